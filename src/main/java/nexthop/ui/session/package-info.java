/**
 * The view models every part of the window shares: the open document, what is selected in it, what is wrong with it, and work that
 * goes on in the background. No control is known here; all of it belongs to the JavaFX application thread.
 */
@NullMarked
package nexthop.ui.session;

import org.jspecify.annotations.NullMarked;
