package nexthop.exchange.powershell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nexthop.exchange.reading.ImportNote;
import nexthop.exchange.reading.ImportNote.Kind;
import nexthop.exchange.reading.ImportRefusedException;
import nexthop.exchange.reading.ImportWatch;
import nexthop.model.Application;
import nexthop.model.ApplicationPool;
import nexthop.model.ElementId;
import nexthop.model.Endpoint;
import nexthop.model.EndpointKind;
import nexthop.model.ManagementTool;
import nexthop.model.PoolReference;
import nexthop.model.ServerGeneration;
import nexthop.model.ServerPool;
import nexthop.model.Site;
import nexthop.model.Topology;
import nexthop.model.UcmaVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of endpoints joined to the applications of a topology. */
class EndpointCsvTest {
    private static final ElementId OLD = new ElementId("pool-ocs");
    private static final ElementId NEW = new ElementId("pool-new");
    private static final ElementId IVR = new ElementId("app-ivr");
    private static final ElementId BOT_OLD = new ElementId("app-bot-old");
    private static final ElementId BOT_NEW = new ElementId("app-bot-new");

    /** One application in one pool, and one of the same id in two, of which one was merged from OCS. */
    private final Topology topology = topology();

    private static Topology topology() {
        ElementId a = new ElementId("pool-a");
        ElementId b = new ElementId("pool-b");
        Site legacy = new Site(new ElementId("site-legacy"), Site.BACK_COMPAT_NAME, "9", Site.Kind.BACK_COMPAT);
        return Topology.of(List.of(legacy,
                ServerPool.frontEnd(OLD, "ocs.contoso.com", ServerGeneration.OCS_2007_R2).withSite(legacy.id()),
                ServerPool.frontEnd(NEW, "lync.contoso.com", ServerGeneration.LYNC_2013),
                ApplicationPool.named(a, "a.contoso.com", UcmaVersion.UCMA_2_0).withNextHop(OLD).withSite(legacy.id()),
                ApplicationPool.named(b, "b.contoso.com", UcmaVersion.UCMA_4_0).withNextHop(NEW),
                Application.named(IVR, b, "urn:application:ivr", 6000),
                Application.named(BOT_OLD, a, "urn:application:bot", 7000),
                Application.named(BOT_NEW, b, "urn:application:bot", 7001)));
    }

    private EndpointImport read(String text) throws ImportRefusedException {
        return EndpointCsv.read(text.getBytes(StandardCharsets.UTF_8), "list.csv", topology);
    }

    private static List<String> texts(EndpointImport result, Kind kind) {
        return result.notes(kind).stream().map(ImportNote::toString).toList();
    }

    private static Endpoint only(EndpointImport result) {
        assertThat(result.topology().endpoints()).hasSize(1);
        return result.topology().endpoints().getFirst();
    }

