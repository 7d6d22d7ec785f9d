package nexthop.rule.pool;

import java.util.List;
import nexthop.model.ApplicationPool;
import nexthop.model.ExchangeUse;
import nexthop.rule.ApplicationPoolRule;
import nexthop.rule.Defect;
import nexthop.rule.RuleContext;
import nexthop.rule.Wording;

/** A trusted application pool is made of Exchange servers that Unified Messaging has made known already. */
public final class KnownServerTwice implements ApplicationPoolRule {
    @Override
    public String id() {
        return "known-server-twice";
    }

    @Override
    public List<Defect> check(RuleContext context, ApplicationPool pool) {
        return pool.facts().exchange() == ExchangeUse.UNIFIED_MESSAGING ? List.of(defect(pool)) : List.of();
    }

    private static Defect defect(ApplicationPool pool) {
        return Defect.of("exchange", pool.id(), Wording.name(pool)
                + " is a trusted application pool of Exchange servers that have a SIP dial plan of Unified Messaging.")
                .seenAs("Mostly nothing: the servers trust the Exchange servers already. The pool is one more entry to keep, and the two may "
                        + "come to disagree.")
                .because(
                        "Unified Messaging routing puts such an Exchange server into the table of known servers by itself; the trusted "
                                + "application pool puts it there again.")
                .remedy("Remove the trusted application pool, unless Outlook Web App runs on other Exchange servers than Unified "
                        + "Messaging.");
    }
}
