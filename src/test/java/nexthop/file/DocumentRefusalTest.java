package nexthop.file;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.util.Arrays;
import java.util.stream.Stream;
import nexthop.model.Drawing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every refusal names the line, the column and the JSON pointer, in one sentence. */
class DocumentRefusalTest {
    /** A sound document that the bad ones are made from; one member a line, so that the line of a change is known. */
    private static final String GOOD = """
            {
              "formatVersion": 1,
              "sites": {
                "site-a": {"name": "A", "kind": "central"}
              },
              "serverPools": {
                "server-a": {"fqdn": "fe.contoso.com", "generation": "lync-2013", "site": "site-a", "retired": false}
              },
              "applicationPools": {
                "pool-a": {"fqdn": "ap.contoso.com", "ucma": "ucma-4.0", "nextHop": "server-a", "retiredNextHops": ["server-a"]}
              },
              "applications": {
                "app-a": {"owner": "pool-a", "applicationId": "urn:application:a", "port": 5061}
              },
              "endpoints": {
                "endpoint-a": {"owner": "app-a", "sipAddress": "sip:a@contoso.com", "home": null, "registrar": "server-a"}
              },
              "interopCuts": {
                "server-a": ["pool-a"]
              },
              "layout": {"places": {
                "pool-a": {"x": 1.5, "y": -2}
              }, "locked": ["pool-a"], "collapsed": ["site-a"], "gridOff": true, "viewOnly": false,
              "extents": {"site-a": {"width": 640, "height": 480}},
              "bends": {"pool-a": {"server-a": [{"x": 7.5, "y": 9}]}},
              "notes": {"note-a": {"x": 11, "y": 12, "width": 213, "height": 114, "text": "two\\nlines"}}
              },
              "plans": {"pool-a": {"ucma2-upgrade-ucma4": {"values": {"port": "6000"}, "done": {
                "stop-application": {"by": "Kim", "at": "2013-05-21T14:03:00Z"}
              }}}},
              "acceptedFindings": {"pool-a": {"next-hop-legacy": {
                "older-pool": {"reason": "Known", "at": "2013-05-22T14:03:00Z", "finding": "Old.", "nextHop": "server-a"}
              }}}
            }
            """;

    @Test
    void theGoodOneIsGood() {
        assertThatCode(() -> DocumentFormat.read(GOOD.getBytes(UTF_8), "good")).doesNotThrowAnyException();
    }

