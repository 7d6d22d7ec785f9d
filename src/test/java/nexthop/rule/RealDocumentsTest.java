package nexthop.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nexthop.exchange.lync.TopologyReader;
import nexthop.exchange.reading.ImportRefusedException;
import nexthop.model.Topology;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Topologies that administrators made with the vendor's tools: no rule may flag in them what is right. */
class RealDocumentsTest {
    @ParameterizedTest
    @ValueSource(strings = {"pocketdomain.corp.tbxml", "rlevchenko-DefaultTopology.xml"})
    void nothingIsFlaggedInWhatWasPublished(String name) throws ImportRefusedException {
        assertThat(findings(name)).isEmpty();
    }

    /** A draft for a first installation; the store comes into being when it is published. */
    @ParameterizedTest
    @ValueSource(strings = "SfBAutomatedLab-Contoso.tbxml")
    void aDraftLacksNoMoreThanItsStore(String name) throws ImportRefusedException {
        assertThat(findings(name)).containsExactly("warning management-store-missing frontendpool.contoso.com");
    }

    private static List<String> findings(String name) throws ImportRefusedException {
        Topology topology = TopologyReader.read(document(name)).topology();
        assertThat(topology.serverPools()).isNotEmpty();
        return RuleBook.standard()
                .check(topology)
                .stream()
                .map(finding -> finding.severity().word() + " " + finding.rule() + " "
                        + topology.element(finding.element()).orElseThrow().name())
                .toList();
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
