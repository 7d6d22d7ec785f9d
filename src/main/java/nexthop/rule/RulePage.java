package nexthop.rule;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nexthop.knowledge.KnowledgeException;
import nexthop.knowledge.Source;
import nexthop.knowledge.SourcePages;

/**
 * The page of prose on a rule, {@code assets/rules/<id>.md}. Its head says how grave each case is and where that is written:
 *
 * <pre>
 * ---
 * title: The next hop is of an older generation
 * severity new-pool: error
 * source: U3 | Migrating a UCMA 3.0 application, step 5
 * source: What's in a pool name | https://example.org/
 * ---
 * </pre>
 *
 * A source is a page of the vendor by its key and the place on it, or a title and an address.
 *
 * @param severities how grave the rule's cases are, in the order of the page
 * @param sources where it is written, the main one first; never empty
 * @param body the prose in Markdown
 */
public record RulePage(String id, String title, Map<String, Severity> severities, List<Source> sources, String body) {
    private static final String FENCE = "---";

    public RulePage {
        severities = Collections.unmodifiableMap(new LinkedHashMap<>(severities));
        sources = List.copyOf(sources);
    }

    /**
     * Reads the page of a rule.
     *
     * @throws KnowledgeException if it is missing or its head is wrong
     */
    public static RulePage read(String id) {
        String resource = "/assets/rules/" + id + ".md";
        try (InputStream in = RulePage.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new KnowledgeException("The rule page " + resource + " is missing.");
            }
            return parse(id, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new KnowledgeException("The rule page " + resource + " cannot be read.", e);
        }
    }

    static RulePage parse(String id, String text) {
        List<String> lines = text.lines().toList();
        if (lines.isEmpty() || !lines.getFirst().equals(FENCE)) {
            throw wrong(id, "does not begin with its head");
        }
        String title = "";
        Map<String, Severity> severities = new LinkedHashMap<>();
        List<Source> sources = new ArrayList<>();
        int line = 1;
        for (; line < lines.size() && !lines.get(line).equals(FENCE); line++) {
            String entry = lines.get(line);
            int colon = entry.indexOf(": ");
            String key = colon < 0 ? entry : entry.substring(0, colon);
            String value = colon < 0 ? "" : entry.substring(colon + 2).strip();
            if (key.equals("title")) {
                title = value;
            } else if (key.equals("source")) {
                sources.add(source(id, value));
            } else if (key.startsWith("severity ")) {
                Severity severity = Severity.ofWord(value)
                        .orElseThrow(() -> wrong(id, "knows no severity “" + value + "”"));
                severities.put(key.substring("severity ".length()), severity);
            } else {
                throw wrong(id, "has an unknown line in its head: " + entry);
            }
        }
        if (line == lines.size() || title.isEmpty() || severities.isEmpty() || sources.isEmpty()) {
            throw wrong(id, "needs a title, a severity, a source and an end of its head");
        }
        String body = String.join("\n", lines.subList(line + 1, lines.size())).strip() + "\n";
        return new RulePage(id, title, severities, sources, body);
    }

    /** The gravest of the rule's severities. */
    public Severity severity() {
        return Collections.min(severities.values());
    }

    /** The severities in words, for example {@code error or information}. */
    public String severityLine() {
        return new TreeSet<>(severities.values()).stream().map(Severity::word).collect(Collectors.joining(" or "));
    }

    /** The main source. */
    public Source source() {
        return sources.getFirst();
    }

    /**
     * How grave a case of the rule is.
     *
     * @throws KnowledgeException if the page does not say so
     */
    public Severity severity(String kind) {
        Severity severity = severities.get(kind);
        if (severity == null) {
            throw wrong(id, "does not say how grave “" + kind + "” is");
        }
        return severity;
    }

    private static Source source(String id, String value) {
        int bar = value.lastIndexOf(" | ");
        String first = bar < 0 ? value : value.substring(0, bar).strip();
        String second = bar < 0 ? "" : value.substring(bar + 3).strip();
        if (SourcePages.standard().contains(first)) {
            return SourcePages.standard().cite(first, second);
        }
        try {
            return new Source(first, "", URI.create(second));
        } catch (IllegalArgumentException e) {
            throw new KnowledgeException("The rule page “" + id + "” has a source without an address: " + value, e);
        }
    }

    private static KnowledgeException wrong(String id, String what) {
        return new KnowledgeException("The rule page “" + id + "” " + what + ".");
    }
}