    static Stream<Arguments> badValues() {
        String port = "/applications/app-a/port";
        String x = "/layout/places/pool-a/x";
        String name = "/sites/site-a/name";
        String plan = "/plans/pool-a/ucma2-upgrade-ucma4";
        String bend = "/layout/bends/pool-a/server-a";
        String note = "/layout/notes/note-a";
        String accepted = "/acceptedFindings/pool-a/next-hop-legacy/older-pool";
        String tick = plan + "/done/stop-application";
        return Stream.of(
                // numbers
                arguments("5061", "\"5061\"", port, "must be a whole number from 0 to 65535, but is the text “5061”"),
                arguments("5061", "5061.9", port, "but is 5061.9"), arguments("5061", "5061.0", port, "but is 5061.0"),
                arguments("5061", "5e3", port, "but is 5e3"), arguments("5061", "true", port, "but is true"),
                arguments("5061", "null", port, "but is null"), arguments("5061", "{}", port, "but is an object"),
                arguments("5061", "70000", port, "but is 70000"), arguments("5061", "-1", port, "but is -1"),
                arguments("5061", "99999999999999999999", port, "but is 99999999999999999999"),
                arguments("1.5", "1e400", x, "must be a number from -1000000 to 1000000, but is 1e400"),
                arguments("1.5", "-1e400", x, "but is -1e400"), arguments("1.5", "\"NaN\"", x, "but is the text “NaN”"),
                arguments("1.5", "\"Infinity\"", x, "but is the text “Infinity”"),
                arguments("1.5", "1000000.01", x, "but is 1000000.01"), arguments("1.5", "1e308", x, "but is 1e308"),
                arguments("1.5", "null", x, "but is null"),
                // texts
                arguments("\"A\"", "5", name, "must be"), arguments("\"A\"", "true", name, "must be"),
                arguments("\"A\"", "null", name, "must be"), arguments("\"A\"", "[\"A\"]", name, "must be"),
                arguments("\"A\"", "\"A\\u0000\"", name, "“A⟨U+0000⟩” holds the control character U+0000"),
                arguments("\"A\"", "\"A\\n\"", name, "holds the control character U+000A"),
                arguments("\"A\"", "\"A\\u009b31m\"", name, "holds the control character U+009B"),
                arguments("\"A\"", "\"A\u0085\"", name, "holds the control character U+0085"),
                arguments("\"A\"", "\"A\\uFFFF\"", name, "holds the non-character U+FFFF"),
                arguments("\"A\"", "\"A\u202Egnp\"", name, "“A⟨U+202E⟩gnp” holds the writing direction control U+202E"),
                arguments("\"A\"", "\"A\\u2066\"", name, "holds the writing direction control U+2066"),
                arguments("\"A\"", "\"\\uD800\"", name, "holds half a character"),
                arguments("\"A\"", "\"\\uDC00\\uD800\"", name, "holds half a character"),
                arguments("\"A\"", "\"" + "x".repeat(257) + "\"", name, "is longer than 256 characters"),
                arguments("\"A\"", "\"e" + "\u0301".repeat(1_000_000) + "\"", name, "is longer than 256 characters"),
                // words and flags
                arguments("\"lync-2013\"", "\"lync-2099\"", "/serverPools/server-a/generation",
                        "but is the text “lync-2099”"),
                arguments("\"lync-2013\"", "\"LYNC_2013\"", "/serverPools/server-a/generation",
                        "must be one of the words ocs-2007,"),
                arguments("\"lync-2013\"", "1", "/serverPools/server-a/generation", "but is 1"),
                arguments("\"ucma-4.0\"", "4", "/applicationPools/pool-a/ucma", "but is 4"),
                arguments("\"central\"", "\"\"", "/sites/site-a/kind", "must be one of the words"),
                arguments("false", "\"false\"", "/serverPools/server-a/retired", "must be true or false"),
                arguments("false", "0", "/serverPools/server-a/retired", "must be true or false"),
                // references
                arguments("\"nextHop\": \"server-a\"", "\"nextHop\": \"gone\"", "/applicationPools/pool-a/nextHop",
                        "The next hop “gone” is not in this file"),
                arguments("\"nextHop\": \"server-a\"", "\"nextHop\": \"pool-a\"", "/applicationPools/pool-a/nextHop",
                        "The next hop “pool-a” is the element itself"),
                arguments("\"nextHop\": \"server-a\"", "\"nextHop\": null", "/applicationPools/pool-a/nextHop",
                        "must be the id of an element, but is null"),
                arguments("\"nextHop\": \"server-a\"", "\"nextHop\": \"A B\"", "/applicationPools/pool-a/nextHop",
                        "“A B” is not an id"),
                arguments("[\"server-a\"]}", "[\"gone\"]}", "/applicationPools/pool-a/retiredNextHops/0",
                        "is not in this file"),
                arguments("[\"server-a\"]}", "[\"pool-a\"]}", "/applicationPools/pool-a/retiredNextHops/0",
                        "is the element itself"),
                arguments("[\"server-a\"]}", "\"server-a\"}", "/applicationPools/pool-a/retiredNextHops",
                        "must be a list"),
                arguments("\"site\": \"site-a\"", "\"site\": \"gone\"", "/serverPools/server-a/site",
                        "The site “gone” is not in this file"),
                arguments("\"site\": \"site-a\"", "\"site\": \"pool-a\"", "/serverPools/server-a/site",
                        "must be a site, but is a trusted application pool"),
                arguments("\"owner\": \"pool-a\"", "\"owner\": \"gone\"", "/applications/app-a/owner",
                        "is not in this file"),
                arguments("\"owner\": \"pool-a\"", "\"owner\": \"server-a\"", "/applications/app-a/owner",
                        "must be a trusted application pool, but is a server pool"),
                arguments("\"owner\": \"pool-a\"", "\"owner\": \"app-a\"", "/applications/app-a/owner",
                        "must be a trusted application pool, but is an application"),
                arguments("\"owner\": \"app-a\"", "\"owner\": \"pool-a\"", "/endpoints/endpoint-a/owner",
                        "must be an application"),
                arguments("\"registrar\": \"server-a\"", "\"registrar\": \"gone\"", "/endpoints/endpoint-a/registrar",
                        "is not in this file"),
                arguments("\"registrar\": \"server-a\"", "\"registrar\": \"endpoint-a\"",
                        "/endpoints/endpoint-a/registrar", "is the element itself"),
                arguments("[\"pool-a\"]", "[\"server-a\"]", "/interopCuts/server-a/0", "is the element itself"),
                arguments("[\"pool-a\"]", "[\"site-a\"]", "/interopCuts/server-a/0", "must be a pool, but is a site"),
                arguments("[\"pool-a\"]", "[\"gone\"]", "/interopCuts/server-a/0", "is not in this file"),
                // shape
                arguments("\"formatVersion\": 1", "\"formatVersion\": 0", "/formatVersion", "but is 0"),
                arguments("\"formatVersion\": 1", "\"formatVersion\": 1.1", "/formatVersion", "but is 1.1"),
                arguments("\"formatVersion\": 1", "\"formatVersion\": \"1\"", "/formatVersion", "but is the text “1”"),
                arguments("\"name\": \"A\"", "\"nome\": \"A\"", "/sites/site-a", "“name” is missing here"),
                arguments("\"fqdn\": \"ap.contoso.com\", ", "", "/applicationPools/pool-a", "“fqdn” is missing here"),
                arguments("\"owner\": \"app-a\", ", "", "/endpoints/endpoint-a", "“owner” is missing here"),
                arguments("\"site-a\": {", "\"Site A\": {", "/sites/Site A", "“Site A” is not an id"),
                arguments("\"site-a\": {", "\"\": {", "/sites/", "“” is not an id"),
                arguments("\"site-a\": {", "\"pool-a\": {", "/sites/pool-a",
                        "The id “pool-a” is given twice; the other one is in line 10"),
                arguments("\"kind\": \"central\"", "\"name\": \"B\"", "/sites/site-a/name",
                        "stands here a second time; the first is in line 4"),
                arguments("\"x\": 1.5, ", "", "/layout/places/pool-a", "“x” is missing here"),
                arguments("{\"x\": 1.5, \"y\": -2}", "[1.5, -2]", "/layout/places/pool-a",
                        "must be an object, but is a list"),
                arguments("{\"name\": \"A\", \"kind\": \"central\"}", "\"A\"", "/sites/site-a", "must be an object"),
                // what else the layout holds
                arguments("[\"pool-a\"], \"coll", "[\"Pool A\"], \"coll", "/layout/locked/0", "is not an id"),
                arguments("[\"pool-a\"], \"coll", "{\"pool-a\": true}, \"coll", "/layout/locked", "must be a list"),
                arguments("[\"site-a\"]", "[7]", "/layout/collapsed/0", "must be the id of an element, but is 7"),
                arguments("\"gridOff\": true", "\"gridOff\": \"yes\"", "/layout/gridOff", "must be true or false"),
                arguments("\"viewOnly\": false", "\"viewOnly\": 0", "/layout/viewOnly", "must be true or false"),
                arguments("640", "19.9", "/layout/extents/site-a/width", "must be a number from 20 to 2000000"),
                arguments("640", "2000001", "/layout/extents/site-a/width", "but is 2000001"),
                arguments("640", "\"NaN\"", "/layout/extents/site-a/width", "but is the text “NaN”"),
                arguments(", \"height\": 480", "", "/layout/extents/site-a", "“height” is missing here"),
                arguments("7.5", "1e400", bend + "/0/x", "but is 1e400"),
                arguments("7.5", "\"NaN\"", bend + "/0/x", "but is the text “NaN”"),
                arguments("[{\"x\": 7.5, \"y\": 9}]", "[]", bend, "has at least one bend"),
                arguments("[{\"x\": 7.5, \"y\": 9}]", "[" + "{\"x\":1,\"y\":2},".repeat(100) + "{\"x\":1,\"y\":2}]",
                        bend, "has 100 bends at most, but this one has 101"),
                arguments("[{\"x\": 7.5, \"y\": 9}]", "[[7.5, 9]]", bend + "/0", "must be an object"),
                arguments("{\"server-a\": [{", "{\"Server A\": [{", "/layout/bends/pool-a/Server A", "is not an id"),
                arguments("\"note-a\"", "\"pool-a\"", "/layout/notes/pool-a",
                        "is given twice; the other one is in line"),
                arguments("\"x\": 11, ", "", note, "“x” is missing here"),
                arguments(", \"height\": 114", "", note, "“height” is missing here"),
                arguments("213", "-213", note + "/width", "but is -213"),
                arguments("two\\nlines", "a\\u202Eb", note + "/text", "writing direction control U+202E"),
                arguments("two\\nlines", "a\\r\\nb", note + "/text", "control character U+000D"),
                arguments("two\\nlines", "x".repeat(4001), note + "/text", "is longer than 4000 characters"),
                arguments("two\\nlines", "x".repeat(1 << 20), note + "/text", "is longer than 4000 characters"),
                arguments("\"two\\nlines\"", "null", note + "/text", "must be a text, but is null"),
                // plans
                arguments("\"2013-05-21T14:03:00Z\"", "\"21.5.2013\"", tick + "/at", "must be a time such as"),
                arguments("\"2013-05-21T14:03:00Z\"", "\"+12013-05-21T14:03:00Z\"", tick + "/at", "must be a time"),
                arguments("\"2013-05-21T14:03:00Z\"", "1369144980", tick + "/at", "must be a time such as"),
                arguments("\"Kim\"", "\"K\\u0007m\"", tick + "/by", "holds the control character U+0007"),
                arguments("\"6000\"", "6000", plan + "/values/port", "must be a text, but is 6000"),
                arguments("\"6000\"", "\"" + "x".repeat(4097) + "\"", plan + "/values/port", "longer than 4096"),
                // accepted findings
                arguments("\"Known\"", "\" \"", accepted + "/reason", "An accepted finding needs a reason"),
                arguments("\"Known\"", "\"" + "x".repeat(1001) + "\"", accepted + "/reason", "longer than 1000"),
                arguments("\"Known\"", "\"a\\nb\"", accepted + "/reason", "holds the control character U+000A"),
                arguments("\"reason\": \"Known\", ", "", accepted, "“reason” is missing here"),
                arguments("\"2013-05-22T14:03:00Z\"", "\"May\"", accepted + "/at", "must be a time such as"),
                arguments("\"Old.\"", "7", accepted + "/finding", "must be a text, but is 7"),
                arguments("\"nextHop\": \"server-a\"}\n", "\"nextHop\": \"Server A\"}\n", accepted + "/nextHop",
                        "is not an id"),
                // polymorphism that is not there
                arguments("{\"name\": \"A\", \"kind\": \"central\"}",
                        "[\"javax.swing.JEditorPane\", {\"page\": \"http://127.0.0.1:9/\"}]", "/sites/site-a",
                        "must be an object, but is a list"));
    }

