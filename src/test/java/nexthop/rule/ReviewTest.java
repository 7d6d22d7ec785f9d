package nexthop.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import nexthop.edit.AcceptFinding;
import nexthop.edit.ChangeElement;
import nexthop.edit.Edit;
import nexthop.edit.SetNextHop;
import nexthop.edit.SetTitle;
import nexthop.model.Acceptance;
import nexthop.model.Acceptances;
import nexthop.model.ApplicationPool;
import nexthop.model.Drawing;
import nexthop.model.Layout;
import nexthop.model.PoolReference;
import nexthop.model.Provisioning;
import nexthop.model.ServerGeneration;
import nexthop.model.ServerPool;
import nexthop.model.Topology;
import nexthop.model.UcmaVersion;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReviewTest {
    private static final Instant MONDAY = Instant.parse("2013-05-20T09:00:00Z");
    private static final String LEGACY = "next-hop-legacy";

    private final RuleBook book = RuleBook.standard();
    private final Drawing drawing = new Drawing(new Sketch().server("fe10", ServerGeneration.LYNC_2010)
            .server("other10", ServerGeneration.LYNC_2010)
            .server("fe13", ServerGeneration.LYNC_2013)
            .pool("bots", UcmaVersion.UCMA_3_0,
                    pool -> pool.withCreatedUnder(ServerGeneration.LYNC_2010).withNextHop(Sketch.id("fe10")))
            .topology(), Layout.empty());

    private Review review(Drawing drawing) {
        return Review.of(book.check(drawing.topology()), drawing.acceptances());
    }

    private static Reviewed about(Review review, String rule) {
        return review.all().stream().filter(reviewed -> reviewed.finding().rule().equals(rule)).reduce((_, _) -> {
            throw new AssertionError("more than one " + rule);
        }).orElseThrow(() -> new AssertionError("no " + rule));
    }

    private Drawing accepted() {
        Finding finding = about(review(drawing), LEGACY).finding();
        return new AcceptFinding("Accept", Review.key(finding), Review.accept(finding, "Goes in March.", "Kim", MONDAY))
                .apply(drawing);
    }

    private static ApplicationPool bots(Drawing drawing) {
        return drawing.topology().find(Sketch.id("bots"), ApplicationPool.class).orElseThrow();
    }

    private static Drawing after(Drawing drawing, Edit edit) {
        return edit.apply(drawing);
    }

    @Test
    void whatIsAcceptedIsNotOpenAnyMore() {
        Review before = review(drawing);
        Review after = review(accepted());

        assertThat(about(before, LEGACY).isAccepted()).isFalse();
        assertThat(about(after, LEGACY).isAccepted()).isTrue();
        assertThat(after.accepted()).hasSize(1);
        assertThat(after.open()).hasSize(before.all().size() - 1).noneMatch(open -> open.rule().equals(LEGACY));
        assertThat(after.all()).hasSameSizeAs(before.all());
    }

    @Test
    void aChangeTheRuleDoesNotCareForLeavesItAccepted() {
        List<Edit> unrelated = List.of(new SetTitle("Title", "Contoso"),
                new ChangeElement("Change", bots(drawing).withProvisioning(Provisioning.AUTOMATIC)),
                new ChangeElement("Change",
                        drawing.topology()
                                .find(Sketch.id("other10"), ServerPool.class)
                                .orElseThrow()
                                .withFqdn("renamed.contoso.com")));
        for (Edit edit : unrelated) {
            assertThat(about(review(after(accepted(), edit)), LEGACY).isAccepted()).as(edit.toString()).isTrue();
        }
    }

    @Test
    void anotherNextHopMakesItLiveAndTellsWhoAcceptedItBefore() {
        Drawing changed = after(accepted(), SetNextHop.of(drawing.topology(), Sketch.id("bots"), Sketch.id("other10")));
        Reviewed reviewed = about(review(changed), LEGACY);

        assertThat(reviewed.isAccepted()).isFalse();
        Acceptance earlier = reviewed.acceptedEarlier().orElseThrow();
        assertThat(earlier.by()).isEqualTo("Kim");
        assertThat(earlier.reason()).isEqualTo("Goes in March.");
        assertThat(earlier.finding()).contains("fe10").isNotEqualTo(reviewed.finding().message());
    }

    @Test
    void anotherCaseOfTheRuleMakesItLiveAndTellsWhoAcceptedItBefore() {
        Drawing changed = after(accepted(),
                new ChangeElement("Change", bots(drawing).withCreatedUnder(ServerGeneration.LYNC_2013)));
        Reviewed reviewed = about(review(changed), LEGACY);

        assertThat(reviewed.finding().kind()).isEqualTo("new-pool");
        assertThat(reviewed.isAccepted()).isFalse();
        assertThat(reviewed.acceptedEarlier()).map(Acceptance::by).contains("Kim");
    }

    private static Finding finding(String element, String rule, String kind, @Nullable String nextHop, String message) {
        Finding one = RuleBook.standard().check(orphans(1, "").topology()).getFirst();
        return new Finding(rule, kind, Severity.WARNING, Sketch.id(element),
                nextHop == null ? null : Sketch.id(nextHop), message, one.symptom(), one.why(), one.remedy(),
                one.source(), List.of(), List.of());
    }

    private static Acceptances accepting(Finding... findings) {
        Acceptances acceptances = Acceptances.none();
        for (Finding finding : findings) {
            acceptances = acceptances.with(Review.key(finding), Review.accept(finding, "Known.", "Kim", MONDAY));
        }
        return acceptances;
    }

    @Test
    void onlyTheSameElementAndRuleTellWhoAcceptedItBefore() {
        Finding now = finding("bots", "rule", "new", null, "Now.");
        for (Finding other : List.of(finding("bots", "rules", "old", null, "Now."),
                finding("more", "rule", "old", null, "Now."), finding("apps", "rule", "old", null, "Now."),
                finding("bots", "a-rule", "old", null, "Now."))) {
            assertThat(Review.of(List.of(now), accepting(other)).all()).as(other.toString())
                    .containsExactly(new Reviewed(now, null, false));
        }
    }

    @Test
    void aCaseThatIsStillThereKeepsItsAcceptanceToItself() {
        Finding now = finding("bots", "rule", "new", null, "Now.");
        Finding still = finding("bots", "rule", "old", null, "Still.");
        Review review = Review.of(List.of(now, still), accepting(still));

        assertThat(review.all().getFirst()).isEqualTo(new Reviewed(now, null, false));
        assertThat(review.accepted()).extracting(Reviewed::finding).containsExactly(still);
        assertThat(review.count(Severity.WARNING)).isEqualTo(1);
        assertThat(review.count(Severity.ERROR)).isZero();
    }

    @Test
    void theSameWordsOfAnotherNextHopAreNotAccepted() {
        Acceptances acceptances = accepting(finding("bots", "rule", "case", "fe10", "Too old."));

        assertThat(Review.of(List.of(finding("bots", "rule", "case", "fe10", "Too old.")), acceptances).accepted())
                .hasSize(1);
        assertThat(Review.of(List.of(finding("bots", "rule", "case", "fe13", "Too old.")), acceptances).accepted())
                .isEmpty();
        assertThat(Review.of(List.of(finding("bots", "rule", "case", null, "Too old.")), acceptances).accepted())
                .isEmpty();
    }

    @Test
    void aSentenceIsKeptAsItIsWhileItFits() {
        String longest = "x".repeat(Acceptance.LONGEST_FINDING);

        assertThat(accepting(finding("bots", "rule", "case", null, longest)).byKey().values())
                .extracting(Acceptance::finding)
                .containsExactly(longest);
        assertThat(accepting(finding("bots", "rule", "case", null, longest + "x")).byKey().values())
                .extracting(Acceptance::finding)
                .singleElement()
                .satisfies(text -> assertThat(text).hasSize(Acceptance.LONGEST_FINDING).contains("x … ("));
    }

    /** A message names three and counts the others; a fifth in the place of another is another finding. */
    @ParameterizedTest
    @ValueSource(ints = {3, 5, 400})
    void whatTheMessageOnlyCountsIsNotAcceptedUnseen(int count) {
        Drawing five = orphans(count, "");
        Finding finding = about(review(five), "endpoints-orphaned").finding();
        Drawing accepted = new AcceptFinding("Accept", Review.key(finding),
                Review.accept(finding, "Known.", "Kim", MONDAY)).apply(five);
        assertThat(about(review(accepted), "endpoints-orphaned").isAccepted()).isTrue();

        Drawing other = orphans(count, "other").with(accepted.acceptances());
        Reviewed changed = about(review(other), "endpoints-orphaned");
        assertThat(changed.isAccepted()).isFalse();
        assertThat(changed.acceptedEarlier()).map(Acceptance::by).contains("Kim");
        if (count > 3) {
            assertThat(changed.finding().message()).isEqualTo(finding.message());
        }
    }

    /** @param last what the last of them is called besides */
    private static Drawing orphans(int count, String last) {
        Sketch sketch = new Sketch().server("fe10", ServerGeneration.LYNC_2010)
                .server("fe13", ServerGeneration.LYNC_2013)
                .pool("bots", UcmaVersion.UCMA_3_0, "fe13")
                .furnished("bots");
        for (int n = 1; n <= count; n++) {
            sketch.endpoint(String.format("contact-%04d", n), "app-bots",
                    "sip:contact-" + n + (n == count ? last : "") + "@contoso.com",
                    endpoint -> endpoint.withRegistrar(PoolReference.to(Sketch.id("fe10"))));
        }
        return new Drawing(sketch.topology(), Layout.empty());
    }

    @Test
    void aSecondSharedApplicationIsNotAcceptedUnseen() {
        Sketch sketch = new Sketch().server("fe10", ServerGeneration.LYNC_2010)
                .pool("a", UcmaVersion.UCMA_3_0, "fe10")
                .application("app-1", "a", "one", 6000)
                .pool("b", UcmaVersion.UCMA_3_0, "fe10")
                .application("app-2", "b", "one", 6000);
        Drawing before = new Drawing(sketch.topology(), Layout.empty());
        Finding finding = about(review(before), "application-on-two-pools").finding();
        Drawing accepted = new AcceptFinding("Accept", Review.key(finding),
                Review.accept(finding, "Known.", "Kim", MONDAY)).apply(before);
        assertThat(accepted.acceptances().byKey().values()).singleElement()
                .satisfies(one -> assertThat(one.finding()).isEqualTo(finding.message()));

        sketch.application("app-3", "a", "two", 6001).application("app-4", "b", "two", 6001);
        Drawing after = new Drawing(sketch.topology(), Layout.empty()).with(accepted.acceptances());
        assertThat(about(review(accepted), "application-on-two-pools").isAccepted()).isTrue();
        assertThat(about(review(after), "application-on-two-pools").isAccepted()).isFalse();
    }

    @Test
    void anAcceptanceSleepsWhileItsFindingIsGoneAndWakesWithIt() {
        Drawing away = after(accepted(), SetNextHop.of(drawing.topology(), Sketch.id("bots"), Sketch.id("fe13")));
        assertThat(review(away).accepted()).isEmpty();
        assertThat(away.acceptances()).isEqualTo(accepted().acceptances());

        Drawing back = after(away, SetNextHop.of(away.topology(), Sketch.id("bots"), Sketch.id("fe10")));
        assertThat(about(review(back), LEGACY).isAccepted()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void everyFindingOfARandomTopologyCanBeAccepted(long seed) {
        Topology topology = nexthop.model.RandomTopologies.topology(seed);
        Acceptances acceptances = Acceptances.none();
        List<Finding> findings = book.check(topology);
        for (Finding finding : findings) {
            acceptances = acceptances.with(Review.key(finding), Review.accept(finding, "Known.", "Kim", MONDAY));
        }
        Review review = Review.of(findings, acceptances);
        assertThat(review.open()).isEmpty();
        assertThat(review.accepted()).hasSameSizeAs(findings);
    }

    @Test
    void aReasonIsNeeded() {
        Finding finding = about(review(drawing), LEGACY).finding();
        assertThatIllegalArgumentException().isThrownBy(() -> Review.accept(finding, " ", "Kim", MONDAY))
                .withMessageContaining("needs a reason");
        assertThatIllegalArgumentException().isThrownBy(() -> Review.accept(finding, "a\u202eb", "Kim", MONDAY))
                .withMessageContaining("writing direction");
    }
}
