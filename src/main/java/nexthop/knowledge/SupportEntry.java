package nexthop.knowledge;

import nexthop.model.ServerGeneration;
import nexthop.model.UcmaVersion;

/**
 * What is known of one UCMA version with one server generation as its next hop.
 *
 * @param condition what has to hold, for example an update to apply; empty if nothing
 * @param update the update the condition asks for, as {@code KB 2741295}; empty if none
 * @param sentence the whole of it in one sentence for the user
 */
public record SupportEntry(UcmaVersion ucma, ServerGeneration server, Support support, String condition, String update,
        String sentence, Source source) {}
