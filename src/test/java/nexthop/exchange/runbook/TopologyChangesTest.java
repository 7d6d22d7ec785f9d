package nexthop.exchange.runbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nexthop.model.ApplicationPool;
import nexthop.model.Topology;
import nexthop.model.Users;
import nexthop.scenario.Plan;
import nexthop.scenario.Playback;
import org.junit.jupiter.api.Test;

class TopologyChangesTest {
    private static List<String> step(Plan plan, int n) {
        Playback playback = plan.playback();
        return TopologyChanges.between(playback.state(n - 1).topology(), playback.state(n).topology());
    }

    @Test
    void aStepTellsInAFewSentencesWhatItChanges() {
        Plan upgrade = Plans.of("ucma2-upgrade-ucma4").withProposals();
        assertThat(step(upgrade, 1)).isEmpty();
        assertThat(step(upgrade, 3)).containsExactly(
                "ivr-new.contoso.com is new: a trusted application pool for UCMA 4.0 with the next hop lync13-fe.contoso.com.",
                "1 computer new in ivr-new.contoso.com: ivr-new-1.contoso.com.");
        assertThat(step(upgrade, 4))
                .containsExactly("1 application new in ivr-new.contoso.com: urn:application:ivr (port 6000).");
        assertThat(step(upgrade, 8)).containsExactly(
                "3 contact objects moved from ivr.contoso.com to ivr-new.contoso.com: sip:help@contoso.com, sip:sales@contoso.com and sip:support@contoso.com.",
                "3 contact objects with the registrar lync13-fe.contoso.com: sip:help@contoso.com, sip:sales@contoso.com and sip:support@contoso.com.");
        assertThat(step(upgrade, 10)).containsExactly(
                "The next hop of ivr.contoso.com to ocsr2-pool.contoso.com is out of use, struck out.",
                "ivr.contoso.com is out of use; it stays in the drawing, struck out.");
    }

    @Test
    void aNewNextHopIsToldWithTheOneBefore() {
        Plan migrate = Plans.of("ucma2-migrate-lync2013").withProposals();
        assertThat(step(migrate, 2)).containsExactly(
                "The next hop of ivr.contoso.com is now lync13-fe.contoso.com (it was ocsr2-pool.contoso.com).");
    }

    @Test
    void aMergeIsToldByWhatItBringsIntoBackCompatSite() {
        List<String> told = Plans.of("ucma2-coexist-lync2013")
                .withProposals()
                .steps()
                .stream()
                .flatMap(step -> step(Plans.of("ucma2-coexist-lync2013"), step.number()).stream())
                .toList();
        assertThat(told).contains("The site BackCompatSite appears.")
                .anyMatch(text -> text.startsWith("2 pools now in BackCompatSite: "))
                .anyMatch(text -> text.startsWith("Trusted service entries migrated of 1 application: "));
    }

    @Test
    void whateverElseChangesIsToldToo() {
        Topology before = Plans.of("ucma2-upgrade-ucma4").drawing().topology();
        Users users = before.elements()
                .stream()
                .filter(Users.class::isInstance)
                .map(Users.class::cast)
                .findFirst()
                .orElseThrow();
        Topology after = before.with(new Users(users.id(), users.owner(), users.name(), 7));
        assertThat(TopologyChanges.between(before, after)).singleElement().asString().contains("number 7 instead of");
        ApplicationPool pool = before.applicationPools().getFirst();
        assertThat(TopologyChanges.between(before, before.with(pool.withNextHop(null)))).singleElement()
                .asString()
                .contains("has no next hop any more (it was ");
    }
}