    @ParameterizedTest
    @MethodSource("badValues")
    void refusesABadValueWithItsPlace(String good, String bad, String pointer, String sentence) {
        String text = GOOD.replace(good, bad);
        assertThat(text).isNotEqualTo(GOOD);
        int line = (int) GOOD.substring(0, GOOD.indexOf(good)).chars().filter(c -> c == '\n').count() + 1;

        DocumentRefusedException refusal = refusal(text.getBytes(UTF_8));

        assertThat(refusal.sentence()).contains(sentence).endsWith(".").doesNotContain("\n");
        assertThat(refusal.pointer()).isEqualTo(pointer);
        assertThat(refusal.line()).isEqualTo(line);
        assertThat(refusal.column()).isPositive();
        assertThat(refusal.file()).isEqualTo("bad.nexthop.json");
        assertThat(refusal.getMessage()).startsWith("bad.nexthop.json:" + line + ":" + refusal.column() + ": ")
                .endsWith("(at " + pointer + ")")
                .hasSizeLessThan(1_000);
    }

    @Test
    void namesTheColumnOfTheValue() {
        String text = GOOD.replace("5061", "70000");
        String line = text.lines().skip(12).findFirst().orElseThrow();

        assertThat(refusal(text.getBytes(UTF_8)).column()).isEqualTo(line.indexOf("70000") + 1);
    }

