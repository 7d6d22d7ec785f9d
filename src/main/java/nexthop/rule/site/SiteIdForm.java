package nexthop.rule.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nexthop.edit.ChangeElement;
import nexthop.model.Element;
import nexthop.model.Site;
import nexthop.rule.Defect;
import nexthop.rule.Fix;
import nexthop.rule.Rule;
import nexthop.rule.RuleContext;
import nexthop.rule.Wording;

/** A site id is written with the prefix of an identity, as in {@code Site:Redmond}. */
public final class SiteIdForm implements Rule {
    private static final String PREFIX = "site:";

    @Override
    public String id() {
        return "site-id-form";
    }

    @Override
    public Object seenOf(Element element) {
        return element instanceof Site ? element : NOTHING;
    }

    @Override
    public List<Defect> check(RuleContext context) {
        List<Defect> defects = new ArrayList<>();
        for (Site site : context.topology().sites()) {
            String siteId = site.siteId();
            if (siteId != null && isPrefixed(siteId)) {
                defects.add(defect(site, siteId));
            }
        }
        return defects;
    }

    private static boolean isPrefixed(String siteId) {
        return siteId.strip().toLowerCase(Locale.ROOT).startsWith(PREFIX);
    }

    private static Defect defect(Site site, String siteId) {
        String bare = siteId.strip();
        while (isPrefixed(bare)) {
            bare = bare.substring(PREFIX.length()).strip();
        }
        String label = bare.isEmpty()
                ? "Leave the site id of " + Wording.name(site) + " open"
                : "Use " + Wording.name(bare);
        return Defect
                .of("prefixed", site.id(),
                        "The site id of " + Wording.name(site) + " is written as " + Wording.name(siteId) + ".")
                .seenAs("New-CsTrustedApplicationPool does not find the site, or stores it oddly.")
                .because(
                        "The parameter Site of the trusted application cmdlets wants the bare site id. With Site: before it, it is the "
                                + "site’s identity, which other cmdlets want.")
                .remedy("Write the site id alone.")
                .fixedBy(new Fix(label, new ChangeElement(label, site.withSiteId(bare.isEmpty() ? null : bare))));
    }
}
