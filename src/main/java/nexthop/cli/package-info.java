/** The command line: one class per subcommand, each a thin wrapping of what the packages below can do. */
@NullMarked
package nexthop.cli;

import org.jspecify.annotations.NullMarked;
