/** What the program remembers between two runs: recent files, the window's place, the theme. Never anything of a topology. */
@NullMarked
package nexthop.ui.settings;

import org.jspecify.annotations.NullMarked;