    @Test
    void whatExportCsvWritesIsReadWithItsTypeLine() throws Exception {
        EndpointImport result = read(
                """
                        #TYPE Microsoft.Rtc.Management.ADConnect.Schema.OCSADApplicationContact\r
                        "Identity","RegistrarPool","HomeServer","OwnerUrn","SipAddress","DisplayName","LineURI"\r
                        "CN={a},CN=Application Contacts","lync.contoso.com","","urn:application:ivr","sip:Help@contoso.com","Help ""1"", desk","tel:+1"\r
                        """);

        assertThat(only(result)).isEqualTo(new Endpoint(new ElementId("endpoint-help-contoso.com"), IVR,
                "sip:Help@contoso.com", "Help \"1\", desk", EndpointKind.APPLICATION, PoolReference.none(),
                PoolReference.to(NEW), ManagementTool.POWERSHELL));
        assertThat(result.added()).isEqualTo(1);
        assertThat(result.isComplete()).isTrue();
        assertThat(texts(result, Kind.LEFT)).singleElement().asString().contains("Identity, LineURI");
        assertThat(texts(result, Kind.TAKEN)).singleElement()
                .asString()
                .isEqualTo("line 3: Endpoint sip:Help@contoso.com of urn:application:ivr in b.contoso.com.");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void anyOfThreeDelimitersWillDo(String delimiter) throws Exception {
        String list = "SipAddress|OwnerUrn|DisplayName\nsip:a@contoso.com|urn:application:ivr|\"x,y;z\"";

        assertThat(only(read(list.replace("|", delimiter))).displayName()).isEqualTo("x,y;z");
    }

    @Test
    void anyEncodingOfPowerShellWillDo(@TempDir Path folder) throws Exception {
        String list = "SipAddress,OwnerUrn,DisplayName\r\nsip:a@contoso.com,urn:application:ivr,Málaga\r\n";
        ByteArrayOutputStream utf16 = new ByteArrayOutputStream();
        utf16.writeBytes(new byte[]{(byte) 0xFF, (byte) 0xFE});
        utf16.writeBytes(list.getBytes(StandardCharsets.UTF_16LE));
        Path file = Files.write(folder.resolve("list.csv"), utf16.toByteArray());

        assertThat(only(EndpointCsv.read(file, topology, ImportWatch.none())).displayName()).isEqualTo("Málaga");
        assertThat(only(read("\uFEFF" + list)).displayName()).isEqualTo("Málaga");
        assertThatThrownBy(() -> EndpointCsv.read(list.getBytes(StandardCharsets.ISO_8859_1), "list.csv", topology))
                .isInstanceOf(ImportRefusedException.class)
                .hasMessageStartingWith("list.csv:2:")
                .hasMessageContaining("0xE1");
    }

    @Test
    void aPoolColumnDecidesBetweenPools() throws Exception {
        EndpointImport result = read("""
                TargetPool,SipAddress,OwnerUrn
                A.contoso.com,sip:old@contoso.com,urn:application:BOT
                TrustedApplicationPool:b.contoso.com,sip:new@contoso.com,urn:application:bot
                """);

        assertThat(result.topology().endpoints()).extracting(Endpoint::sipAddress, Endpoint::owner, Endpoint::tool)
                .containsExactlyInAnyOrder(tuple("sip:old@contoso.com", BOT_OLD, ManagementTool.WMI),
                        tuple("sip:new@contoso.com", BOT_NEW, ManagementTool.UNKNOWN));
    }

    @Test
    void theRegistrarDecidesWhereNoPoolIsGiven() throws Exception {
        EndpointImport result = read("""
                SipAddress,OwnerUrn,Registrar,TargetPool
                sip:new@contoso.com,urn:application:bot,Registrar:LYNC.contoso.com,
                """);

        assertThat(only(result).owner()).isEqualTo(BOT_NEW);
        assertThat(only(result).registrar()).isEqualTo(PoolReference.to(NEW));
        assertThat(texts(result, Kind.INFERRED))
                .anyMatch(note -> note.contains("in b.contoso.com") && note.contains("next hop"));
    }

    @Test
    void aRowNothingDecidesIsLeftOut() throws Exception {
        EndpointImport result = read("""
                SipAddress,OwnerUrn,RegistrarPool
                sip:x@contoso.com,urn:application:bot,
                sip:y@contoso.com,urn:application:none,lync.contoso.com
                sip:z@contoso.com,,lync.contoso.com
                sip:rgs@contoso.com,urn:application:RGS,lync.contoso.com
                ,urn:application:ivr,
                not an address,urn:application:ivr,
                """);

        assertThat(result.topology()).isEqualTo(topology);
        assertThat(result.isComplete()).isFalse();
        assertThat(texts(result, Kind.MISSING)).hasSize(5)
                .anyMatch(note -> note.startsWith("line 2") && note.contains("a.contoso.com, b.contoso.com"))
                .anyMatch(note -> note.startsWith("line 3") && note.contains("“urn:application:none”"))
                .anyMatch(note -> note.startsWith("line 4") && note.contains("no OwnerUrn"))
                .anyMatch(note -> note.startsWith("line 6"))
                .anyMatch(note -> note.startsWith("line 7") && note.contains("no @"));
        assertThat(texts(result, Kind.LEFT)).singleElement().asString().contains("line 5").contains("server's own");
    }

    @Test
    void aPoolThatDoesNotHaveTheApplicationLeavesTheRowOut() throws Exception {
        EndpointImport result = read(
                "PoolFqdn,SipAddress,OwnerUrn\na.contoso.com,sip:x@contoso.com,urn:application:ivr\n");

        assertThat(result.topology().endpoints()).isEmpty();
        assertThat(texts(result, Kind.MISSING)).singleElement().asString().contains("“a.contoso.com”");
    }

    @Test
    void anEmptyRegistrarMeansNoneAndAMissingColumnNotKnown() throws Exception {
        assertThat(only(read("SipAddress,OwnerUrn,RegistrarPool\nsip:x@contoso.com,urn:application:ivr,\n")))
                .satisfies(endpoint -> assertThat(endpoint.registrar()).isEqualTo(PoolReference.none()))
                .satisfies(endpoint -> assertThat(endpoint.tool()).isEqualTo(ManagementTool.WMI));
        assertThat(only(read("SipAddress,OwnerUrn\nsip:x@contoso.com,urn:application:ivr\n")))
                .satisfies(endpoint -> assertThat(endpoint.registrar()).isEqualTo(PoolReference.unknown()))
                .satisfies(endpoint -> assertThat(endpoint.tool()).isEqualTo(ManagementTool.UNKNOWN));
        EndpointImport elsewhere = read(
                "SipAddress,OwnerUrn,Registrar\nsip:x@contoso.com,urn:application:ivr,other.contoso.com\n");
        assertThat(only(elsewhere).registrar()).isEqualTo(PoolReference.unknown());
        assertThat(elsewhere.isComplete()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ocs.contoso.com",
            "\"CN=LC Services,CN=Microsoft,CN=ocs,CN=Pools,CN=RTC Service,DC=contoso,DC=com\""})
    void theHomeIsReadAsNameOrDistinguishedName(String home) throws Exception {
        assertThat(only(read("SipAddress,OwnerUrn,HomeServer\nsip:x@contoso.com,urn:application:ivr," + home)).home())
                .isEqualTo(PoolReference.to(OLD));
    }

    @Test
    void anEndpointThatIsThereKeepsItsIdKindAndTool() throws Exception {
        Endpoint there = new Endpoint(new ElementId("e-1"), BOT_OLD, "sip:X@contoso.com", "Bot", EndpointKind.USER,
                PoolReference.to(OLD), PoolReference.none(), ManagementTool.WMI);
        EndpointImport result = EndpointCsv.read(
                "TargetPool,SipAddress,OwnerUrn,RegistrarPool\nb.contoso.com,sip:x@contoso.com,urn:application:bot,lync.contoso.com\n"
                        .getBytes(StandardCharsets.UTF_8),
                "list.csv", topology.with(there));

        assertThat(only(result)).isEqualTo(new Endpoint(there.id(), BOT_NEW, "sip:x@contoso.com", "Bot",
                EndpointKind.USER, PoolReference.to(OLD), PoolReference.to(NEW), ManagementTool.WMI));
        assertThat(result.updated()).isEqualTo(1);
    }

    @Test
    void theSameListOnceMoreChangesNothing() throws Exception {
        String list = "TargetPool,SipAddress,OwnerUrn,RegistrarPool\na.contoso.com,sip:x@contoso.com,urn:application:bot,ocs.contoso.com\n";
        EndpointImport first = read(list);
        EndpointImport second = EndpointCsv.read(list.getBytes(StandardCharsets.UTF_8), "list.csv", first.topology());

        assertThat(second.topology()).isEqualTo(first.topology());
        assertThat(second.unchanged()).isEqualTo(1);
        assertThat(second.added() + second.updated()).isZero();
    }

    @Test
    void anAddressListedTwiceIsTakenOnce() throws Exception {
        EndpointImport result = read(
                "SipAddress,OwnerUrn\nsip:x@contoso.com,urn:application:ivr\nSIP:X@contoso.com,urn:application:ivr\n");

        assertThat(only(result).sipAddress()).isEqualTo("sip:x@contoso.com");
        assertThat(texts(result, Kind.WARNING)).singleElement().asString().contains("line 3").contains("line 2");
    }

    @Test
    void hostileFieldsAreRefusedByFieldOrKeptAsText() throws Exception {
        EndpointImport result = read(
                "SipAddress,OwnerUrn,DisplayName\nsip:a@contoso.com,urn:application:ivr,\"=cmd|' /C calc'!A0\"\n"
                        + "sip:b@contoso.com,urn:application:ivr,\"a\u202Eb\"\n\"sip:c@contoso.com\u0007\",urn:application:ivr,x\nsip:d@con_toso.com,urn:application:ivr,x\n");

        assertThat(result.topology().endpoints()).extracting(Endpoint::displayName)
                .containsExactly("=cmd|' /C calc'!A0", "");
        assertThat(texts(result, Kind.MISSING)).anyMatch(note -> note.startsWith("line 3") && note.contains("U+202E"))
                .anyMatch(note -> note.startsWith("line 4") && note.contains("U+0007"))
                .anyMatch(note -> note.startsWith("line 5") && note.contains("“con_toso.com”"));
    }

    @Test
    void otherListsAreRefused() {
        refuses("Identity,Enabled\nx,True\n", "no column SipAddress");
        refuses("SipAddress,DisplayName\nsip:u@contoso.com,User\n", "no column OwnerUrn");
        refuses("#TYPE System.String\n", "empty");
        refuses("SipAddress,OwnerUrn\n\"sip:x@contoso.com,urn\n", "not right");
    }

    private void refuses(String text, String reason) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(ImportRefusedException.class)
                .hasMessageContaining(reason)
                .hasMessageStartingWith("list.csv")
                .message()
                .doesNotContain("\n");
    }

