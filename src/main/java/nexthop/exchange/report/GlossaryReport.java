package nexthop.exchange.report;

import java.util.ArrayList;
import java.util.List;
import nexthop.knowledge.Citation;
import nexthop.knowledge.GlossaryTerm;

/** The glossary for people. */
public final class GlossaryReport {
    private GlossaryReport() {}

    /** The terms, one a line. */
    public static String list(List<GlossaryTerm> terms) {
        return String.join("\n", terms.stream().map(GlossaryTerm::term).toList()) + "\n";
    }

    /** One term, explained. */
    public static String text(GlossaryTerm term) {
        List<String> lines = new ArrayList<>();
        lines.add(term.term() + (term.also().isEmpty() ? "" : " (also: " + String.join(", ", term.also()) + ")"));
        lines.addAll(Paragraph.lines(0, term.definition()));
        if (!term.seeAlso().isEmpty()) {
            lines.addAll(Paragraph.lines("See also: ", 10, String.join(", ", term.seeAlso())));
        }
        for (Citation citation : term.citations()) {
            lines.addAll(Paragraph.lines("Source: ", 8, citation.source().toString()));
        }
        return TerminalText.lines(String.join("\n", lines)) + "\n";
    }
}
