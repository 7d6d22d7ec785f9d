/** Rules about the certificates of trusted application pools, as far as somebody has read them. */
@NullMarked
package nexthop.rule.certificate;

import org.jspecify.annotations.NullMarked;
