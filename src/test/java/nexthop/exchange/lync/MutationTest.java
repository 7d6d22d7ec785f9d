package nexthop.exchange.lync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import nexthop.exchange.reading.ImportRefusedException;
import nexthop.file.DocumentFormat;
import nexthop.model.ApplicationPool;
import nexthop.model.Drawing;
import nexthop.model.Part;
import nexthop.model.Pool;
import nexthop.model.Topology;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents with something wrong somewhere: a topology that holds together, or a refusal, and nothing else (D13). */
class MutationTest {
    private static final int ROUNDS = 400;
    private static final String[] PIECES = {"\"", "<", ">", "/>", "&", "SiteId=\"1\"", "Fqdn=\"\"", "\u202E", "\uD800",
            "<Cluster>", "</Services>", "RoleName=\"ExternalServer\"", "RoleName=\"Registrar\"", "Port=\"-1\"",
            "<!DOCTYPE x>", "urn:application:", "]]>", "<!--"};

    @ParameterizedTest
    @ValueSource(strings = {Specimens.PUBLISHED, Specimens.BUILDER})
    void aDamagedDocumentIsReadSoundlyOrRefused(String name) throws Exception {
        String whole = Specimens.text(name);
        Random random = new Random(20260101);
        int read = 0;
        for (int round = 0; round < ROUNDS; round++) {
            StringBuilder text = new StringBuilder(whole);
            for (int hits = 1 + random.nextInt(3); hits > 0; hits--) {
                damage(text, random);
            }
            try {
                isSound(Specimens.read(text.toString()).topology());
                read++;
            } catch (ImportRefusedException refused) {
                assertThat(refused.getMessage()).startsWith("specimen.xml").doesNotContain("\n");
            }
        }
        assertThat(read).isBetween(ROUNDS / 20, ROUNDS);
    }

    private static void damage(StringBuilder text, Random random) {
        int at = random.nextInt(text.length());
        int length = Math.min(1 + random.nextInt(12), text.length() - at);
        switch (random.nextInt(5)) {
            case 0 -> text.delete(at, at + length);
            case 1 -> text.insert(at, PIECES[random.nextInt(PIECES.length)]);
            case 2 -> text.setCharAt(at, (char) random.nextInt(0x300));
            case 3 -> removeAttribute(text, at);
            default -> swapDigits(text, at);
        }
    }

    private static void removeAttribute(StringBuilder text, int from) {
        int start = text.indexOf(" ", from);
        int end = start < 0 ? -1 : text.indexOf("\" ", start + 1);
        if (end > 0 && text.substring(start, end).indexOf('<') < 0) {
            text.delete(start, end + 1);
        }
    }

    private static void swapDigits(StringBuilder text, int from) {
        for (int at = from; at < text.length(); at++) {
            if (Character.isDigit(text.charAt(at))) {
                text.setCharAt(at, (char) ('0' + (text.charAt(at) - '0' + 1) % 10));
                return;
            }
        }
    }

    private static void isSound(Topology topology) throws Exception {
        Drawing drawing = Drawing.empty().with(topology);
        assertThat(DocumentFormat.read(DocumentFormat.write(drawing), "saved").drawing()).isEqualTo(drawing);
        assertThat(Reimport.over(drawing, topology).changes()).isEmpty();
        for (Pool pool : topology.pools()) {
            assertThat(pool.site() == null || topology.contains(pool.site())).isTrue();
        }
        for (ApplicationPool pool : topology.applicationPools()) {
            assertThat(pool.nextHop() == null || topology.contains(pool.nextHop())).isTrue();
        }
        topology.elements()
                .stream()
                .filter(Part.class::isInstance)
                .map(Part.class::cast)
                .forEach(part -> assertThat(topology.contains(part.owner())).isTrue());
        topology.managementStores()
                .forEach(store -> assertThat(store.pool() == null || topology.contains(store.pool())).isTrue());
    }
}