    static Stream<Arguments> badTexts() {
        return Stream.of(arguments("", 1, 1, "The file is empty"), arguments("  \n \n", 1, 1, "The file is empty"),
                arguments("null", 1, 1, "begins with something else"),
                arguments("[]", 1, 1, "begins with something else"),
                arguments("\"x\"", 1, 1, "begins with something else"),
                arguments("5", 1, 1, "begins with something else"),
                arguments("{}", 1, 1, "“formatVersion” is missing here"),
                arguments("{\"formatVersion\": 1} x", 1, 22, "This is not JSON"),
                arguments("{\"formatVersion\": 1}\n{}", 2, 1, "There is more text after the end"),
                arguments("{\"formatVersion\": 1,}", 1, 21, "This is not JSON"),
                arguments("{'formatVersion': 1}", 1, 2, "This is not JSON"),
                arguments("{formatVersion: 1}", 1, 2, "This is not JSON"),
                arguments("// ours\n{\"formatVersion\": 1}", 1, 1, "This is not JSON"),
                arguments("{\"formatVersion\": 1 /* ours */}", 1, 21, "This is not JSON"),
                arguments("{\"formatVersion\": 01}", 1, 20, "This is not JSON"),
                arguments("{\"formatVersion\": NaN}", 1, 22, "This is not JSON"),
                arguments("{\"formatVersion\": 1, \"title\": \"a\nb\"}", 1, 33, "This is not JSON"),
                arguments("{\"formatVersion\": 1, \"title\": \"\\x41\"}", 1, 34, "This is not JSON"),
                arguments("{\"formatVersion\": 1, \"title\": \"a", 1, 33, "The file ends too early"),
                arguments("<html></html>", 1, 1, "This is not JSON"),
                arguments("\u0000".repeat(4096), 1, 1, "This is not JSON"),
                arguments("\uFEFF\uFEFF{}", 1, 1, "This is not JSON"));
    }

