package nexthop.rule.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nexthop.edit.ChangeElement;
import nexthop.model.Answer;
import nexthop.model.ApplicationPool;
import nexthop.model.PoolFacts;
import nexthop.rule.ApplicationPoolRule;
import nexthop.rule.Defect;
import nexthop.rule.Fix;
import nexthop.rule.RuleContext;
import nexthop.rule.Wording;

/**
 * The name of a trusted application pool is known to lead nowhere in DNS, or not to all of its computers. A hardware load balancer
 * needs one record only.
 */
public final class DnsRecordMissing implements ApplicationPoolRule {
    @Override
    public String id() {
        return "dns-record-missing";
    }

    @Override
    public List<Defect> check(RuleContext context, ApplicationPool pool) {
        return defect(pool, context.topology().computersOf(pool.id()).size()).stream().toList();
    }

    private static Optional<Defect> defect(ApplicationPool pool, int computers) {
        Integer records = pool.facts().dnsRecords();
        if (records == null) {
            return Optional.empty();
        }
        String name = Wording.name(pool);
        Answer balanced = pool.facts().loadBalanced();
        int needed = balanced == Answer.YES ? 1 : Math.max(1, computers);
        if (records >= needed) {
            return Optional.empty();
        }
        if (records == 0) {
            return Optional.of(text(pool, needed, Defect.of("none", pool.id(), "DNS has no record for " + name + ".")));
        }
        // A single record may well be that of a load balancer nobody has mentioned.
        boolean perhaps = records == 1 && balanced == Answer.UNKNOWN;
        String few = "DNS has " + (records == 1 ? "one record" : records + " records") + " for " + name + ", which has "
                + computers + " computers";
        return Optional.of(text(pool, needed,
                perhaps
                        ? Defect.of("perhaps-too-few", pool.id(),
                                few + "; it is not known whether a load balancer stands before them.")
                        : Defect.of("too-few", pool.id(), few + ".")));
    }

    private static Defect text(ApplicationPool pool, int needed, Defect defect) {
        List<Fix> fixes = new ArrayList<>();
        PoolFacts facts = pool.facts();
        String records = "Note that " + Wording.name(pool) + " has " + (needed == 1 ? "a record" : needed + " records");
        fixes.add(Fix.noting(records, new ChangeElement(records, pool.withFacts(facts.withDnsRecords(needed)))));
        if (defect.kind().equals("perhaps-too-few")) {
            String balancer = "Note that " + Wording.name(pool) + " is the name of a load balancer";
            fixes.add(Fix.noting(balancer,
                    new ChangeElement(balancer, pool.withFacts(facts.withLoadBalanced(Answer.YES)))));
        }
        boolean none = defect.kind().equals("none");
        return defect.seenAs(none
                ? "No request ever reaches the application."
                : "All requests go to the computers that are listed; when one of those fails, the others stay idle.")
                .because(
                        "The servers look the pool's name up in DNS, also where the pool has a single computer of another name. For several "
                                + "computers without a load balancer there is a record for each of them under the pool's name.")
                .remedy(needed == 1
                        ? "Add an A record for " + Wording.name(pool) + "."
                        : "Add an A record for " + Wording.name(pool) + " with the address of each of its computers.")
                .fixedBy(fixes);
    }
}
