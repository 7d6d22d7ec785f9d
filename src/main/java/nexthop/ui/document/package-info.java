/** Opening and saving documents from the window, and the questions that go with it. */
@NullMarked
package nexthop.ui.document;

import org.jspecify.annotations.NullMarked;
