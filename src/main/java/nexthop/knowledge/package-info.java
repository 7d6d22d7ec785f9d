/**
 * What is known of the products, as data: which versions go together, and where that is written. Read from {@code
 * assets/knowledge} and checked on load; the code of other packages interprets it.
 */
@NullMarked
package nexthop.knowledge;

import org.jspecify.annotations.NullMarked;
