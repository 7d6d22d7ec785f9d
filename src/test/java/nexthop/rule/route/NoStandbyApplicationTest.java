package nexthop.rule.route;

import static nexthop.model.ServerGeneration.LYNC_2010;
import static nexthop.model.ServerGeneration.LYNC_2013;
import static nexthop.model.ServerGeneration.SFB_2015;
import static nexthop.model.UcmaVersion.UCMA_4_0;

import java.util.stream.Stream;
import nexthop.model.PoolReference;
import nexthop.model.ServerGeneration;
import nexthop.model.ServerPool;
import nexthop.rule.RuleSpecimens;
import nexthop.rule.Sketch;
import org.jspecify.annotations.Nullable;

class NoStandbyApplicationTest extends RuleSpecimens {
    NoStandbyApplicationTest() {
        super("no-standby-application");
    }

    @Override
    public Stream<Bad> bad() {
        return Stream.of(

                bad("nothing behind the backup pool", paired(LYNC_2013)).finds("warning no-standby ivr"),
                bad("another application there",
                        paired(LYNC_2013).pool("bots", UCMA_4_0, "fe2").application("b", "bots", "bots", 6000))
                        .finds("warning no-standby ivr")
                        .says("where urn:application:ivr has no pool to stand in"),
                bad("the same application, out of use",
                        paired(LYNC_2013)
                                .pool("spare", UCMA_4_0, pool -> pool.withNextHop(Sketch.id("fe2")).withRetired(true))
                                .application("s", "spare", "ivr", 6000))
                        .finds("warning no-standby ivr"),
                bad("one of two applications",
                        paired(LYNC_2013).application("a2", "ivr", "survey", 6001)
                                .pool("spare", UCMA_4_0, "fe2")
                                .application("s", "spare", "ivr", 6000))
                        .finds("warning no-standby ivr"),
                bad("both of two", paired(LYNC_2013).application("a2", "ivr", "survey", 6001))
                        .finds("warning no-standby ivr")
                        .says("where urn:application:survey and urn:application:ivr have no pool to stand in"),
                bad("pairs are mutual", mutual(LYNC_2013)).finds("warning no-standby ivr"),
                bad("later ones too", mutual(SFB_2015)).finds("warning no-standby ivr"),
                bad("a backup registrar of Lync Server 2010, as stated", paired(LYNC_2010))
                        .finds("warning no-standby ivr"),
                bad("of two stated pools the pool's own",
                        paired(LYNC_2013)
                                .server("fe3", LYNC_2013, fe -> fe.withBackup(PoolReference.to(Sketch.id("fe1"))))
                                .pool("spare", UCMA_4_0, "fe3")
                                .application("s", "spare", "ivr", 6000)
                                .serverChanged("fe3", fe -> fe.withBackup(PoolReference.none())))
                        .finds("warning no-standby ivr"));
    }

    @Override
    public Stream<Good> good() {
        return Stream.of(

                good("no backup pool is known", behind(LYNC_2013)),
                good("there is none",
                        behind(LYNC_2013).serverChanged("fe1", fe -> fe.withBackup(PoolReference.none()))
                                .serverChanged("fe2", fe -> fe.withBackup(PoolReference.to(Sketch.id("fe1"))))),
                good("the same application there",
                        paired(LYNC_2013).pool("spare", UCMA_4_0, "fe2").application("s", "spare", "IVR", 6000)),
                good("the same application in a mutual pair",
                        mutual(LYNC_2013).pool("spare", UCMA_4_0, "fe2").application("s", "spare", "ivr", 6000)),
                good("many pools had one backup registrar in Lync Server 2010, so it says nothing of the way back",
                        mutual(LYNC_2010)),
                good("a pool that nobody knows the generation of", mutual(null)),
                good("the backup pool is out of use",
                        paired(LYNC_2013).serverChanged("fe2", fe -> fe.withRetired(true))),
                good("a pool out of use says nothing of its partner",
                        mutual(LYNC_2013).serverChanged("fe2", fe -> fe.withRetired(true))),
                good("a Director is no backup pool", paired(LYNC_2013).serverChanged("fe2",
                        fe -> fe.withRole(ServerPool.ServerRole.DIRECTOR))),
                good("a pool that is its own backup",
                        behind(LYNC_2013).serverChanged("fe1",
                                fe -> fe.withBackup(PoolReference.to(Sketch.id("fe1"))))),
                good("a backup pool that is not there",
                        behind(LYNC_2013).serverChanged("fe1",
                                fe -> fe.withBackup(PoolReference.to(Sketch.id("gone"))))),
                good("no application to lose",
                        sketch().server("fe1", LYNC_2013, fe -> fe.withBackup(PoolReference.to(Sketch.id("fe2"))))
                                .server("fe2", LYNC_2013)
                                .pool("ivr", UCMA_4_0, "fe1")),
                good("no next hop to fail", paired(LYNC_2013).poolChanged("ivr", pool -> pool.withNextHop(null))));
    }

    /** An application behind the first of two Front End pools. */
    private static Sketch behind(@Nullable ServerGeneration generation) {
        return sketch().server("fe1", generation)
                .server("fe2", generation)
                .pool("ivr", UCMA_4_0, "fe1")
                .application("app", "ivr", "ivr", 6000);
    }

    /** The second is the backup of the first; the first has said so. */
    private static Sketch paired(ServerGeneration generation) {
        return behind(generation).serverChanged("fe1", fe -> fe.withBackup(PoolReference.to(Sketch.id("fe2"))))
                .serverChanged("fe2", fe -> fe.withBackup(PoolReference.none()));
    }

    /** The second says that the first is its backup. */
    private static Sketch mutual(@Nullable ServerGeneration generation) {
        return behind(generation).serverChanged("fe2", fe -> fe.withBackup(PoolReference.to(Sketch.id("fe1"))));
    }
}
