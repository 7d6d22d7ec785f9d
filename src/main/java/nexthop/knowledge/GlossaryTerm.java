package nexthop.knowledge;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A word of the field, explained.
 *
 * @param term how the vendor's pages and this program write it
 * @param also other words for the same
 * @param definition in whole sentences
 * @param citations where the pages define or use it
 * @param seeAlso terms of the glossary that go with it
 */
public record GlossaryTerm(String term, List<String> also, String definition, List<Citation> citations,
        List<String> seeAlso) {

    public GlossaryTerm {
        also = List.copyOf(also);
        citations = List.copyOf(citations);
        seeAlso = List.copyOf(seeAlso);
    }

    /** Whether this is the term's own name or another word for it, in whatever letter case. */
    public boolean isCalled(String name) {
        return names().anyMatch(own -> own.equalsIgnoreCase(name.strip()));
    }

    /** Whether each of the words occurs in the term, in another word for it, or in the definition. */
    public boolean matches(String words) {
        String text = (String.join(" ", names().toList()) + " " + definition).toLowerCase(Locale.ROOT);
        return Stream.of(words.toLowerCase(Locale.ROOT).strip().split("\\s+")).allMatch(text::contains);
    }

    private Stream<String> names() {
        return Stream.concat(Stream.of(term), also.stream());
    }
}
