package nexthop.exchange.lync;

import java.util.HashMap;
import java.util.Map;
import nexthop.exchange.lync.LyncDocument.SiteRow;
import nexthop.exchange.reading.ImportNote.Kind;
import nexthop.model.Shown;
import nexthop.model.Site;
import org.jspecify.annotations.Nullable;

/** Makes the sites, and finds them by the keys that clusters name them by. */
final class Sites {
    private final Notebook notes;
    private final Elements elements;
    private final Map<String, Site> sites = new HashMap<>();

    Sites(Notebook notes, Elements elements) {
        this.notes = notes;
        this.elements = elements;
    }

    /** The site of this key; null if the document has none. */
    @Nullable
    Site at(String key) {
        return sites.get(key);
    }

    void make(SiteRow row) {
        String name = notes.text(row.name(), row.line(), "The name of a site");
        if (name == null) {
            return;
        }
        String siteId = row.siteId() == null
                ? null
                : notes.text(row.siteId(), row.line(), "The SiteId of site " + Shown.plain(name));
        if (row.siteId() == null) {
            notes.missing(row.line(), "The site " + Shown.plain(name)
                    + " has no SiteId; pools that name it by that cannot be put on it.");
        }
        Site site = elements.add(new Site(elements.fresh("site", name), name, siteId, row.kind()));
        if (row.key() != null && sites.putIfAbsent(row.key(), site) != null) {
            notes.missing(row.line(), "The SiteId " + Shown.quoted(String.valueOf(row.siteId())) + " of site "
                    + Shown.plain(name) + " is taken by another site; pools are put on that one.");
        }
        notes.note(Kind.TAKEN, row.line(), site.id(),
                (site.isBackCompat() ? "Site" : site.kind().label()) + " " + Shown.plain(name) + ".");
    }
}
