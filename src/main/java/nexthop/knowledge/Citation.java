package nexthop.knowledge;

/**
 * A place on one of the vendor's pages, in parts that can be compared.
 *
 * @param page the page's key, for example {@code U3}
 * @param section the heading; empty for the page as a whole
 * @param step the number of the step under that heading; empty if it is no step
 * @param source the same, for the reader
 */
public record Citation(String page, String section, String step, Source source) {

    static Citation of(SourcePages pages, String page, String section, String step) {
        String place = step.isEmpty() ? section : section.isEmpty() ? "step " + step : section + ", step " + step;
        return new Citation(page, section, step, pages.cite(page, place));
    }
}
