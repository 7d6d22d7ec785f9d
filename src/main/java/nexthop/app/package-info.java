/** The door: looks at the arguments and the display, and starts the window or the command line. */
@NullMarked
package nexthop.app;

import org.jspecify.annotations.NullMarked;
