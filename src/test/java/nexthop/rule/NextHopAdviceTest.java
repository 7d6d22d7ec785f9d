package nexthop.rule;

import static nexthop.model.ServerGeneration.LYNC_2010;
import static nexthop.model.ServerGeneration.LYNC_2013;
import static nexthop.model.ServerGeneration.OCS_2007_R2;
import static nexthop.model.ServerGeneration.SFB_2015;
import static nexthop.model.UcmaVersion.UCMA_1_0;
import static nexthop.model.UcmaVersion.UCMA_2_0;
import static nexthop.model.UcmaVersion.UCMA_3_0;
import static nexthop.model.UcmaVersion.UCMA_4_0;
import static nexthop.model.UcmaVersion.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import nexthop.graph.TopologyGraph;
import nexthop.model.ApplicationPool;
import nexthop.model.Drawing;
import nexthop.model.ElementId;
import nexthop.model.RandomTopologies;
import nexthop.model.ServerPool.ServerRole;
import nexthop.model.Site;
import nexthop.model.SupportPool;
import nexthop.model.Topology;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NextHopAdviceTest {
    private static List<NextHopAdvice.Candidate> candidates(Sketch sketch, String pool) {
        return NextHopAdvice.on(TopologyGraph.of(sketch.topology())).candidates(Sketch.id(pool));
    }

    private static List<String> verdicts(Sketch sketch) {
        return candidates(sketch, "bots").stream()
                .map(candidate -> candidate.pool().id() + " " + candidate.verdict().word())
                .toList();
    }

    private static Sketch both() {
        return new Sketch().server("fe10", LYNC_2010).server("fe13", LYNC_2013);
    }

    @Test
    void aNewPoolMustUseTheNewestGeneration() {
        Sketch sketch = both().pool("bots", UCMA_3_0, pool -> pool.withCreatedUnder(LYNC_2013));

        assertThat(verdicts(sketch)).containsExactly("fe13 use", "fe10 not-an-option");
    }

    @Test
    void anOlderPoolMayStay() {
        Sketch sketch = both().pool("bots", UCMA_3_0,
                pool -> pool.withCreatedUnder(LYNC_2010).withNextHop(Sketch.id("fe10")));

        assertThat(verdicts(sketch)).containsExactly("fe13 use", "fe10 allowed");
        assertThat(candidates(sketch, "bots")).extracting(NextHopAdvice.Candidate::current)
                .containsExactly(false, true);
    }

    @Test
    void aVersionThatIsTooNewIsNoOptionOnAnOlderPool() {
        Sketch sketch = both().pool("bots", UCMA_4_0, pool -> pool.withCreatedUnder(LYNC_2010));

        assertThat(verdicts(sketch)).containsExactly("fe13 use", "fe10 not-an-option");
    }

    @Test
    void ucma20InBackCompatSiteBelongsToItsOcsPool() {
        Sketch sketch = new Sketch().server("r2", OCS_2007_R2)
                .server("fe13", LYNC_2013)
                .pool("bots", UCMA_2_0, pool -> pool.withNextHop(Sketch.id("r2")).withCreatedUnder(OCS_2007_R2))
                .merged();

        assertThat(verdicts(sketch)).containsExactly("r2 use", "fe13 allowed");
    }

    @Test
    void aMigrationInPlaceIsAllowedAndNoMore() {
        Sketch sketch = new Sketch().server("r2", OCS_2007_R2)
                .server("fe10", LYNC_2010)
                .pool("bots", UCMA_2_0, pool -> pool.withNextHop(Sketch.id("r2")).withCreatedUnder(OCS_2007_R2))
                .merged();

        assertThat(verdicts(sketch)).containsExactly("r2 use", "fe10 allowed");
    }

    @Test
    void ucma30WorksInPartOnR2Alone() {
        assertThat(verdicts(new Sketch().server("r2", OCS_2007_R2).pool("bots", UCMA_3_0, pool -> pool)))
                .containsExactly("r2 limited");
    }

    @Test
    void ucma10HasToBeRecompiledFirst() {
        assertThat(verdicts(both().pool("bots", UCMA_1_0, pool -> pool))).containsExactly("fe13 not-an-option",
                "fe10 not-an-option");
    }

    @Test
    void ofSkypeForBusinessNothingIsKnown() {
        assertThat(verdicts(new Sketch().server("sfb", SFB_2015).pool("bots", UCMA_4_0, pool -> pool)))
                .containsExactly("sfb allowed");
    }

    @Test
    void anUnknownVersionStillGoesToTheNewest() {
        Sketch sketch = both().pool("bots", UNKNOWN, pool -> pool.withCreatedUnder(LYNC_2013));

        assertThat(verdicts(sketch)).containsExactly("fe13 use", "fe10 not-an-option");
        assertThat(candidates(sketch, "bots").getFirst().reasons().getFirst())
                .isEqualTo(new NextHopAdvice.Reason("", "No rule speaks against fe13.contoso.com (Lync Server 2013); "
                        + "which UCMA version bots.contoso.com runs is not known."));
    }

    @Test
    void directorsAndPoolsOutOfUseAreNoOption() {
        Sketch sketch = both().server("dir", LYNC_2013, pool -> pool.withRole(ServerRole.DIRECTOR))
                .server("old", LYNC_2013, pool -> pool.withRetired(true))
                .pool("bots", UCMA_4_0, pool -> pool);

        assertThat(verdicts(sketch)).containsExactly("fe13 use", "dir not-an-option", "old not-an-option",
                "fe10 not-an-option");
    }

    @Test
    void amongEqualsThePoolsOwnSiteComesFirstThenTheName() {
        Sketch sketch = new Sketch().site("redmond", Site.Kind.CENTRAL)
                .server("c", LYNC_2013)
                .server("a", LYNC_2013)
                .server("z", LYNC_2013, pool -> pool.withSite(Sketch.id("redmond")))
                .pool("bots", UCMA_4_0, pool -> pool.withSite(Sketch.id("redmond")));

        assertThat(verdicts(sketch)).containsExactly("z use", "a use", "c use");
    }

    @Test
    void aCutMakesItWorkInPart() {
        Sketch sketch = both().users("fe10").cut("fe10", "fe13").pool("bots", UCMA_4_0, pool -> pool).furnished("bots");

        assertThat(verdicts(sketch)).containsExactly("fe13 limited", "fe10 not-an-option");
    }

    @Test
    void everyVerdictHasAReasonThatNamesItsRuleAndTheBestSaysWhatIsWritten() {
        Sketch sketch = both().pool("bots", UCMA_3_0, pool -> pool.withCreatedUnder(LYNC_2013));
        List<NextHopAdvice.Candidate> candidates = candidates(sketch, "bots");

        assertThat(candidates.getFirst().reasons()).containsExactly(new NextHopAdvice.Reason("",
                "A UCMA 3.0 application runs on Lync Server 2013 as it is; KB 2741295 is needed to manage it there."),
                new NextHopAdvice.Reason("update-missing", "It is not known whether KB 2741295 is applied."));
        assertThat(candidates.getLast().reasons()).extracting(NextHopAdvice.Reason::rule)
                .containsExactly("next-hop-legacy");
    }

    @Test
    void theEditMakesItTheNextHop() {
        Sketch sketch = both().pool("bots", UCMA_4_0, "fe10");
        Drawing after = candidates(sketch, "bots").getFirst().edit().apply(Drawing.empty().with(sketch.topology()));

        assertThat(after.topology().find(Sketch.id("bots"), ApplicationPool.class).orElseThrow().nextHop())
                .isEqualTo(Sketch.id("fe13"));
    }

    @Test
    void thereIsNoAdviceOnWhatIsNoPoolInUse() {
        assertThat(candidates(both(), "fe13")).isEmpty();
        assertThat(candidates(both(), "gone")).isEmpty();
        assertThat(candidates(both().pool("bots", UCMA_4_0, pool -> pool.withRetired(true)), "bots")).isEmpty();
    }

    @Test
    void theNextHopThatIsThereIsJudgedAsTheOthersAre() {
        Sketch sketch = both().pool("bots", UCMA_3_0,
                pool -> pool.withCreatedUnder(LYNC_2013).withNextHop(Sketch.id("fe10")));

        NextHopAdvice.Candidate current = current(sketch, "bots").orElseThrow();
        assertThat(current).isEqualTo(candidates(sketch, "bots").getLast());
        assertThat(current.pool().id()).isEqualTo(Sketch.id("fe10"));
        assertThat(current.verdict()).isEqualTo(Verdict.NOT_AN_OPTION);
        assertThat(current.current()).isTrue();
    }

    @Test
    void whereThereIsNoServerPoolNothingIsJudged() {
        assertThat(current(both().pool("bots", UCMA_4_0, pool -> pool), "bots")).isEmpty();
        assertThat(current(both().pool("bots", UCMA_4_0, "gone"), "bots")).isEmpty();
        assertThat(current(both().pool("more", UCMA_4_0, "fe13").pool("bots", UCMA_4_0, "more"), "bots")).isEmpty();
        assertThat(current(both(), "fe13")).isEmpty();
        assertThat(current(both().pool("bots", UCMA_4_0, pool -> pool.withNextHop(Sketch.id("fe13")).withRetired(true)),
                "bots")).isEmpty();
    }

    private static Optional<NextHopAdvice.Candidate> current(Sketch sketch, String pool) {
        return NextHopAdvice.on(TopologyGraph.of(sketch.topology())).current(Sketch.id(pool));
    }

    @Test
    void thePoolOfAnotherSiteComesByItsNameWhereThePoolHasNoSite() {
        Sketch sketch = new Sketch().site("redmond", Site.Kind.CENTRAL)
                .server("1", LYNC_2013, pool -> pool.withFqdn("z.contoso.com"))
                .server("2", LYNC_2013, pool -> pool.withFqdn("B.contoso.com"))
                .server("3", LYNC_2013, pool -> pool.withFqdn("a.contoso.com").withSite(Sketch.id("redmond")))
                .server("4", LYNC_2013, pool -> pool.withFqdn("A.contoso.com"))
                .pool("bots", UCMA_4_0, pool -> pool);

        assertThat(verdicts(sketch)).containsExactly("3 use", "4 use", "2 use", "1 use");
    }

    static Stream<Topology> topologies() {
        return LongStream.range(0, 60).mapToObj(RandomTopologies::topology);
    }

    /** The advice may take short cuts; what it says has to be what the rules say once the edit is applied. */
    @ParameterizedTest
    @MethodSource("topologies")
    void itSaysWhatTheRulesSayOnceTheEditIsApplied(Topology topology) {
        NextHopAdvice advice = NextHopAdvice.on(TopologyGraph.of(topology));
        for (ApplicationPool pool : topology.applicationPools()) {
            for (NextHopAdvice.Candidate candidate : advice.candidates(pool.id())) {
                Topology after = candidate.edit().apply(Drawing.empty().with(topology)).topology();
                assertThat(said(after, pool.id())).containsExactlyElementsOf(candidate.reasons()
                        .stream()
                        .filter(reason -> !reason.rule().isEmpty())
                        .map(reason -> reason.rule() + ": " + reason.text())
                        .toList());
            }
        }
    }

    /** The gravest first. */
    private static List<String> said(Topology topology, ElementId pool) {
        RuleBook book = RuleBook.standard();
        RuleContext context = new RuleContext(TopologyGraph.of(topology), book);
        ApplicationPool found = topology.find(pool, ApplicationPool.class).orElseThrow();
        record Said(Severity severity, String rule, String text) {}
        return book.nextHopRules()
                .stream()
                .flatMap(rule -> rule.judge(context, found)
                        .map(defect -> new Said(book.find(rule.id()).orElseThrow().severity(defect.kind()), rule.id(),
                                defect.advice()))
                        .stream())
                .sorted(Comparator.comparing(Said::severity).thenComparing(Said::rule))
                .map(one -> one.rule() + ": " + one.text())
                .toList();
    }

    @Test
    void whatCanNeverBeIsRefusedWhileItIsDrawn() {
        Topology topology = both().server("dir", LYNC_2013, pool -> pool.withRole(ServerRole.DIRECTOR))
                .server("old", LYNC_2010, pool -> pool.withRetired(true))
                .support("sql", SupportPool.Purpose.SQL, "sql.contoso.com")
                .site("redmond", Site.Kind.CENTRAL)
                .store("cms")
                .pool("bots", UCMA_4_0, pool -> pool.withCreatedUnder(LYNC_2013))
                .pool("more", UCMA_4_0, pool -> pool)
                .pool("gone", UCMA_4_0, pool -> pool.withRetired(true))
                .topology();

        assertThat(refusal(topology, "bots", "fe13")).isEmpty();
        assertThat(refusal(topology, "bots", "fe10")).as("what exists may be drawn, and is flagged then").isEmpty();
        assertThat(refusal(topology, "bots", "bots")).contains("A pool cannot be its own next hop.");
        assertThat(refusal(topology, "bots", "more"))
                .contains("more.contoso.com is a trusted application pool; a next hop is a Front End pool.");
        assertThat(refusal(topology, "bots", "dir"))
                .contains("dir.contoso.com is a Director or branch registrar; a next hop is a Front End pool.");
        assertThat(refusal(topology, "bots", "old")).contains("old.contoso.com is out of use.");
        for (String target : List.of("sql", "redmond", "cms")) {
            assertThat(refusal(topology, "bots", target)).as(target)
                    .hasValueSatisfying(reason -> assertThat(reason)
                            .endsWith(" is not a Front End pool, and only that can be a next hop."));
        }
        assertThat(refusal(topology, "bots", "nowhere")).contains("There is no such pool.");
        assertThat(refusal(topology, "fe13", "fe10")).contains("Only a trusted application pool has a next hop.");
        assertThat(refusal(topology, "gone", "fe13")).contains("gone.contoso.com is out of use.");
        assertThat(refusal(topology, "nowhere", "fe13")).contains("Only a trusted application pool has a next hop.");
    }

    private static Optional<String> refusal(Topology topology, String from, String to) {
        return NextHopAdvice.refusal(topology, Sketch.id(from), Sketch.id(to));
    }
}
