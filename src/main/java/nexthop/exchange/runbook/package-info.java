/**
 * A plan for people who carry it out: the runbook as one HTML page or as Markdown, and the sheet on which they note what they have
 * verified. Text from a topology never becomes anything but text in them, and the same plan always yields the same bytes.
 */
@NullMarked
package nexthop.exchange.runbook;

import org.jspecify.annotations.NullMarked;