    @ParameterizedTest
    @MethodSource("badTexts")
    void refusesWhatIsNoJsonObject(String text, int line, int column, String sentence) {
        DocumentRefusedException refusal = refusal(text.getBytes(UTF_8));

        assertThat(refusal.sentence()).contains(sentence).endsWith(".").doesNotContain("\n");
        assertThat(refusal.line()).isEqualTo(line);
        assertThat(refusal.column()).isBetween(column - 2, column + 2);
    }

    @Test
    void refusesWhatIsNotUtf8() {
        byte[] latin = GOOD.replace("\"A\"", "\"NI\u00D1O\"").getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        DocumentRefusedException refusal = refusal(latin);

        assertThat(refusal.sentence()).contains("not UTF-8", "0xD1");
        assertThat(refusal.line()).isEqualTo(4);
        assertThat(refusal.column()).isEqualTo(GOOD.lines().skip(3).findFirst().orElseThrow().indexOf("A") + 3);

        assertThat(refusal(bytes(0xC0, 0x80)).sentence()).contains("not UTF-8", "0xC0");
        assertThat(refusal(bytes('{', '"', 0xC0, 0x80, '"', ':', '1', '}')).sentence()).contains("not UTF-8");
        assertThat(refusal(bytes('{', 0xFF, '}')).column()).isEqualTo(2);
        assertThat(refusal(bytes(0xED, 0xA0, 0x80)).sentence()).contains("not UTF-8");
        assertThat(refusal(bytes('{', 0xE2, 0x82)).sentence()).contains("not UTF-8");
        assertThat(refusal(("\uFEFF" + GOOD).getBytes(UTF_16LE)).sentence()).contains("not UTF-8", "UTF-16");
        assertThat(refusal(GOOD.getBytes(UTF_16LE)).sentence()).contains("not JSON");
    }

    @Test
    void refusesDepthBeyondTheLimit() {
        assertThat(refusal(repeated("[", 100_000)).sentence()).contains("begins with something else");
        assertThat(refusal(("{\"formatVersion\": 1, \"x\": " + "[".repeat(100_000)).getBytes(UTF_8)).sentence())
                .contains("more than 64 deep");
        assertThat(refusal(nested(64)).sentence()).contains("more than 64 deep");
        assertThatCode(() -> DocumentFormat.read(nested(63), "deep")).doesNotThrowAnyException();
    }

    /** A document whose object holds so many lists in one another. */
    private static byte[] nested(int lists) {
        return ("{\"formatVersion\": 1, \"x\": " + "[".repeat(lists) + "]".repeat(lists) + "}").getBytes(UTF_8);
    }

