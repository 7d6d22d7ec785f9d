/** The window: the application, its main window, and what holds its parts together. Each part has a package of its own. */
@NullMarked
package nexthop.ui;

import org.jspecify.annotations.NullMarked;
