package nexthop.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nexthop.exchange.lync.TopologyReader;
import nexthop.exchange.reading.ImportRefusedException;
import nexthop.model.Topology;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Topologies that administrators made with the vendor's tools: no rule may flag in them what is right. */
class RealDocumentsTest {
    private static final String DOCUMENT = "document ";

    @TestFactory
    Stream<DynamicTest> nothingIsFlaggedButWhatIsWrittenDown() {
        return ExpectedFindings.byTopology()
                .entrySet()
                .stream()
                .filter(expected -> expected.getKey().startsWith(DOCUMENT))
                .map(expected -> DynamicTest.dynamicTest(expected.getKey(),
                        () -> assertThat(counted(expected.getKey().substring(DOCUMENT.length())))
                                .containsExactlyInAnyOrderElementsOf(expected.getValue())));
    }

    @Test
    void everyDocumentAtHandIsOnTheList() throws IOException {
        try (Stream<Path> files = Files.list(document("README.md").getParent())) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> !name.endsWith(".md")))
                    .isNotEmpty()
                    .allSatisfy(name -> assertThat(ExpectedFindings.byTopology()).containsKey(DOCUMENT + name));
        }
    }

    /** How many findings there are of a rule. */
    private static List<String> counted(String name) throws ImportRefusedException {
        Topology topology = TopologyReader.read(document(name)).topology();
        assertThat(topology.serverPools()).isNotEmpty();
        Map<String, Long> counts = RuleBook.standard()
                .check(topology)
                .stream()
                .collect(Collectors.groupingBy(finding -> finding.severity().word() + " " + finding.rule(),
                        TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream().map(count -> count.getValue() + " " + count.getKey()).toList();
    }

    private static Path document(String name) {
        Path found = Path.of(System.getProperty("nexthop.shared", "shared"), "topologies", name);
        for (Path at = Path.of("").toAbsolutePath(); !Files.exists(found) && at != null; at = at.getParent()) {
            found = at.resolve("shared").resolve("topologies").resolve(name);
        }
        assumeTrue(Files.exists(found), name + " is not at hand");
        return found;
    }
}
