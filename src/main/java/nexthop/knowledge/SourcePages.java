package nexthop.knowledge;

import java.net.URI;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** The vendor's pages that rules, scenarios and the support matrix cite, by a short key such as {@code U3}. */
public final class SourcePages {
    private static final String RESOURCE = "/assets/knowledge/source-pages.json";

    private record Page(String title, String link) {}

    private record Document(Map<String, Page> pages) {}

    private static final class Standard {
        private static final SourcePages PAGES = read();
    }

    private final Map<String, Page> pages;

    private SourcePages(Map<String, Page> pages) {
        this.pages = Collections.unmodifiableMap(new TreeMap<>(pages));
    }

    /** The pages that come with the program. */
    public static SourcePages standard() {
        return Standard.PAGES;
    }

    public boolean contains(String key) {
        return pages.containsKey(key);
    }

    /**
     * A place on a page.
     *
     * @param place the section and step; empty for the page as a whole
     * @throws KnowledgeException if there is no page of this key
     */
    public Source cite(String key, String place) {
        Page page = pages.get(key);
        if (page == null) {
            throw new KnowledgeException("There is no source page “" + key + "” in " + RESOURCE + ".");
        }
        return new Source(page.title(), place, URI.create(page.link()));
    }

    private static SourcePages read() {
        SourcePages read = new SourcePages(KnowledgeFile.read(RESOURCE, Document.class).pages());
        read.pages.keySet().forEach(key -> read.cite(key, ""));
        return read;
    }
}
