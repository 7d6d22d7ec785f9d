package nexthop.model;

import org.jspecify.annotations.Nullable;

/**
 * A site, which groups pools.
 *
 * @param siteId the vendor's SiteId, an opaque text such as {@code 1} or {@code Redmond1}; null if not known
 */
public record Site(ElementId id, String name, @Nullable String siteId, Kind kind) implements Element {

    /** The name the vendor gives to the site of merged OCS pools; compared without regard to case. */
    public static final String BACK_COMPAT_NAME = "BackCompatSite";

    /** The kinds of site. */
    public enum Kind {
        CENTRAL("Central site"), BRANCH("Branch site"),
        /** Holds what was merged from Office Communications Server; read-only in the vendor's tool. */
        BACK_COMPAT("BackCompatSite");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public boolean isBackCompat() {
        return kind == Kind.BACK_COMPAT;
    }

    public Site withName(String changed) {
        return new Site(id, changed, siteId, kind);
    }

    public Site withSiteId(@Nullable String changed) {
        return new Site(id, name, changed, kind);
    }

    public Site withKind(Kind changed) {
        return new Site(id, name, siteId, changed);
    }
}
