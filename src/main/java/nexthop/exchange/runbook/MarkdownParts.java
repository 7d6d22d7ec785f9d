package nexthop.exchange.runbook;

import java.util.List;
import nexthop.knowledge.Citation;
import nexthop.scenario.BoundCommand;
import nexthop.scenario.BoundGroup;

/** The parts that the runbook and the verification sheet have in common. */
record MarkdownParts(MarkdownText out) {

    void commands(String indent, List<BoundGroup> groups) {
        boolean many = groups.stream().filter(group -> !group.about().isEmpty()).count() > 1;
        for (BoundGroup group : groups) {
            boolean ticked = many && !group.about().isEmpty();
            String say = group.note().isEmpty() ? group.about() : group.note().text();
            if (ticked || !group.note().isEmpty()) {
                out.line(indent + (ticked ? "- [ ] " : "") + MarkdownText.text(say)).blank();
            }
            String deeper = ticked ? indent + "  " : indent;
            for (BoundCommand command : group.commands()) {
                if (command.isPattern()) {
                    out.line(deeper + "The topology names nothing to run this for yet; this is its form:").blank();
                } else if (command.isExternal()) {
                    out.line(deeper + "Run by hand; it is no cmdlet:").blank();
                }
                out.code(deeper, command.text()).blank();
            }
        }
    }

    /** @param before what the lines before have cited */
    static String sources(List<Citation> citations, List<Citation> before) {
        return String.join("; ",
                citations.stream()
                        .map(citation -> MarkdownText.link(citation.source().link(), Runbook.brief(citation, before)))
                        .toList());
    }

    static String sources(List<Citation> citations) {
        return String.join("; ",
                citations.stream()
                        .map(citation -> MarkdownText.link(citation.source().link(), citation.source().text()))
                        .toList());
    }
}
