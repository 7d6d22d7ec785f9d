package nexthop.rule.pool;

import static nexthop.model.ServerGeneration.LYNC_2013;
import static nexthop.model.ServerGeneration.OCS_2007_R2;
import static nexthop.model.UcmaVersion.UCMA_2_0;
import static nexthop.model.UcmaVersion.UCMA_4_0;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import nexthop.model.Answer;
import nexthop.model.ApplicationPool;
import nexthop.model.PoolFacts;
import nexthop.model.Provisioning;
import nexthop.model.ServerGeneration;
import nexthop.model.Service;
import nexthop.model.Site;
import nexthop.model.SupportPool.Purpose;
import nexthop.model.UcmaVersion;
import nexthop.rule.RuleSpecimens;
import nexthop.rule.Sketch;

class RoleMixTest extends RuleSpecimens {
    RoleMixTest() {
        super("role-mix");
    }

    @Override
    public Stream<Bad> bad() {
        return Stream.of(

                bad("another role, as somebody says", ivr(2).facts("ivr", facts -> facts.withOtherRole(Answer.YES)))
                        .finds("error several-computers ivr"),
                bad("a Mediation pool of the same name", ivr(2).support("med", Purpose.MEDIATION, "IVR.contoso.com"))
                        .finds("error several-computers ivr"),
                bad("an Edge pool of the same name", ivr(3).support("edge", Purpose.EDGE, "ivr.contoso.com"))
                        .finds("error several-computers ivr"),
                bad("a Front End pool of the same name",
                        ivr(2).server("fe", LYNC_2013, fe -> fe.withFqdn("ivr.contoso.com")))
                        .finds("error several-computers ivr"),
                bad("a Front End pool of the same name and with the same computers",
                        ivr(2).server("fe", LYNC_2013, fe -> fe.withFqdn("ivr.contoso.com"))
                                .computer("s1", "fe", "ivr1.contoso.com")
                                .computer("s2", "fe", "ivr2.contoso.com"))
                        .finds("error several-computers ivr"),
                bad("a server pool whose generation is not known",
                        ivr(2).server("fe", null, fe -> fe.withFqdn("ivr.contoso.com")))
                        .finds("error several-computers ivr"),
                bad("another role in the imported topology",
                        imported("ExternalServer", "MediationServer").computer("c1", "ivr", "ivr1.contoso.com")
                                .computer("c2", "ivr", "ivr2.contoso.com"))
                        .finds("error several-computers ivr"));
    }

    @Override
    public Stream<Good> good() {
        return Stream.of(

                good("one computer", ivr(1).facts("ivr", facts -> facts.withOtherRole(Answer.YES))),
                good("no other role", ivr(2).facts("ivr", facts -> facts.withOtherRole(Answer.NO))),
                good("nobody has said", ivr(2)),
                good("its own role only",
                        imported("ExternalServer").computer("c1", "ivr", "ivr1.contoso.com")
                                .computer("c2", "ivr", "ivr2.contoso.com")),
                good("a file store of the same name", ivr(2).support("file", Purpose.FILE_STORE, "ivr.contoso.com")),
                good("another application pool of the same name",
                        ivr(2).pool("ivr2", UCMA_4_0, pool -> pool.withFqdn("ivr.contoso.com"))),
                good("an OCS pool of the same name", ivr(2).server("r2", OCS_2007_R2,
                        fe -> fe.withFqdn("ivr.contoso.com"))),
                good("a Mediation pool that is out of use",
                        ivr(2).support("med", Purpose.MEDIATION, "ivr.contoso.com")
                                .supportChanged("med", pool -> pool.withRetired(true))),
                good("the cmdlet does not manage UCMA 2.0",
                        ivr(2).poolChanged("ivr", pool -> pool.withUcma(UCMA_2_0))
                                .facts("ivr", facts -> facts.withOtherRole(Answer.YES))),
                good("nor what was merged",
                        ivr(2).facts("ivr", facts -> facts.withOtherRole(Answer.YES))
                                .site("back", Site.Kind.BACK_COMPAT)
                                .poolChanged("ivr", pool -> pool.withSite(Sketch.id("back")))),
                good("a pool out of use", ivr(2).facts("ivr", facts -> facts.withOtherRole(Answer.YES))
                        .poolChanged("ivr", pool -> pool.withRetired(true))));
    }

    private static Sketch ivr(int computers) {
        Sketch sketch = sketch().server("fe13", LYNC_2013).pool("ivr", UCMA_4_0, "fe13");
        for (int i = 1; i <= computers; i++) {
            sketch.computer("c" + i, "ivr", "ivr" + i + ".contoso.com");
        }
        return sketch;
    }

    private static Sketch imported(String... roles) {
        List<Service> services = List.of(roles).stream().map(role -> new Service(role, 6)).toList();
        return sketch().add(new ApplicationPool(Sketch.id("ivr"), "ivr.contoso.com", UcmaVersion.UCMA_4_0,
                Provisioning.AUTOMATIC, ServerGeneration.LYNC_2013, null, new TreeSet<>(), null, services,
                new TreeSet<>(), false, PoolFacts.UNKNOWN));
    }
}
