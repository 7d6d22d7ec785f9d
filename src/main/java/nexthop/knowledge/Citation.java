package nexthop.knowledge;

import java.util.List;

/**
 * A place on one of the vendor's pages, in parts that can be compared.
 *
 * @param page the page's key, for example {@code U3}
 * @param section the heading; empty for the page as a whole
 * @param step the number of the step under that heading; empty if it is no step
 * @param source the same, for the reader
 */
public record Citation(String page, String section, String step, Source source) {

    /** The citations of a list in a knowledge file; none if the list is not there. */
    static List<Citation> list(SourcePages pages, Cursor cursor, String name) {
        return cursor.list(name, citation -> read(pages, citation));
    }

    /** @throws KnowledgeException if there is no such page */
    static Citation read(SourcePages pages, Cursor citation) {
        String page = citation.text("page");
        if (!pages.contains(page)) {
            throw citation.wrong("there is no page “" + page + "”");
        }
        return of(pages, page, citation.textOrEmpty("section"), citation.textOrEmpty("step"));
    }

    static Citation of(SourcePages pages, String page, String section, String step) {
        String place = step.isEmpty() ? section : section.isEmpty() ? "step " + step : section + ", step " + step;
        return new Citation(page, section, step, pages.cite(page, place));
    }
}
