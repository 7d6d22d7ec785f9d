package nexthop.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nexthop.model.Answer;
import nexthop.model.Application;
import nexthop.model.ApplicationPool;
import nexthop.model.Certificate;
import nexthop.model.Computer;
import nexthop.model.DomainController;
import nexthop.model.Drawing;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.model.ExchangeUse;
import nexthop.model.PoolFacts;
import nexthop.model.PoolReference;
import nexthop.model.ServerGeneration;
import nexthop.model.ServerPool;
import nexthop.model.SupportPool;
import nexthop.model.Topology;
import nexthop.model.UcmaVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What no topology document tells, in our own file: it comes back as it was stated, and takes no room while nobody has said it. */
class UntoldFactsTest {
    private static final ElementId FE = new ElementId("fe");
    private static final ElementId IVR = new ElementId("ivr");

    private static Drawing stated() {
        PoolFacts facts = PoolFacts.UNKNOWN
                .withCertificate(new Certificate("ivr.contoso.com",
                        new TreeSet<>(Set.of("ivr.contoso.com", "ivr1.contoso.com"))))
                .withDnsRecords(2)
                .withLoadBalanced(Answer.NO)
                .withOtherRole(Answer.NO)
                .withExchange(ExchangeUse.WEB_APP)
                .withRouteDestination("ivr.contoso.com")
                .withAuthorizedHost("ivr.contoso.com");
        List<Element> elements = List.of(
                ServerPool.frontEnd(FE, "fe.contoso.com", ServerGeneration.LYNC_2013)
                        .withBackup(PoolReference.to(new ElementId("fe2"))),
                ServerPool.frontEnd(new ElementId("fe2"), "fe2.contoso.com", ServerGeneration.LYNC_2013)
                        .withBackup(PoolReference.none()),
                ApplicationPool.named(IVR, "ivr.contoso.com", UcmaVersion.UCMA_4_0).withNextHop(FE).withFacts(facts),
                new Computer(new ElementId("ivr1"), IVR, "ivr1.contoso.com").withDomainJoined(Answer.YES)
                        .withReplicated(Answer.NO),
                Application.named(new ElementId("app"), IVR, "urn:application:ivr", 6000).withPortOpen(Answer.YES),
                SupportPool.named(new ElementId("edge"), "edge.contoso.com", SupportPool.Purpose.EDGE)
                        .withOfOcs(Answer.YES),
                new DomainController(new ElementId("dc"), "dc", "contoso.com")
                        .withTrustEntries(new TreeSet<>(Set.of("old.contoso.com"))));
        return Drawing.empty().with(Topology.of(elements));
    }

    private static String text(Drawing drawing) throws UnwritableDrawingException {
        return new String(DocumentFormat.write(drawing), UTF_8);
    }

    private static Document read(String text) throws DocumentRefusedException {
        return DocumentFormat.read(text.getBytes(UTF_8), "facts");
    }

    @Test
    void comeBackAsStated() throws Exception {
        String text = text(stated());

        assertThat(text).contains("""
                      "authorizedHost": "ivr.contoso.com",
                      "certificate": {
                        "alternativeNames": [
                          "ivr.contoso.com",
                          "ivr1.contoso.com"
                        ],
                        "subject": "ivr.contoso.com"
                      },
                      "dnsRecords": 2,
                      "exchange": "web-app",
                """).contains("\"backup\": \"fe2\"", "\"backup\": null", "\"replicated\": \"no\"");
        assertThat(read(text).drawing()).isEqualTo(stated());
        assertThat(read(text).unknown().isEmpty()).isTrue();
    }

    @Test
    void areLeftOutWhileUnknown() throws Exception {
        Drawing unknown = Drawing.empty()
                .with(Topology.of(List.of(ServerPool.frontEnd(FE, "fe.contoso.com", null),
                        ApplicationPool.named(IVR, "ivr.contoso.com", UcmaVersion.UNKNOWN),
                        new Computer(new ElementId("ivr1"), IVR, "ivr1.contoso.com"),
                        Application.named(new ElementId("app"), IVR, "urn:application:ivr", null),
                        SupportPool.named(new ElementId("edge"), "edge", SupportPool.Purpose.EDGE),
                        new DomainController(new ElementId("dc"), "dc", ""))));

        assertThat(text(unknown)).doesNotContain("unknown", "certificate", "dnsRecords", "backup", "trustEntries",
                "replicated", "portOpen", "ofOcs", "Destination", "authorizedHost", "exchange");
        assertThat(read(text(unknown)).drawing()).isEqualTo(unknown);
    }

    @Test
    void noAlternativeNamesIsNotTheSameAsNotKnown() throws Exception {
        Certificate none = new Certificate("ivr.contoso.com", new TreeSet<>());
        Drawing drawing = stated();
        ApplicationPool pool = drawing.topology().find(IVR, ApplicationPool.class).orElseThrow();
        Drawing without = drawing.with(drawing.topology().with(pool.withFacts(pool.facts().withCertificate(none))));
        Drawing notKnown = drawing.with(
                drawing.topology().with(pool.withFacts(pool.facts().withCertificate(none.withAlternativeNames(null)))));

        assertThat(read(text(without)).drawing()).isEqualTo(without);
        assertThat(read(text(notKnown)).drawing()).isEqualTo(notKnown).isNotEqualTo(without);
    }

    @Test
    void whatANewerVersionNotesOfACertificateIsKept() throws Exception {
        String newer = text(stated()).replace("\"subject\": \"ivr.contoso.com\"",
                "\"expires\": \"2031-01-01\",\n        \"subject\": \"ivr.contoso.com\"");

        assertThat(new String(DocumentFormat.write(read(newer)), UTF_8)).contains("\"expires\": \"2031-01-01\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"\"dnsRecords\": 2 | \"dnsRecords\": -1",
            "\"dnsRecords\": 2 | \"dnsRecords\": \"2\"", "\"exchange\": \"web-app\" | \"exchange\": \"owa\"",
            "\"loadBalanced\": \"no\" | \"loadBalanced\": false", "\"backup\": \"fe2\" | \"backup\": \"gone\"",
            "\"backup\": \"fe2\" | \"backup\": \"fe\"", "\"subject\": \"ivr.contoso.com\" | \"subject\": null",
            "\"portOpen\": \"yes\" | \"portOpen\": \"maybe\""})
    void areRefusedWhereTheyAreWrong(String good, String bad) throws Exception {
        String text = text(stated());
        String wrong = text.replace(good, bad);

        assertThat(wrong).isNotEqualTo(text);
        assertThatThrownBy(() -> read(wrong)).isInstanceOf(DocumentRefusedException.class);
    }
}
