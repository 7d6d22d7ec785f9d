package nexthop.exchange.lync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import nexthop.exchange.reading.ImportNote.Kind;
import nexthop.exchange.reading.ImportRefusedException;
import nexthop.exchange.reading.ImportResult;
import nexthop.exchange.reading.SourceText;
import nexthop.model.Pool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;

/** Documents made to do harm (D01 to D08): refused with the place, and nothing outside them touched. */
class HostileDocumentTest {
    private static final String CANARY = "canary-7f3a";

    @TempDir
    private Path folder;

    private ServerSocket listener;
    private final AtomicInteger connections = new AtomicInteger();
    private Thread accepting;

    @BeforeEach
    void listen() throws IOException {
        listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        accepting = Thread.ofVirtual().start(() -> {
            while (true) {
                try (Socket socket = listener.accept()) {
                    connections.incrementAndGet();
                    socket.getOutputStream().write("HTTP/1.0 404 no\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                } catch (IOException _) {
                    return; // closed by the test's end
                }
            }
        });
    }

    @AfterEach
    void stopListening() throws Exception {
        listener.close();
        accepting.join();
    }

    private String url(String scheme, String path) {
        return scheme + "://" + listener.getInetAddress().getHostAddress() + ":" + listener.getLocalPort() + "/" + path;
    }

    private Path canary() throws IOException {
        return Files.writeString(folder.resolve("canary.txt"), CANARY);
    }

    private static ImportRefusedException refused(String text) {
        try {
            Specimens.read(text);
        } catch (ImportRefusedException refused) {
            assertThat(refused.getMessage()).startsWith("specimen.xml").doesNotContain("\n");
            return refused;
        }
        throw new AssertionError("was read");
    }

    private static String with(String doctype) {
        return "<?xml version=\"1.0\"?>\n" + doctype + "\n" + Specimens.small("&x;", "urn:application:a");
    }

    @Test
    void noEntityReachesAFileOrAServer() throws Exception {
        Stream.of("file://" + canary(), url("http", "x"), url("ftp", "x"), "jar:" + url("http", "x.jar") + "!/y",
                "netdoc:" + canary()).forEach(target -> {
                    for (String doctype : new String[]{"<!DOCTYPE Topology [<!ENTITY x SYSTEM \"" + target + "\">]>",
                            "<!DOCTYPE Topology [<!ENTITY % p SYSTEM \"" + target + "\">%p;]>",
                            "<!DOCTYPE Topology SYSTEM \"" + target + "\">",
                            "<!DOCTYPE Topology PUBLIC \"a\" \"" + target + "\">"}) {
                        ImportRefusedException refused = refused(with(doctype));
                        assertThat(refused.reason()).startsWith("DOCTYPE not allowed");
                        assertThat(refused.line()).isEqualTo(2);
                        assertThat(refused.getMessage()).doesNotContain(CANARY);
                    }
                });
        assertThat(connections).hasValue(0);
    }

    /** What the tests above would look like if they proved nothing: a parser left as it comes does reach both. */
    @Test
    void anUnhardenedParserReachesBoth() throws Exception {
        XMLEventReader events = XMLInputFactory.newDefaultFactory()
                .createXMLEventReader(
                        new StringReader("<!DOCTYPE r [<!ENTITY x SYSTEM \"file://" + canary() + "\">]><r>&x;</r>"));
        StringBuilder text = new StringBuilder();
        while (events.hasNext()) {
            text.append(events.nextEvent());
        }
        assertThat(text).contains(CANARY);

        String external = "<!DOCTYPE r SYSTEM \"" + url("http", "evil.dtd") + "\"><r/>";
        assertThatThrownBy(() -> DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(external)))).isInstanceOf(IOException.class);
        assertThat(connections).hasPositiveValue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!DOCTYPE Topology>", "<!DOCTYPE Topology [<!ENTITY x 'y'>]>",
            "<!DOCTYPE r [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;&b;&b;&b;'><!ENTITY x '&c;&c;&c;&c;'>]>",
            "<!-- a comment --><!DOCTYPE Topology>"})
    void everyDoctypeIsRefused(String doctype) {
        assertThat(refused(with(doctype)).reason()).startsWith("DOCTYPE not allowed");
        assertThat(refused(
                with("<!DOCTYPE r [<!ENTITY x '" + "y".repeat(50_000) + "'>]>").replace("&x;", "&x;".repeat(1500)))
                .reason()).startsWith("DOCTYPE not allowed");
    }

    @Test
    void limitsAreExact() throws Exception {
        assertThat(refused(nested(65)).reason()).contains("depth").contains("64");
        assertThat(refused(nested(64)).reason()).contains("not a topology");
        assertThat(refused(attributes(101)).reason()).contains("100");
        assertThat(refused(attributes(100)).reason()).contains("not a topology");
        assertThat(refused("<" + "n".repeat(1001) + "/>").reason()).contains("1,000");
        assertThat(refused("<" + "n".repeat(1000) + "/>").reason()).contains("not a topology");
        assertThat(refused("<a>" + "<b/>".repeat(1_000_000) + "</a>").reason()).contains("1000000 elements");
        assertThat(refused("<a>" + "<b/>".repeat(999_999) + "</a>").reason()).contains("not a topology");
    }

    private static String nested(int depth) {
        return "<a>".repeat(depth) + "</a>".repeat(depth);
    }

    private static String attributes(int count) {
        StringBuilder text = new StringBuilder("<a");
        for (int at = 0; at < count; at++) {
            text.append(" a").append(at).append("='1'");
        }
        return text.append("/>").toString();
    }

    @Test
    void aFileTooLongIsRefusedBeforeItIsRead() throws Exception {
        Path file = folder.resolve("long.xml");
        try (var channel = Files.newByteChannel(file, java.nio.file.StandardOpenOption.CREATE,
                java.nio.file.StandardOpenOption.WRITE)) {
            channel.position(SourceText.MAX_BYTES);
            channel.write(java.nio.ByteBuffer.wrap(new byte[]{' '}));
        }
        assertThatThrownBy(() -> TopologyReader.read(file)).isInstanceOf(ImportRefusedException.class)
                .hasMessageContaining("32 MiB");
        assertThatThrownBy(() -> TopologyReader.read(new ByteArrayInputStream(new byte[SourceText.MAX_BYTES + 1]),
                "stream", nexthop.exchange.reading.ImportWatch.none())).isInstanceOf(ImportRefusedException.class)
                .hasMessageContaining("32 MiB");
        assertThatThrownBy(() -> TopologyReader.read(new byte[SourceText.MAX_BYTES + 1], "bytes"))
                .hasMessageContaining("32 MiB");
    }

    @Test
    void aLongTextIsRefusedWithItsPlace() {
        ImportRefusedException refused = refused(
                Specimens.published(Specimens.site("1", "x".repeat(2_000_000)), "", ""));

        assertThat(refused.reason()).contains("Name").contains("4096");
        assertThat(refused.line()).isEqualTo(3);
    }

    @Test
    void referencesThatAreOnlyHintsAreIgnored() throws Exception {
        String hinted = "<?xml-stylesheet href=\"" + url("http", "style.xsl") + "\" type=\"text/xsl\"?>\n" + Specimens
                .small("app.contoso.com", "urn:application:a")
                .replaceFirst("<Topology ",
                        "<Topology xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"urn:x "
                                + url("http", "x.xsd") + "\" ")
                .replaceFirst("<Sites>", "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\""
                        + url("http", "x.xml") + "\"/><Sites>");
        ImportResult result = Specimens.read(hinted);

        assertThat(result.topology())
                .isEqualTo(Specimens.read(Specimens.small("app.contoso.com", "urn:application:a")).topology());
        assertThat(Specimens.notes(result, Kind.LEFT)).anyMatch(note -> note.contains("xsi:schemaLocation"))
                .anyMatch(note -> note.contains("include"));
        assertThat(connections).hasValue(0);
    }

    @Test
    void charactersThatMayNotStandInANameAreRefusedByLineAndField() throws Exception {
        ImportResult control = Specimens
                .read("<?xml version=\"1.1\"?>\n" + Specimens.small("app&#1;.contoso.com", "urn:application:a"));
        assertThat(control.isComplete()).isFalse();
        assertThat(control.topology().applicationPools()).isEmpty();
        assertThat(Specimens.notes(control, Kind.MISSING)).anyMatch(note -> note.startsWith(
                "line 8: The FQDN of a pool, “app⟨U+0001⟩.contoso.com”, holds the control character U+0001"));

        ImportResult direction = Specimens.read(Specimens.small("app.contoso.com", "urn:application:a&#x202E;b"));
        assertThat(direction.topology().applications()).isEmpty();
        assertThat(Specimens.notes(direction, Kind.MISSING)).singleElement()
                .asString()
                .contains("U+202E")
                .contains("The id of an application");

        assertThat(refused("<?xml version=\"1.1\"?>" + Specimens.small("app&#0;", "urn:application:a")).reason())
                .contains("not right");
    }

    static Stream<String> strangeNames() {
        return Stream.of("evil';calc;'", "..\\..\\x", "=cmd|' /C calc'!A0", "<script>alert(1)</script>", "$(calc)",
                "\u0455ip.contoso.com", "sip\u200B.contoso.com", "sip\u3002contoso.com", "fa\u00DF.de",
                "a".repeat(64) + ".contoso.com", "-a.b", "a..b", "a.b.", "a_b.c", "[::1]");
    }

    @ParameterizedTest
    @MethodSource("strangeNames")
    void namesThatAreNoHostNamesAreKeptAsWrittenAndPointedOut(String name) throws Exception {
        String escaped = name.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
        ImportResult result = Specimens.read(Specimens.small(escaped, "urn:application:a"));

        assertThat(result.topology().applicationPools()).extracting(Pool::fqdn).containsExactly(name);
        assertThat(Specimens.notes(result, Kind.WARNING)).singleElement()
                .asString()
                .contains("is not a host name as DNS knows it");
        assertThat(result.report().notes()).noneMatch(note -> note.text().contains("\u200B"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fe.contoso.com", "10.0.0.7", "S4BLab92-WAC1", "xn--ip-doc.contoso.com"})
    void ordinaryNamesAreNotPointedOut(String name) throws Exception {
        assertThat(Specimens.notes(Specimens.read(Specimens.small(name, "urn:application:a")), Kind.WARNING))
                .noneMatch(note -> note.contains("host name"));
    }

    @Test
    void whatIsNoTopologyIsNamedAndSaysWhatToExport() throws Exception {
        says("<Topology/>", "namespace “”");
        says("<Topology xmlns=\"urn:schema:Microsoft.Rtc.Management.Deploy.Topology.2013\"/>", "Topology.2013");
        says("<TopologyBuilder xmlns=\"urn:other\"/>", "urn:other");
        says("<TopologyBuilder xmlns=\"urn:schema:Microsoft.Rtc.Management.Deploy.TopologyBuilder.2008\"/>",
                "holds no new topology");
        says("<DocItemSet xmlns=\"urn:x\"/>", "DocItemSet holds no topology");
        says("<Objs Version=\"1.1.0.1\" xmlns=\"http://schemas.microsoft.com/powershell/2004/04\"/>", "Export-Clixml");
        says("<html xmlns=\"http://www.w3.org/1999/xhtml\"/>", "“html”");
        says("Identity : Site:Redmond", "not an XML document");
        says("{\"formatVersion\": 1}", "is opened, not imported");
        assertThat(refused(
                "<Topology xmlns=\"urn:schema:Microsoft.Rtc.Management.Deploy.Topology.2008\">\n<Sites></Topology>")
                .line()).isEqualTo(2);

        java.io.ByteArrayOutputStream zip = new java.io.ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("../../DocItemSet.xml"));
        }
        assertThatThrownBy(() -> TopologyReader.read(zip.toByteArray(), "config.zip"))
                .isInstanceOf(ImportRefusedException.class)
                .hasMessageContaining("ZIP")
                .hasMessageContaining("(Get-CsTopology -AsXml).ToString()");
    }

    private static void says(String text, String expected) {
        assertThat(refused(text).reason()).contains(expected).contains("(Get-CsTopology -AsXml).ToString()");
    }

    @Test
    void missingFilesAndFoldersAreNamed() {
        assertThatThrownBy(() -> TopologyReader.read(folder.resolve("none.xml")))
                .isInstanceOf(ImportRefusedException.class)
                .hasMessageContaining("none.xml")
                .hasMessageContaining("no such file");
        assertThatThrownBy(() -> TopologyReader.read(folder)).isInstanceOf(ImportRefusedException.class)
                .hasMessageContaining("folder");
    }

    /** D10: a library that brings another parser must not change what happens. */
    @Test
    void theJdksOwnParserIsUsedWhateverElseIsThere() throws Exception {
        System.setProperty("javax.xml.stream.XMLInputFactory", "nexthop.exchange.lync.NoSuchFactory");
        try {
            assertThatThrownBy(XMLInputFactory::newFactory).isInstanceOf(Error.class);
            assertThat(XmlCursor.factory().getClass().getName()).startsWith("com.sun.xml.internal.stream.");
            assertThat(Specimens.readResource(Specimens.PUBLISHED).isComplete()).isTrue();
        } finally {
            System.clearProperty("javax.xml.stream.XMLInputFactory");
        }
    }

    @Test
    void theResolverAlwaysRefuses() {
        assertThatThrownBy(() -> XmlCursor.factory().getXMLResolver().resolveEntity("p", "s", "b", "n"))
                .isInstanceOf(XMLStreamException.class);
    }
}
