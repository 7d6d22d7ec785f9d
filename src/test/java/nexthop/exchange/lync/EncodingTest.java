package nexthop.exchange.lync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import nexthop.exchange.reading.ImportNote.Kind;
import nexthop.exchange.reading.ImportRefusedException;
import nexthop.exchange.reading.ImportResult;
import nexthop.model.Site;
import org.junit.jupiter.api.Test;

/** The encodings documents come in, and those that are refused (D05). */
class EncodingTest {
    private static final String NAME = "Málaga Ñ";
    private static final String DOCUMENT = Specimens.published(Specimens.site("1", NAME),
            Specimens.cluster("1", 1, "fe.contoso.com"), "");
    private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] LITTLE_MARK = {(byte) 0xFF, (byte) 0xFE};
    private static final byte[] BIG_MARK = {(byte) 0xFE, (byte) 0xFF};
    private static final byte[] NO_MARK = {};

    private static byte[] bytes(byte[] mark, String text, Charset charset) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(mark);
        out.writeBytes(text.getBytes(charset));
        return out.toByteArray();
    }

    private static ImportResult read(byte[] mark, String text, Charset charset) throws ImportRefusedException {
        return TopologyReader.read(bytes(mark, text, charset), "file.xml");
    }

    private static void reads(byte[] mark, String text, Charset charset, String encoding)
            throws ImportRefusedException {
        ImportResult result = read(mark, text, charset);
        assertThat(result.topology().sites()).extracting(Site::name).containsExactly(NAME);
        assertThat(result.report().encoding()).isEqualTo(encoding);
    }

    @Test
    void whatPowerShellWritesIsRead() throws Exception {
        reads(LITTLE_MARK, DOCUMENT.replace("\n", "\r\n"), StandardCharsets.UTF_16LE, "UTF-16LE");
        reads(UTF_8_MARK, DOCUMENT, StandardCharsets.UTF_8, "UTF-8");
    }

    @Test
    void whatEditorsWriteIsRead() throws Exception {
        reads(NO_MARK, DOCUMENT, StandardCharsets.UTF_8, "UTF-8");
        reads(BIG_MARK, DOCUMENT, StandardCharsets.UTF_16BE, "UTF-16BE");
        reads(UTF_8_MARK, "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + DOCUMENT, StandardCharsets.UTF_8, "UTF-8");
        reads(LITTLE_MARK, "<?xml version=\"1.0\" encoding=\"utf-16\"?>\n" + DOCUMENT, StandardCharsets.UTF_16LE,
                "UTF-16LE");
        reads(NO_MARK, "<?xml version='1.0' encoding='ISO-8859-1'?>\n" + DOCUMENT, StandardCharsets.ISO_8859_1,
                "ISO-8859-1");
        reads(NO_MARK, "\n  " + DOCUMENT, StandardCharsets.UTF_8, "UTF-8");
    }

    @Test
    void aFileSavedAnewUnderAnOldDeclarationIsReadByItsMarkWithAWarning() throws Exception {
        ImportResult result = read(LITTLE_MARK, "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + DOCUMENT,
                StandardCharsets.UTF_16LE);

        assertThat(result.topology().sites()).extracting(Site::name).containsExactly(NAME);
        assertThat(Specimens.notes(result, Kind.WARNING)).singleElement()
                .asString()
                .contains("“utf-8”")
                .contains("UTF-16LE");
    }

    @Test
    void latinBytesUnderAnUtf8DeclarationAreRefusedWithTheirPlace() {
        assertThatThrownBy(() -> read(NO_MARK, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + DOCUMENT,
                StandardCharsets.ISO_8859_1)).isInstanceOfSatisfying(ImportRefusedException.class, refused -> {
                    assertThat(refused.line()).isEqualTo(4);
                    assertThat(refused.column()).isEqualTo(32);
                    assertThat(refused.reason()).contains("0xE1").contains("UTF-8");
                });
    }

    @Test
    void otherEncodingsAreNamedAndRefused() {
        refuses(bytes(NO_MARK, "<?xml version=\"1.0\" encoding=\"UTF-7\"?>\n" + DOCUMENT, StandardCharsets.US_ASCII),
                "“UTF-7”");
        refuses(bytes(NO_MARK, "<?xml version=\"1.0\" encoding=\"windows-1252\"?>\n" + DOCUMENT,
                StandardCharsets.US_ASCII), "“windows-1252”");
        refuses(bytes(NO_MARK, "<?xml version=\"1.0\" encoding=\"UTF-16\"?>\n" + DOCUMENT, StandardCharsets.US_ASCII),
                "“UTF-16”");
        refuses(bytes(NO_MARK, "<?xml version=\"1.0\" encoding=\"IBM037\"?>" + DOCUMENT, Charset.forName("IBM037")),
                "“EBCDIC”");
        refuses(bytes(LITTLE_MARK, DOCUMENT, Charset.forName("UTF-32LE")), "not an XML", "XML is not right",
                "“UTF-32”");
        refuses(bytes(new byte[]{(byte) 0xFF, (byte) 0xFE, 0, 0}, DOCUMENT, Charset.forName("UTF-32LE")), "“UTF-32”");
        refuses(bytes(NO_MARK, DOCUMENT, StandardCharsets.UTF_16LE), "UTF-16 without a byte order mark");
        refuses(bytes(NO_MARK, DOCUMENT, StandardCharsets.UTF_16BE), "UTF-16 without a byte order mark");
        refuses(new byte[4096], "UTF-16 without a byte order mark");
        refuses(new byte[0], "empty");
    }

    private static void refuses(byte[] content, String... oneOf) {
        assertThatThrownBy(() -> TopologyReader.read(content, "file.xml")).isInstanceOf(ImportRefusedException.class)
                .satisfies(refused -> {
                    assertThat(refused.getMessage()).startsWith("file.xml").doesNotContain("\n");
                    assertThat(oneOf).anyMatch(refused.getMessage()::contains);
                });
    }
}
