package nexthop.rule.pool;

import static nexthop.model.ServerGeneration.LYNC_2013;
import static nexthop.model.UcmaVersion.UCMA_4_0;

import java.util.stream.Stream;
import nexthop.model.Answer;
import nexthop.model.ExchangeUse;
import nexthop.model.Provisioning;
import nexthop.rule.RuleSpecimens;
import nexthop.rule.Sketch;

class ReplicationMismatchTest extends RuleSpecimens {
    ReplicationMismatchTest() {
        super("replication-mismatch");
    }

    @Override
    public Stream<Bad> bad() {
        return Stream.of(

                bad("Exchange that replicates",
                        ivr(Provisioning.AUTOMATIC).facts("ivr", facts -> facts.withExchange(ExchangeUse.WEB_APP)))
                        .finds("warning exchange-replicates ivr")
                        .offers("Make ivr.contoso.com manually provisioned"),
                bad("Exchange, said once",
                        ivr(Provisioning.AUTOMATIC)
                                .facts("ivr", facts -> facts.withExchange(ExchangeUse.UNIFIED_MESSAGING))
                                .computerChanged("c1",
                                        computer -> computer.withDomainJoined(Answer.NO).withReplicated(Answer.NO)))
                        .finds("warning exchange-replicates ivr")
                        .offers("Make ivr.contoso.com manually provisioned"),
                bad("outside the domain",
                        ivr(Provisioning.AUTOMATIC).computerChanged("c2",
                                computer -> computer.withDomainJoined(Answer.NO).withReplicated(Answer.NO)))
                        .finds("warning not-domain-joined c2")
                        .offers("Note that ivr2.contoso.com is joined to the domain",
                                "Make ivr.contoso.com manually provisioned"),
                bad("not up to date",
                        ivr(Provisioning.AUTOMATIC).computerChanged("c1",
                                computer -> computer.withDomainJoined(Answer.YES).withReplicated(Answer.NO)))
                        .finds("warning not-up-to-date c1")
                        .offers("Note that the replica of ivr1.contoso.com is up to date"),
                bad("each its own",
                        ivr(Provisioning.AUTOMATIC)
                                .computerChanged("c1", computer -> computer.withReplicated(Answer.NO))
                                .computerChanged("c2", computer -> computer.withDomainJoined(Answer.NO)))
                        .finds("warning not-up-to-date c1", "warning not-domain-joined c2")
                        .offers("Note that the replica of ivr1.contoso.com is up to date",
                                "Note that ivr2.contoso.com is joined to the domain",
                                "Make ivr.contoso.com manually provisioned"),
                bad("by hand and replicating",
                        ivr(Provisioning.MANUAL).computerChanged("c1", computer -> computer.withReplicated(Answer.YES)))
                        .finds("warning manual-replicates ivr")
                        .offers("Make ivr.contoso.com auto-provisioned", "Note that ivr1.contoso.com has no replica"),
                bad("by hand, and one of three replicating",
                        ivr(Provisioning.MANUAL).computer("c3", "ivr", "ivr3.contoso.com")
                                .computerChanged("c2", computer -> computer.withReplicated(Answer.YES)))
                        .finds("warning manual-replicates ivr")
                        .offers("Make ivr.contoso.com auto-provisioned", "Note that ivr2.contoso.com has no replica"),
                bad("by hand and both replicating",
                        ivr(Provisioning.MANUAL).computerChanged("c1", computer -> computer.withReplicated(Answer.YES))
                                .computerChanged("c2", computer -> computer.withReplicated(Answer.YES)))
                        .finds("warning manual-replicates ivr")
                        .offers("Make ivr.contoso.com auto-provisioned"),
                bad("Exchange by hand and replicating",
                        ivr(Provisioning.MANUAL).facts("ivr", facts -> facts.withExchange(ExchangeUse.WEB_APP))
                                .computerChanged("c1", computer -> computer.withReplicated(Answer.YES)))
                        .finds("warning manual-replicates ivr")
                        .offers("Note that ivr1.contoso.com has no replica"));
    }

    @Override
    public Stream<Good> good() {
        return Stream.of(

                good("nobody has looked", ivr(Provisioning.AUTOMATIC)),
                good("all well",
                        ivr(Provisioning.AUTOMATIC).facts("ivr", facts -> facts.withExchange(ExchangeUse.NONE))
                                .computerChanged("c1",
                                        computer -> computer.withDomainJoined(Answer.YES).withReplicated(Answer.YES))),
                good("by hand, and no replica", ivr(Provisioning.MANUAL)
                        .facts("ivr", facts -> facts.withExchange(ExchangeUse.WEB_APP))
                        .computerChanged("c1",
                                computer -> computer.withDomainJoined(Answer.NO).withReplicated(Answer.NO))),
                good("how it is provisioned is not known",
                        ivr(Provisioning.UNKNOWN).facts("ivr", facts -> facts.withExchange(ExchangeUse.WEB_APP))
                                .computerChanged("c1",
                                        computer -> computer.withDomainJoined(Answer.NO).withReplicated(Answer.YES))),
                good("a pool out of use",
                        ivr(Provisioning.AUTOMATIC)
                                .computerChanged("c1", computer -> computer.withReplicated(Answer.NO))
                                .poolChanged("ivr", pool -> pool.withRetired(true))));
    }

    private static Sketch ivr(Provisioning provisioning) {
        return sketch().server("fe13", LYNC_2013)
                .pool("ivr", UCMA_4_0, "fe13")
                .poolChanged("ivr", pool -> pool.withProvisioning(provisioning))
                .computer("c1", "ivr", "ivr1.contoso.com")
                .computer("c2", "ivr", "ivr2.contoso.com");
    }
}
