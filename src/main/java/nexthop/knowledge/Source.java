package nexthop.knowledge;

import java.net.URI;

/**
 * Where a fact is written.
 *
 * @param title the title of the page
 * @param place the section and step on the page; empty for the page as a whole
 * @param link the page's address, http or https
 */
public record Source(String title, String place, URI link) {

    /** @throws IllegalArgumentException if there is no title, or the link is not a web address */
    public Source {
        if (title.isBlank()) {
            throw new IllegalArgumentException("A source needs a title: " + link);
        }
        if (!"https".equals(link.getScheme()) && !"http".equals(link.getScheme())) {
            throw new IllegalArgumentException("A source needs a web address: " + link);
        }
    }

    /** Title and place in one line, for example {@code UCMA applications: …, Migrating a UCMA 3.0 application, step 5}. */
    public String text() {
        return place.isEmpty() ? title : title + ", " + place;
    }

    @Override
    public String toString() {
        return text() + " <" + link + ">";
    }
}