    @Test
    void refusesSizesBeyondTheLimits() throws Exception {
        assertThat(refusal(Arrays.copyOf(GOOD.getBytes(UTF_8), (32 << 20) + 1)).sentence())
                .contains("longer than 32 MiB");
        assertThat(refusal(unknown("\"" + "x".repeat((1 << 20) + 1) + "\"")).sentence())
                .contains("longer than 1048576");
        assertThat(refusal(unknown("{\"" + "k".repeat(257) + "\": 1}")).sentence()).contains("longer than 256");
        assertThat(refusal(unknown("9".repeat(65))).sentence()).contains("more than 64");
        assertThat(refusal(unknown("[" + "0,".repeat(5_000_000) + "0]")).sentence()).contains("more than 5000000");

        DocumentFormat.read(unknown("\"" + "x".repeat(1 << 20) + "\""), "long");
        DocumentFormat.read(unknown("{\"" + "k".repeat(256) + "\": " + "9".repeat(64) + "}"), "long");
    }

    private static byte[] unknown(String value) {
        return ("{\"formatVersion\": 1, \"unknown\": " + value + "}").getBytes(UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1000000", "-1000000", "1e6", "1e-400", "-0.0", "123456.789012345678901234567890"})
    void takesEveryPlaceWithinTheLimits(String x) throws Exception {
        Drawing drawing = DocumentFormat.read(GOOD.replace("1.5", x).getBytes(UTF_8), "place").drawing();

        assertThat(DocumentFormat.read(DocumentFormat.write(drawing), "place").drawing()).isEqualTo(drawing);
    }

    @Test
    void followsALongChainOfReferencesWithoutRecursion() throws Exception {
        StringBuilder chain = new StringBuilder("{\"formatVersion\": 1, \"applicationPools\": {");
        int length = 10_000;
        for (int i = 0; i < length; i++) {
            chain.append(i == 0 ? "" : ",")
                    .append("\"pool-%d\": {\"fqdn\": \"p\", \"nextHop\": \"pool-%d\"}".formatted(i, (i + 1) % length));
        }

        Document document = DocumentFormat.read(chain.append("}}").toString().getBytes(UTF_8), "chain");

        assertThat(document.drawing().topology().applicationPools()).hasSize(length);
        DocumentFormat.write(document);
    }

    /** A class name in a file is a text like any other. */
    @Test
    void neverMakesAClassFromAFile() throws Exception {
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String url = "http://127.0.0.1:" + listener.getLocalPort() + "/";
            String bait = """
                    {"@class": "javax.swing.JEditorPane", "@type": "unknown", "page": "%s", "next": ["javax.swing.JEditorPane", {"page": "%s"}]}"""
                    .formatted(url, url);
            DocumentFormat.read(unknown(bait), "bait");
            DocumentFormat.read(
                    GOOD.replace("\"name\": \"A\"", "\"name\": \"A\", \"@class\": \"java.net.URL\"").getBytes(UTF_8),
                    "b");

            listener.setSoTimeout(200);
            assertThat(catchThrowableOfType(SocketTimeoutException.class, listener::accept)).isNotNull();
        }
    }

    /** Whatever a byte is changed to: a sound document, or the one kind of refusal. */
    @Test
    void takesOrRefusesEveryChangedByte() throws Exception {
        byte[] good = GOOD.getBytes(UTF_8);
        int refused = 0;
        for (int at = 0; at < good.length; at++) {
            for (int value : new int[]{0, 0x22, 0x2C, 0x30, 0x5B, 0x5C, 0x7B, 0x7D, 0x80, 0xFF}) {
                byte[] changed = good.clone();
                changed[at] = (byte) value;
                try {
                    DocumentFormat.write(DocumentFormat.read(changed, "changed"));
                } catch (DocumentRefusedException e) {
                    refused++;
                    assertThat(e.line()).isPositive();
                }
            }
        }
        assertThat(refused).isGreaterThan(good.length);
    }

    private static DocumentRefusedException refusal(byte[] bytes) {
        DocumentRefusedException refusal = catchThrowableOfType(DocumentRefusedException.class,
                () -> DocumentFormat.read(bytes, "bad.nexthop.json"));
        assertThat(refusal).as("refusal").isNotNull();
        return refusal;
    }

    private static byte[] repeated(String text, int times) {
        return text.repeat(times).getBytes(UTF_8);
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
