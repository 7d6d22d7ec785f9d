package nexthop.rule.coexistence;

import static nexthop.model.ServerGeneration.LYNC_2010;
import static nexthop.model.ServerGeneration.LYNC_2013;
import static nexthop.model.ServerGeneration.OCS_2007_R2;
import static nexthop.model.UcmaVersion.UCMA_2_0;
import static nexthop.model.UcmaVersion.UCMA_3_0;
import static nexthop.model.UcmaVersion.UCMA_4_0;
import static nexthop.model.UcmaVersion.UNKNOWN;

import java.util.stream.Stream;
import nexthop.model.ApplicationPool;
import nexthop.model.ServerGeneration;
import nexthop.model.Site;
import nexthop.model.UcmaVersion;
import nexthop.rule.RuleSpecimens;
import nexthop.rule.Sketch;
import org.jspecify.annotations.Nullable;

class MergeResultWrongTest extends RuleSpecimens {
    MergeResultWrongTest() {
        super("merge-result-wrong");
    }

    @Override
    public Stream<Bad> bad() {
        return Stream.of(

                bad("a Lync pool", merged().serverChanged("fe13", fe -> fe.withSite(Sketch.id("site-backcompatsite"))))
                        .finds("error lync-pool fe13"),
                bad("a Lync pool, where there is another site",
                        merged().site("redmond", Site.Kind.CENTRAL)
                                .serverChanged("fe13", fe -> fe.withSite(Sketch.id("site-backcompatsite"))))
                        .finds("error lync-pool fe13")
                        .offers("Put fe13.contoso.com on redmond"),
                bad("which of two other sites is for the user to say",
                        merged().site("redmond", Site.Kind.CENTRAL)
                                .site("berlin", Site.Kind.BRANCH)
                                .serverChanged("fe13", fe -> fe.withSite(Sketch.id("site-backcompatsite"))))
                        .finds("error lync-pool fe13"),
                bad("an application pool made under Lync",
                        merged().site("redmond", Site.Kind.CENTRAL).add(bots(UCMA_4_0, LYNC_2013)))
                        .finds("error new-application-pool bots")
                        .says("bots.contoso.com, made under Lync Server 2013, stands in BackCompatSite"),
                bad("an earlier one", merged().add(bots(UCMA_3_0, LYNC_2010)))
                        .finds("error new-application-pool bots"));
    }

    @Override
    public Stream<Good> good() {
        return Stream.of(

                good("what a merge makes", merged()),
                good("UCMA 2.0 straight on Lync is merged too", merged().add(bots(UCMA_2_0, LYNC_2010))),
                good("UCMA 3.0 deployed on OCS", merged().add(bots(UCMA_3_0, OCS_2007_R2))),
                good("nobody knows what it was made under", merged().add(bots(UCMA_4_0, null))),
                good("nobody knows what it is", merged().add(bots(UNKNOWN, LYNC_2013))),
                good("a server pool of unknown generation",
                        merged().serverChanged("fe13",
                                fe -> fe.withGeneration(null).withSite(Sketch.id("site-backcompatsite")))),
                good("a new pool on a site of its own",
                        merged().site("redmond", Site.Kind.CENTRAL)
                                .add(bots(UCMA_4_0, LYNC_2013).withSite(Sketch.id("redmond")))),
                good("pools out of use",
                        merged().serverChanged("fe13",
                                fe -> fe.withRetired(true).withSite(Sketch.id("site-backcompatsite")))
                                .add(bots(UCMA_4_0, LYNC_2013).withRetired(true))));
    }

    private static Sketch merged() {
        return sketch().server("r2", OCS_2007_R2).server("fe13", LYNC_2013).pool("ivr", UCMA_2_0, "r2").merged();
    }

    private static ApplicationPool bots(UcmaVersion ucma, @Nullable ServerGeneration createdUnder) {
        return ApplicationPool.named(Sketch.id("bots"), "bots.contoso.com", ucma)
                .withCreatedUnder(createdUnder)
                .withSite(Sketch.id("site-backcompatsite"));
    }
}
