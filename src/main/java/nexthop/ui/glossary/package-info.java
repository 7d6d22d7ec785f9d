/** The glossary in a small window of its own. */
@NullMarked
package nexthop.ui.glossary;

import org.jspecify.annotations.NullMarked;
