package nexthop.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import nexthop.model.Application;
import nexthop.model.ApplicationPool;
import nexthop.model.Drawing;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.model.Endpoint;
import nexthop.model.Extent;
import nexthop.model.Layout;
import nexthop.model.LinkEnds;
import nexthop.model.Note;
import nexthop.model.Placement;
import nexthop.model.Acceptance;
import nexthop.model.AcceptanceKey;
import nexthop.model.Acceptances;
import nexthop.model.PlanKey;
import nexthop.model.PlanRecord;
import nexthop.model.PlanRecords;
import nexthop.model.PoolReference;
import nexthop.model.RandomTopologies;
import nexthop.model.ServerGeneration;
import nexthop.model.ServerPool;
import nexthop.model.Site;
import nexthop.model.Text;
import nexthop.model.Tick;
import nexthop.model.Topology;
import nexthop.model.UcmaVersion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentFormatTest {
    /** How many random drawings are written and read; a release runs a million. */
    private static final int DRAWINGS = Integer.getInteger("nexthop.roundtrips", 2_000);

    private final Locale locale = Locale.getDefault();
    private final TimeZone zone = TimeZone.getDefault();

    @AfterEach
    void restore() {
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
    }

    static Drawing sample() {
        ElementId site = new ElementId("site-redmond");
        ElementId server = new ElementId("server-fe2013");
        ElementId pool = new ElementId("pool-ivr");
        ElementId application = new ElementId("app-ivr");
        Topology topology = Topology.of(List.of(new Site(site, "Redmond", "1", Site.Kind.CENTRAL),
                ServerPool.frontEnd(server, "fe2013.contoso.com", ServerGeneration.LYNC_2013).withSite(site),
                ApplicationPool.named(pool, "ivr.contoso.com", UcmaVersion.UCMA_2_0).withNextHop(server),
                Application.named(application, pool, "urn:application:ivr", 5061),
                Endpoint.named(new ElementId("endpoint-help"), application, "sip:help@contoso.com")
                        .withHome(PoolReference.none())
                        .withRegistrar(PoolReference.to(server))))
                .withTitle("Contoso");
        return new Drawing(topology, new Layout(new TreeMap<>(Map.of(pool, new Placement(120.5, -40)))));
    }

    @Test
    void writesSortedNamesOneALine() throws Exception {
        assertThat(new String(DocumentFormat.write(sample()), UTF_8)).isEqualTo("""
                {
                  "$schema": "urn:nexthop:schema:nexthop-1",
                  "applicationPools": {
                    "pool-ivr": {
                      "fqdn": "ivr.contoso.com",
                      "nextHop": "server-fe2013",
                      "ucma": "ucma-2.0"
                    }
                  },
                  "applications": {
                    "app-ivr": {
                      "applicationId": "urn:application:ivr",
                      "owner": "pool-ivr",
                      "port": 5061
                    }
                  },
                  "endpoints": {
                    "endpoint-help": {
                      "home": null,
                      "owner": "app-ivr",
                      "registrar": "server-fe2013",
                      "sipAddress": "sip:help@contoso.com"
                    }
                  },
                  "formatVersion": 1,
                  "layout": {
                    "places": {
                      "pool-ivr": {
                        "x": 120.5,
                        "y": -40
                      }
                    }
                  },
                  "serverPools": {
                    "server-fe2013": {
                      "fqdn": "fe2013.contoso.com",
                      "generation": "lync-2013",
                      "site": "site-redmond"
                    }
                  },
                  "sites": {
                    "site-redmond": {
                      "name": "Redmond",
                      "siteId": "1"
                    }
                  },
                  "title": "Contoso"
                }
                """);
    }

    @Test
    void writesWhatElseTheLayoutHoldsApartFromWhereThingsStand() throws Exception {
        ElementId site = new ElementId("site-redmond");
        ElementId pool = new ElementId("pool-ivr");
        ElementId note = new ElementId("note-1");
        LinkEnds link = new LinkEnds(pool, new ElementId("server-fe2013"));
        Layout layout = sample().layout()
                .withLocked(List.of(pool, site))
                .withCollapsed(List.of(site))
                .withExtent(site, new Extent(640, 480))
                .withBends(link, List.of(new Placement(10, 20), new Placement(30.5, 40)))
                .with(new Note(note, new Placement(0, -7), Note.USUAL, "Sales\nfirst"))
                .withGrid(false)
                .withViewOnly(true);
        byte[] bytes = DocumentFormat.write(sample().with(layout));

        assertThat(DocumentFormat.read(bytes, "back").drawing().layout()).isEqualTo(layout);
        assertThat(new String(bytes, UTF_8)).contains("""
                  "layout": {
                    "bends": {
                      "pool-ivr": {
                        "server-fe2013": [
                          {
                            "x": 10,
                            "y": 20
                          },
                          {
                            "x": 30.5,
                            "y": 40
                          }
                        ]
                      }
                    },
                    "collapsed": [
                      "site-redmond"
                    ],
                    "extents": {
                      "site-redmond": {
                        "height": 480,
                        "width": 640
                      }
                    },
                    "gridOff": true,
                    "locked": [
                      "pool-ivr",
                      "site-redmond"
                    ],
                    "notes": {
                      "note-1": {
                        "height": 100,
                        "text": "Sales\\nfirst",
                        "width": 200,
                        "x": 0,
                        "y": -7
                      }
                    },
                    "places": {
                      "pool-ivr": {
                        "x": 120.5,
                        "y": -40
                      }
                    },
                    "viewOnly": true
                  },
                """);
    }

    /** A merge may leave behind what is said of an element, as it may leave its place. */
    @Test
    void keepsWhatTheLayoutSaysOfElementsThatAreNotThere() throws Exception {
        ElementId gone = new ElementId("gone");
        Layout layout = sample().layout()
                .withLocked(List.of(gone))
                .withCollapsed(List.of(gone))
                .withExtent(gone, Note.USUAL)
                .withBends(new LinkEnds(gone, gone), List.of(new Placement(1, 2)));

        assertThat(DocumentFormat.read(DocumentFormat.write(sample().with(layout)), "back").drawing().layout())
                .isEqualTo(layout);
    }

    @Test
    void keepsWhatANewerVersionSaysOfBendsExtentsAndNotes() throws Exception {
        Layout layout = sample().layout()
                .withExtent(new ElementId("site-redmond"), Note.USUAL)
                .withBends(new LinkEnds(new ElementId("pool-ivr"), new ElementId("server-fe2013")),
                        List.of(new Placement(10, 20)))
                .with(new Note(new ElementId("note-1"), new Placement(0, 0), Note.USUAL, ""));
        String text = new String(DocumentFormat.write(sample().with(layout)), UTF_8)
                .replace("\"x\": 10,", "\"round\": true,\n            \"x\": 10,")
                .replace("\"text\": \"\",", "\"colour\": \"blue\",\n        \"text\": \"\",")
                .replace("\"height\": 100,\n        \"width\": 200\n",
                        "\"height\": 100,\n        \"margin\": 3,\n        \"width\": 200\n");

        String again = new String(DocumentFormat.write(DocumentFormat.read(text.getBytes(UTF_8), "newer")), UTF_8);

        assertThat(again).contains("\"round\": true", "\"colour\": \"blue\"", "\"margin\": 3");
        assertThat(DocumentFormat.read(again.getBytes(UTF_8), "again").drawing().layout()).isEqualTo(layout);
    }

    @Test
    void writesWhatIsDecidedAndDoneAboutAPlanByPoolAndScenario() throws Exception {
        PlanKey key = new PlanKey(new ElementId("pool-ivr"), "ucma2-upgrade-ucma4");
        PlanRecord plan = new PlanRecord(new TreeMap<>(Map.of("newPool", "ivr-new.contoso.com")), new TreeMap<>(
                Map.of("stop-application", new Tick("Kim Akers", Instant.parse("2013-05-21T14:03:00.75Z")))));
        Drawing drawing = sample().with(PlanRecords.none().with(key, plan));
        byte[] bytes = DocumentFormat.write(drawing);

        assertThat(new String(bytes, UTF_8)).contains("""
                  "plans": {
                    "pool-ivr": {
                      "ucma2-upgrade-ucma4": {
                        "done": {
                          "stop-application": {
                            "at": "2013-05-21T14:03:00Z",
                            "by": "Kim Akers"
                          }
                        },
                        "values": {
                          "newPool": "ivr-new.contoso.com"
                        }
                      }
                    }
                  },
                """);
        assertThat(DocumentFormat.read(bytes, "plan").drawing()).isEqualTo(drawing);
    }

    @Test
    void whatIsNotKnownInAPlanIsKept() throws Exception {
        String text = new String(DocumentFormat.write(sample()), UTF_8).replace("\"formatVersion\"", """
                "plans": {
                    "pool-gone": {
                      "scenario-of-tomorrow": {
                        "approvedBy": "the board",
                        "done": {
                          "step-of-tomorrow": {
                            "at": "2013-05-21T14:03:00Z",
                            "evidence": "ticket 7"
                          }
                        }
                      }
                    }
                  },
                  "formatVersion\"""");
        byte[] again = DocumentFormat.write(DocumentFormat.read(text.getBytes(UTF_8), "plan"));
        assertThat(new String(again, UTF_8)).contains("the board", "ticket 7", "scenario-of-tomorrow", "pool-gone");
    }

    @Test
    void writesWhatIsAcceptedByElementRuleAndCase() throws Exception {
        AcceptanceKey key = new AcceptanceKey(new ElementId("pool-ivr"), "next-hop-legacy", "older-pool");
        Acceptance acceptance = new Acceptance("Goes in March.", "Kim Akers", Instant.parse("2013-05-21T14:03:00.75Z"),
                "ivr.contoso.com has ocs.contoso.com as its next hop.", new ElementId("pool-ocs"));
        Drawing drawing = sample().with(Acceptances.none().with(key, acceptance));
        byte[] bytes = DocumentFormat.write(drawing);

        assertThat(new String(bytes, UTF_8)).contains("""
                  "acceptedFindings": {
                    "pool-ivr": {
                      "next-hop-legacy": {
                        "older-pool": {
                          "at": "2013-05-21T14:03:00Z",
                          "by": "Kim Akers",
                          "finding": "ivr.contoso.com has ocs.contoso.com as its next hop.",
                          "nextHop": "pool-ocs",
                          "reason": "Goes in March."
                        }
                      }
                    }
                  },
                """);
        assertThat(DocumentFormat.read(bytes, "accepted").drawing()).isEqualTo(drawing);
    }

    @Test
    void whatIsNotKnownInAnAcceptanceIsKept() throws Exception {
        String text = new String(DocumentFormat.write(sample()), UTF_8).replace("\"formatVersion\"", """
                "acceptedFindings": {
                    "pool-gone": {
                      "rule-of-tomorrow": {
                        "case-of-tomorrow": {
                          "at": "2013-05-21T14:03:00Z",
                          "finding": "Something.",
                          "reason": "Because.",
                          "until": "2014-01-01"
                        }
                      }
                    }
                  },
                  "formatVersion\"""");
        byte[] again = DocumentFormat.write(DocumentFormat.read(text.getBytes(UTF_8), "accepted"));
        assertThat(new String(again, UTF_8)).contains("2014-01-01", "rule-of-tomorrow", "case-of-tomorrow",
                "pool-gone");
    }

    @Test
    void writesTheEmptyDrawing() throws Exception {
        byte[] bytes = DocumentFormat.write(Drawing.empty());

        assertThat(new String(bytes, UTF_8)).isEqualTo("""
                {
                  "$schema": "urn:nexthop:schema:nexthop-1",
                  "formatVersion": 1
                }
                """);
        assertThat(DocumentFormat.read(bytes, "empty").drawing()).isEqualTo(Drawing.empty());
    }

    @Test
    void readsWhatItWroteAndWritesItAlike() throws Exception {
        for (int seed = 0; seed < DRAWINGS; seed++) {
            Drawing drawing = RandomTopologies.drawing(seed);
            byte[] bytes = DocumentFormat.write(drawing);
            Document back = DocumentFormat.read(bytes, "drawing");

            assertThat(back.drawing()).as("seed %s", seed).isEqualTo(drawing);
            assertThat(back.unknown().isEmpty()).isTrue();
            assertThat(DocumentFormat.write(back)).as("seed %s", seed).isEqualTo(bytes);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist-nu-thai", "hi-IN-u-nu-deva"})
    void writesTheSameBytesInEveryLocaleAndTimeZone(String tag) throws Exception {
        Drawing drawing = RandomTopologies.drawing(7, 40);
        byte[] expected = DocumentFormat.write(drawing);

        Locale.setDefault(Locale.forLanguageTag(tag));
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Chatham"));

        assertThat(DocumentFormat.write(drawing)).isEqualTo(expected);
        assertThat(DocumentFormat.read(expected, "drawing").drawing()).isEqualTo(drawing);
    }

    @Test
    void namesTheLineEachElementBeginsIn() throws Exception {
        byte[] bytes = DocumentFormat.write(sample());
        List<String> lines = new String(bytes, UTF_8).lines().toList();
        Document document = DocumentFormat.read(bytes, "sample");

        for (Element element : document.drawing().topology().elements()) {
            int line = document.lineOf(element.id()).orElseThrow();
            assertThat(lines.get(line - 1)).isEqualTo("    \"" + element.id() + "\": {");
        }
        assertThat(document.lineOf(new ElementId("nobody"))).isEmpty();
    }

    @Test
    void tellsUnknownNoneAndNamedApart() throws Exception {
        ElementId help = new ElementId("endpoint-help");
        for (PoolReference reference : List.of(PoolReference.unknown(), PoolReference.none(),
                PoolReference.to(new ElementId("server-fe2013")))) {
            Drawing drawing = sample();
            Endpoint endpoint = drawing.topology().find(help, Endpoint.class).orElseThrow();
            Drawing changed = drawing.with(drawing.topology().with(endpoint.withHome(reference)));

            Drawing back = DocumentFormat.read(DocumentFormat.write(changed), "sample").drawing();

            assertThat(back.topology().find(help, Endpoint.class).orElseThrow().home()).isEqualTo(reference);
        }
    }

    @Test
    void dropsTheByteOrderMark() throws Exception {
        byte[] bytes = DocumentFormat.write(sample());
        byte[] marked = new byte[bytes.length + 3];
        marked[0] = (byte) 0xEF;
        marked[1] = (byte) 0xBB;
        marked[2] = (byte) 0xBF;
        System.arraycopy(bytes, 0, marked, 3, bytes.length);

        assertThat(DocumentFormat.read(marked, "marked").drawing()).isEqualTo(sample());
    }

    @Test
    void takesAnyLayoutOfTheText() throws Exception {
        String text = new String(DocumentFormat.write(sample()), UTF_8);

        assertThat(DocumentFormat.read(text.replace("\n", "\r\n").getBytes(UTF_8), "crlf").drawing())
                .isEqualTo(sample());
        assertThat(DocumentFormat.read(text.replaceAll("\n *", "").getBytes(UTF_8), "short").drawing())
                .isEqualTo(sample());
    }

    /** The places of a merge may outlive their elements; they mean nothing. */
    @Test
    void keepsAPlaceWithoutElement() throws Exception {
        Drawing drawing = new Drawing(Topology.empty(),
                new Layout(new TreeMap<>(Map.of(new ElementId("gone"), new Placement(1, 2)))));

        assertThat(DocumentFormat.read(DocumentFormat.write(drawing), "gone").drawing()).isEqualTo(drawing);
    }

    /** A next hop that no registrar is, is a finding of the rules, not a broken file. */
    @Test
    void keepsANextHopThatIsNoServerPool() throws Exception {
        Drawing drawing = sample();
        ApplicationPool pool = drawing.topology().applicationPools().getFirst();
        Drawing wrong = drawing.with(drawing.topology().with(pool.withNextHop(new ElementId("site-redmond"))));

        assertThat(DocumentFormat.read(DocumentFormat.write(wrong), "wrong").drawing()).isEqualTo(wrong);
    }

    @Test
    void rejectsEveryTruncation() throws Exception {
        byte[] bytes = DocumentFormat.write(RandomTopologies.drawing(3, 20));
        Drawing whole = DocumentFormat.read(bytes, "whole").drawing();
        assertThat(bytes.length).isGreaterThan(5_000);
        for (int length = 0; length < bytes.length - 1; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> DocumentFormat.read(cut, "cut")).as("cut after %s bytes", length)
                    .isInstanceOf(DocumentRefusedException.class);
        }
        assertThat(DocumentFormat.read(Arrays.copyOf(bytes, bytes.length - 1), "less its last line end").drawing())
                .isEqualTo(whole);
    }

    @Test
    void movingACardChangesLayoutLinesOnly() throws Exception {
        Drawing drawing = RandomTopologies.drawing(11, 20);
        ElementId moved = drawing.layout().places().firstKey();
        Drawing after = drawing.with(drawing.layout().with(Map.of(moved, new Placement(123.25, 77))));

        List<String> before = text(drawing).lines().toList();
        List<String> now = text(after).lines().toList();

        assertThat(now).hasSameSizeAs(before);
        int layout = before.indexOf("  \"layout\": {");
        for (int line = 0; line < before.size(); line++) {
            if (!before.get(line).equals(now.get(line))) {
                assertThat(line).isGreaterThan(layout);
                assertThat(now.get(line)).matches(" {8}\"[xy]\": [0-9.]+,?");
            }
        }
        assertThat(now).isNotEqualTo(before);
    }

    private static String text(Drawing drawing) throws UnwritableDrawingException {
        return new String(DocumentFormat.write(drawing), UTF_8);
    }

    // what this version does not know

    private static final String FOREIGN = """
            {
              "$schema": "../nexthop-1.schema.json",
              "applicationPools": {
                "pool-ivr": {
                  "contact": {
                    "mail": "ops@contoso.com",
                    "since": 1e400
                  },
                  "fqdn": "ivr.contoso.com",
                  "services": [
                    {
                      "instance": 3,
                      "role": "ExternalServer"
                    }
                  ]
                }
              },
              "formatVersion": 1,
              "layout": {
                "places": {
                  "pool-ivr": {
                    "x": 1,
                    "y": 2,
                    "z": 3.140
                  }
                },
                "zoom": null
              },
              "roadmap": [
                "one",
                [],
                {}
              ],
              "sipDomains": {
                "contoso.com": {
                  "note/~": "line\\nbreak"
                }
              }
            }
            """;

    @Test
    void keepsWhatItDoesNotKnowWhereItStands() throws Exception {
        Document document = DocumentFormat.read(FOREIGN.getBytes(UTF_8), "foreign");

        assertThat(document.unknown().isEmpty()).isFalse();
        assertThat(new String(DocumentFormat.write(document), UTF_8)).isEqualTo(FOREIGN);
    }

    @Test
    void unknownFieldsGoAndComeBackWithTheirElement() throws Exception {
        Document document = DocumentFormat.read(FOREIGN.getBytes(UTF_8), "foreign");
        Drawing drawing = document.drawing();

        Document without = document.with(drawing.with(drawing.topology().without(List.of(new ElementId("pool-ivr")))));
        String less = new String(DocumentFormat.write(without), UTF_8);

        assertThat(less).doesNotContain("ops@contoso.com").contains("roadmap");
        assertThat(new String(DocumentFormat.write(without.with(drawing)), UTF_8)).isEqualTo(FOREIGN);
    }

    @Test
    void opensAFileOfANewerFormatForReading() throws Exception {
        Document document = DocumentFormat
                .read(FOREIGN.replace("\"formatVersion\": 1", "\"formatVersion\": 2").getBytes(UTF_8), "newer");

        assertThat(document.readOnlyReason())
                .hasValueSatisfying(reason -> assertThat(reason).contains("newer version", "format 2"));
        assertThat(document.drawing().topology().applicationPools()).hasSize(1);
        assertThat(DocumentFormat.read(FOREIGN.getBytes(UTF_8), "ours").readOnlyReason()).isEmpty();
    }

    @Test
    void saysThatANewerVersionWroteWhatItCannotRead() {
        String newer = """
                {"formatVersion": 3, "sites": {"site-a": {"name": "A", "kind": "orbital"}}}""";

        assertThatThrownBy(() -> DocumentFormat.read(newer.getBytes(UTF_8), "newer"))
                .isInstanceOf(DocumentRefusedException.class)
                .hasMessageContaining("A newer version of Nexthop wrote this file (format 3)")
                .hasMessageContaining("/sites/site-a/kind");
    }

    // what no file may hold

    @Test
    void refusesToWriteWhatItWouldNotReadAndNamesTheElement() {
        Drawing drawing = sample();
        ElementId id = new ElementId("app-ivr");
        Application application = drawing.topology().find(id, Application.class).orElseThrow();
        for (Application wrong : List.of(application.withPort(70_000), application.withPort(-1),
                application.withApplicationId("urn:application:\u0007"), application.withLegacyName("abc\u202Edef"),
                application.withLegacyName("\uD800"), application.withLegacyName("x".repeat(257)),
                application.withOwner(new ElementId("nobody")), application.withOwner(new ElementId("site-redmond")))) {
            assertThatThrownBy(() -> DocumentFormat.write(drawing.with(drawing.topology().with(wrong))))
                    .isInstanceOfSatisfying(UnwritableDrawingException.class, e -> assertThat(e.element()).contains(id))
                    .hasMessageContaining("an application of the drawing");
        }
    }

    @Test
    void everyTextTheModelAllowsCanBeWritten() throws Exception {
        StringBuilder allowed = new StringBuilder();
        for (int point = 0; point <= Character.MAX_CODE_POINT; point++) {
            String text = Character.toString(point);
            if (Text.objection(text).isEmpty()) {
                allowed.append(text);
            }
            if (allowed.codePointCount(0, allowed.length()) == Text.MAX_LENGTH || point == Character.MAX_CODE_POINT) {
                Drawing drawing = new Drawing(Topology.empty().withTitle(allowed.toString()), Layout.empty());
                Document back = DocumentFormat.read(JsonWriting.write(DocumentWriter.json(Document.of(drawing))),
                        "text");
                assertThat(back.drawing()).isEqualTo(drawing);
                allowed.setLength(0);
            }
        }
    }
}
