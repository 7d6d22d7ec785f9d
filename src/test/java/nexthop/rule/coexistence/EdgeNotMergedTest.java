package nexthop.rule.coexistence;

import static nexthop.model.ServerGeneration.LYNC_2013;
import static nexthop.model.ServerGeneration.OCS_2007_R2;
import static nexthop.model.UcmaVersion.UCMA_2_0;

import java.util.stream.Stream;
import nexthop.model.Answer;
import nexthop.model.Site;
import nexthop.model.SupportPool.Purpose;
import nexthop.model.SupportPool;
import nexthop.rule.RuleSpecimens;
import nexthop.rule.Sketch;

class EdgeNotMergedTest extends RuleSpecimens {
    EdgeNotMergedTest() {
        super("edge-not-merged");
    }

    @Override
    public Stream<Bad> bad() {
        return Stream.of(

                bad("on no site", edge(Purpose.EDGE, Answer.YES).merged()).finds("warning outside-backcompatsite edge")
                        .offers("Note that edge.contoso.com is merged"),
                bad("on another site",
                        edge(Purpose.EDGE, Answer.YES).merged()
                                .site("redmond", Site.Kind.CENTRAL)
                                .supportChanged("edge", pool -> pool.withSite(Sketch.id("redmond"))))
                        .finds("warning outside-backcompatsite edge")
                        .offers("Note that edge.contoso.com is merged"));
    }

    @Override
    public Stream<Good> good() {
        return Stream.of(

                good("before the merge", edge(Purpose.EDGE, Answer.YES)),
                good("merged too",
                        edge(Purpose.EDGE, Answer.YES).merged()
                                .supportChanged("edge", pool -> pool.withSite(Sketch.id("site-backcompatsite")))),
                good("an Edge pool of Lync", edge(Purpose.EDGE, Answer.NO).merged()),
                good("nobody has said of what", edge(Purpose.EDGE, Answer.UNKNOWN).merged()),
                good("no Edge pool", edge(Purpose.MEDIATION, Answer.YES).merged()),
                good("out of use",
                        edge(Purpose.EDGE, Answer.YES).merged().supportChanged("edge", pool -> pool.withRetired(true))),
                good("no OCS pool is left",
                        edge(Purpose.EDGE, Answer.YES).merged().serverChanged("r2", pool -> pool.withRetired(true))),
                good("only an application straight on Lync was merged",
                        sketch().server("fe13", LYNC_2013)
                                .pool("ivr", UCMA_2_0, "fe13")
                                .merged()
                                .add(SupportPool.named(Sketch.id("edge"), "edge.contoso.com", Purpose.EDGE)
                                        .withOfOcs(Answer.YES))));
    }

    private static Sketch edge(Purpose purpose, Answer ofOcs) {
        return sketch().server("r2", OCS_2007_R2)
                .server("fe13", LYNC_2013)
                .add(SupportPool.named(Sketch.id("edge"), "edge.contoso.com", purpose).withOfOcs(ofOcs));
    }
}
