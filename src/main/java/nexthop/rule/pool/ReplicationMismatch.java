package nexthop.rule.pool;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nexthop.edit.ChangeElement;
import nexthop.model.Answer;
import nexthop.model.ApplicationPool;
import nexthop.model.Computer;
import nexthop.model.Provisioning;
import nexthop.rule.ApplicationPoolRule;
import nexthop.rule.Defect;
import nexthop.rule.Fix;
import nexthop.rule.RuleContext;
import nexthop.rule.Wording;

/**
 * Whether a pool's computers replicate the Central Management Store does not go with how the pool is provisioned. Of an Exchange server
 * that is to replicate the rule speaks once, at the pool; of a computer outside the domain, not of its replica as well.
 */
public final class ReplicationMismatch implements ApplicationPoolRule {
    @Override
    public String id() {
        return "replication-mismatch";
    }

    @Override
    public List<Defect> check(RuleContext context, ApplicationPool pool) {
        List<Defect> defects = new ArrayList<>();
        check(pool, context.topology().computersOf(pool.id()), defects);
        return defects;
    }

    private static void check(ApplicationPool pool, List<Computer> computers, List<Defect> defects) {
        switch (pool.provisioning()) {
            case AUTOMATIC -> {
                if (isExchange(pool)) {
                    defects.add(exchange(pool));
                } else {
                    computers.forEach(computer -> automatic(pool, computer).ifPresent(defects::add));
                }
            }
            case MANUAL -> computers.stream()
                    .filter(computer -> computer.replicated() == Answer.YES)
                    .findFirst()
                    .ifPresent(computer -> defects.add(manual(pool, computer, computers)));
            case UNKNOWN -> {
                // nothing to compare with
            }
        }
    }

    private static boolean isExchange(ApplicationPool pool) {
        return switch (pool.facts().exchange()) {
            case WEB_APP, UNIFIED_MESSAGING -> true;
            case NONE, UNKNOWN -> false;
        };
    }

    private static Defect exchange(ApplicationPool pool) {
        return Defect
                .of("exchange-replicates", pool.id(),
                        Wording.name(pool) + " consists of Exchange servers, and still requires replication.")
                .seenAs("The replication status of its computers never becomes up to date.")
                .because("An Exchange server has no replica of the Central Management Store.")
                .remedy("Set the pool's RequiresReplication to false with Set-CsTrustedApplicationPool.")
                .fixedBy(provision(pool, Provisioning.MANUAL));
    }

    private static Optional<Defect> automatic(ApplicationPool pool, Computer computer) {
        String name = Wording.name(computer);
        if (computer.domainJoined() == Answer.NO) {
            String label = "Note that " + name + " is joined to the domain";
            return Optional.of(Defect
                    .of("not-domain-joined", computer.id(),
                            name + " is not joined to the domain, though " + Wording.name(pool)
                                    + " is auto-provisioned.")
                    .seenAs("The replica cannot be set up, and the application finds no settings when it starts.")
                    .because("The replication of the Central Management Store reaches computers of the domain only.")
                    .remedy("Join the computer to the domain, or provision the pool by hand, with RequiresReplication false.")
                    .fixedBy(Fix.noting(label, new ChangeElement(label, computer.withDomainJoined(Answer.YES))),
                            provision(pool, Provisioning.MANUAL)));
        }
        if (computer.replicated() == Answer.NO) {
            String label = "Note that the replica of " + name + " is up to date";
            return Optional.of(Defect
                    .of("not-up-to-date", computer.id(),
                            "The replica of " + name + " is not up to date, though " + Wording.name(pool)
                                    + " is auto-provisioned.")
                    .seenAs("The application starts with old settings or none: a new port, computer or next hop is not known to it.")
                    .because("An auto-provisioned application takes its settings from the replica on its own computer.")
                    .remedy("Run Enable-CsReplica and start the replica service there, then wait until "
                            + "Get-CsManagementStoreReplicationStatus reports it up to date, or run "
                            + "Invoke-CsManagementStoreReplication.")
                    .fixedBy(Fix.noting(label, new ChangeElement(label, computer.withReplicated(Answer.YES)))));
        }
        return Optional.empty();
    }

    private static Defect manual(ApplicationPool pool, Computer computer, List<Computer> computers) {
        List<Fix> fixes = new ArrayList<>();
        if (!isExchange(pool)) {
            fixes.add(provision(pool, Provisioning.AUTOMATIC));
        }
        if (computers.stream().filter(other -> other.replicated() == Answer.YES).count() == 1) {
            String label = "Note that " + Wording.name(computer) + " has no replica";
            fixes.add(Fix.noting(label, new ChangeElement(label, computer.withReplicated(Answer.UNKNOWN))));
        }
        return Defect
                .of("manual-replicates", pool.id(),
                        Wording.name(computer) + " replicates the Central Management Store, though "
                                + Wording.name(pool) + " is manually provisioned.")
                .seenAs("The replica is served no longer once the topology says that it is not wanted, and auto-provisioning fails.")
                .because("A manually provisioned pool has RequiresReplication false, an auto-provisioned one true.")
                .remedy("If the application takes its settings from the replica, set RequiresReplication to true; otherwise disable "
                        + "the replica.")
                .fixedBy(fixes);
    }

    private static Fix provision(ApplicationPool pool, Provisioning provisioning) {
        String label = "Make " + Wording.name(pool) + " " + provisioning.label();
        return new Fix(label, new ChangeElement(label, pool.withProvisioning(provisioning)));
    }
}
