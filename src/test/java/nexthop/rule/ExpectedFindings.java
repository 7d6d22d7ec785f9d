package nexthop.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nexthop.model.Topology;

/** The findings that are expected of whole topologies, each with its reason: {@code expected-findings.txt}. */
final class ExpectedFindings {
    private static final String LIST = "/nexthop/rule/expected-findings.txt";
    private static final String NONE = "none";

    /** @param finding {@value #NONE} if there is nothing to say */
    record Line(String topology, String finding, String reason) {}

    private ExpectedFindings() {}

    static List<Line> lines() {
        try (InputStream in = ExpectedFindings.class.getResourceAsStream(LIST)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" \\| ", 3))
                    .map(parts -> new Line(parts[0], parts[1], parts[2]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is expected of each topology, in the order of the findings. */
    static Map<String, List<String>> byTopology() {
        Map<String, List<String>> expected = new LinkedHashMap<>();
        for (Line line : lines()) {
            List<String> of = expected.computeIfAbsent(line.topology(), _ -> new ArrayList<>());
            if (!line.finding().equals(NONE)) {
                of.add(line.finding());
            }
        }
        return expected;
    }

    /** What the rules say, in the words of the list. */
    static List<String> of(Topology topology) {
        return RuleBook.standard()
                .check(topology)
                .stream()
                .map(finding -> finding.severity().word() + " " + finding.rule() + " " + finding.kind() + " "
                        + topology.element(finding.element()).orElseThrow().name())
                .toList();
    }
}
