package nexthop.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nexthop.model.ApplicationPool;
import nexthop.model.Certificate;
import nexthop.model.Computer;
import nexthop.model.Contoso;
import nexthop.model.DomainController;
import nexthop.model.Drawing;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.model.Endpoint;
import nexthop.model.PlanKey;
import nexthop.model.PlanRecord;
import nexthop.model.PlanRecords;
import nexthop.model.ServerPool;
import nexthop.model.SipDomain;
import nexthop.model.Topology;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RenameSuffixTest {
    private final Drawing contoso = Drawing.empty()
            .with(Contoso.unmerged().withSipDomains(new TreeSet<>(Set.of(new SipDomain("contoso.com", true)))));
    private final RenameSuffix edit = new RenameSuffix("contoso.com", "fabrikam.net");

    @ParameterizedTest
    @CsvSource({"ivr.contoso.com, ivr.fabrikam.net", "IVR.Contoso.COM, IVR.fabrikam.net", "contoso.com, fabrikam.net",
            "sip:help@contoso.com, sip:help@fabrikam.net", "sip:help@emea.contoso.com, sip:help@emea.fabrikam.net",
            "*.contoso.com, *.fabrikam.net", "notcontoso.com, notcontoso.com",
            "contoso.com.evil.org, contoso.com.evil.org", "a.contoso.com.contoso.com, a.contoso.com.fabrikam.net",
            "my-contoso.com, my-contoso.com"})
    void putsOneSuffixInThePlaceOfTheOther(String before, String after) {
        assertThat(new Suffix("contoso.com", "fabrikam.net").renamed(before)).isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"OU=Bots,DC=contoso,DC=com | OU=Bots,DC=fabrikam,DC=net",
            "ou=Bots, dc=Contoso, dc=com | ou=Bots, DC=fabrikam,DC=net", "DC=contoso,DC=com | DC=fabrikam,DC=net",
            "OU=Bots,DC=emea,DC=contoso,DC=com | OU=Bots,DC=emea,DC=fabrikam,DC=net",
            "DC=contoso,DC=com,DC=org | DC=contoso,DC=com,DC=org", "OU=contoso.comDC=x | OU=contoso.comDC=x"})
    void doesSoInDistinguishedNames(String before, String after) {
        assertThat(new Suffix("contoso.com", "fabrikam.net").renamed(before)).isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource({"ivr.contoso.com, ivr.emea.contoso.com", "ivr.emea.contoso.com, ivr.emea.contoso.com",
            "emea.contoso.com, emea.contoso.com", "sip:a@emea.contoso.com, sip:a@emea.contoso.com",
            "ivr.xemea.contoso.com, ivr.xemea.emea.contoso.com"})
    void leavesWhatHasTheLongerNewSuffixAlready(String before, String after) {
        assertThat(new Suffix("contoso.com", "emea.contoso.com").renamed(before)).isEqualTo(after);
    }

    @Test
    void renamesEverythingInOneStep() {
        ElementId controller = new ElementId("dc-1");
        ApplicationPool old = contoso.topology().find(Contoso.OLD, ApplicationPool.class).orElseThrow();
        PlanKey key = new PlanKey(Contoso.OLD, "scenario");
        Drawing full = contoso
                .with(contoso.topology()
                        .with(List.of(new DomainController(
                                controller, "dc1.contoso.com", "contoso.com",
                                new TreeSet<>(Set.of("ivr-old.contoso.com"))),
                                old.withFacts(old.facts()
                                        .withCertificate(new Certificate("ivr-old.contoso.com",
                                                new TreeSet<>(Set.of("*.contoso.com"))))
                                        .withRouteDestination("ivr-old.contoso.com")
                                        .withAuthorizedHost("ivr-old.contoso.com")))))
                .with(PlanRecords.none()
                        .with(key, new PlanRecord(new TreeMap<>(Map.of("newPool", "ivr.contoso.com", "ou",
                                "OU=Bots,DC=contoso,DC=com", "port", "5061")), new TreeMap<>())));
        History history = History.startingSaved(full).done(edit);
        Drawing after = history.current();

        assertThat(history.doneLabels()).containsExactly("Rename contoso.com to fabrikam.net");
        assertThat(history.undone().current()).isSameAs(full);
        Topology topology = after.topology();
        assertThat(topology.pools()).allMatch(pool -> pool.fqdn().endsWith(".fabrikam.net"));
        assertThat(topology.computers()).extracting(Computer::fqdn).containsExactly("ivr1.fabrikam.net");
        assertThat(topology.endpoints()).extracting(Endpoint::sipAddress).containsExactly("sip:help@fabrikam.net");
        assertThat(topology.sipDomains()).containsExactly(new SipDomain("fabrikam.net", true));
        assertThat(topology.domainControllers()).containsExactly(new DomainController(controller, "dc1.fabrikam.net",
                "fabrikam.net", new TreeSet<>(Set.of("ivr-old.fabrikam.net"))));
        assertThat(topology.find(Contoso.OLD, ApplicationPool.class).orElseThrow().facts().certificate())
                .isEqualTo(new Certificate("ivr-old.fabrikam.net", new TreeSet<>(Set.of("*.fabrikam.net"))));
        assertThat(after.plans().of(key).values()).containsEntry("newPool", "ivr.fabrikam.net")
                .containsEntry("ou", "OU=Bots,DC=fabrikam,DC=net")
                .containsEntry("port", "5061");
        assertThat(topology.elements()).extracting(Element::id)
                .containsExactlyElementsOf(full.topology().elements().stream().map(Element::id).toList());
    }

    @Test
    void showsBeforehandExactlyWhatItWillDo() {
        List<RenameSuffix.Renaming> renamings = edit.renamings(contoso);

        assertThat(renamings)
                .contains(new RenameSuffix.Renaming(Contoso.OLD, "Pool", "ivr-old.contoso.com", "ivr-old.fabrikam.net"),
                        new RenameSuffix.Renaming(null, "SIP domain", "contoso.com", "fabrikam.net"))
                .hasSize(6);
        assertThat(new RenameSuffix("litware.com", "fabrikam.net").renamings(contoso)).isEmpty();
        assertThat(new RenameSuffix("litware.com", "fabrikam.net").apply(contoso)).isSameAs(contoso);
    }

    @Test
    void neverReplacesItsOwnOutput() {
        Drawing there = new RenameSuffix("contoso.com", "emea.contoso.com").apply(contoso);
        assertThat(there.topology().poolsNamed("ivr-old.emea.contoso.com")).hasSize(1);
        assertThat(new RenameSuffix("contoso.com", "emea.contoso.com").apply(there)).isSameAs(there);
    }

    @Test
    void renamesNothingIfOneNameIsTaken() {
        Drawing taken = contoso.with(
                contoso.topology().with(ServerPool.frontEnd(new ElementId("pool-x"), "ivr-OLD.fabrikam.net", null)));

        assertThatThrownBy(() -> edit.apply(taken)).isInstanceOf(EditRefusedException.class)
                .hasMessageContaining("ivr-")
                .hasMessageEndingWith("already. Nothing was renamed.");
        assertThatThrownBy(() -> edit.renamings(taken)).isInstanceOf(EditRefusedException.class);
    }

    @Test
    void renamesNothingIfOneNameWouldBeTooLong() {
        String longest = (("x".repeat(60) + ".").repeat(4) + "contoso.com").substring(10);
        Drawing drawing = contoso
                .with(contoso.topology().with(ServerPool.frontEnd(new ElementId("pool-x"), longest, null)));

        assertThatThrownBy(() -> new RenameSuffix("contoso.com", "a-much-longer-name.example").apply(drawing))
                .isInstanceOf(EditRefusedException.class)
                .hasMessageContaining("is longer than 256 characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ".contoso.com", "contoso.com.", "a..b", "con toso.com", "a,b", "-a.com", "a@b.com",
            "x\u202Ey.com"})
    void refusesWhatIsNoSuffix(String text) {
        assertThat(new RenameSuffix("contoso.com", text).objection()).isPresent();
        assertThat(new RenameSuffix(text, "contoso.com").objection()).isPresent();
        assertThatThrownBy(() -> new RenameSuffix("contoso.com", text).apply(contoso))
                .isInstanceOf(EditRefusedException.class);
    }

    @Test
    void aDollarOrBackslashInANameIsJustThat() {
        ElementId id = new ElementId("pool-x");
        Drawing odd = contoso.with(contoso.topology().with(ServerPool.frontEnd(id, "a$1\\b.contoso.com", null)));
        assertThat(edit.apply(odd).topology().element(id).orElseThrow().name()).isEqualTo("a$1\\b.fabrikam.net");
    }
}
