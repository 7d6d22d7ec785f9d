/** Commands: what a user can do, with its name, key and the reason when it cannot be done now; menus and buttons are made of them. */
@NullMarked
package nexthop.ui.command;

import org.jspecify.annotations.NullMarked;