    @Test
    void pastedAddressesBecomeEndpoints() {
        EndpointImport result = EndpointPaste.onto(topology, IVR, """
                help@contoso.com
                  SIP:Sales@contoso.com ; <sip:o'brien@contoso.com>, help+1@contoso.com

                HELP@contoso.com
                @contoso.com
                x@-contoso.com
                x y@contoso.com
                no address
                """);

        assertThat(result.topology().endpointsOf(IVR)).extracting(Endpoint::sipAddress)
                .containsExactlyInAnyOrder("sip:help@contoso.com", "sip:Sales@contoso.com", "sip:o'brien@contoso.com",
                        "sip:help+1@contoso.com");
        assertThat(result.topology().endpoints())
                .allMatch(endpoint -> endpoint.registrar().equals(PoolReference.unknown()));
        assertThat(result.added()).isEqualTo(4);
        assertThat(texts(result, Kind.WARNING))
                .containsExactly("line 4: sip:HELP@contoso.com was pasted more than once.");
        assertThat(texts(result, Kind.MISSING)).hasSize(4).allMatch(note -> note.matches("line [5-8]: .*"));
    }

    @Test
    void pastedAddressesThatAreThereStayWithTheirApplication() {
        Topology before = topology.with(List.of(Endpoint.named(new ElementId("e-1"), IVR, "sip:Mine@contoso.com"),
                Endpoint.named(new ElementId("e-2"), BOT_NEW, "sip:other@contoso.com")));
        EndpointImport result = EndpointPaste.onto(before, IVR, "mine@contoso.com, other@contoso.com");

        assertThat(result.topology()).isEqualTo(before);
        assertThat(result.unchanged()).isEqualTo(1);
        assertThat(texts(result, Kind.MISSING)).singleElement().asString().contains("belongs to urn:application:bot");
    }
}
