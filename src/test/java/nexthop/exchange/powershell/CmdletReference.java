package nexthop.exchange.powershell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The vendor's cmdlets and their parameters, less what Lync Server 2010 lacks; tests that need it are left out where it is not at hand. */
final class CmdletReference {
    private static final Pattern LACKING = Pattern.compile("([A-Z][a-z]+-Cs[A-Za-z]+)((?:[\\s,]+-[A-Za-z]+)+)");

    private final JsonNode cmdlets;
    private final Map<String, Set<String>> notIn2010 = new HashMap<>();

    private CmdletReference(JsonNode cmdlets, String lacking) {
        this.cmdlets = cmdlets;
        for (Matcher row = LACKING.matcher(lacking); row.find();) {
            for (String name : row.group(2).trim().split("[\\s,]*-")) {
                notIn2010.computeIfAbsent(row.group(1), cmdlet -> new HashSet<>()).add(name);
            }
        }
        assertThat(notIn2010).hasSizeGreaterThanOrEqualTo(5);
        assertThat(notIn2010.get("Move-CsApplicationEndpoint")).contains("IgnoreBackendStoreException");
    }

    static CmdletReference atHand() {
        Path folder = Path.of(System.getProperty("nexthop.shared", "shared"), "reference");
        for (Path at = Path.of("").toAbsolutePath(); !Files.exists(folder) && at != null; at = at.getParent()) {
            folder = at.resolve("shared/reference");
        }
        assumeTrue(Files.exists(folder), "the vendor's reference is not at hand");
        try {
            String text = Files.readString(folder.resolve("cmdlets.md"));
            int start = text.indexOf("Not in Lync Server 2010");
            return new CmdletReference(
                    JsonMapper.shared().readTree(Files.readString(folder.resolve("cmdlet-parameters.json"))),
                    text.substring(start, text.indexOf("\n## ", start)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** That the cmdlet exists, with these parameters, each with a value unless it is a switch, and with all that it must have. */
    void check(ScriptReading.Command command) {
        JsonNode cmdlet = cmdlets.get(command.name());
        assertThat(cmdlet).as(command.name()).isNotNull();
        JsonNode known = cmdlet.get("parameters");
        assertThat(known).as(command.name()).isNotNull();
        command.parameters().forEach((name, value) -> {
            assertThat(known.has(name)).as(command.name() + " -" + name).isTrue();
            assertThat(notIn2010.getOrDefault(command.name(), Set.of())).as(command.name()).doesNotContain(name);
            assertThat(value.isEmpty()).as(command.name() + " -" + name)
                    .isEqualTo(known.get(name).stringValue().equals("SwitchParameter"));
        });
        boolean complete = cmdlet.get("mandatory")
                .valueStream()
                .anyMatch(set -> set.valueStream()
                        .allMatch(name -> command.parameters().containsKey(name.stringValue())));
        assertThat(complete).as("the mandatory parameters of " + command.name()).isTrue();
    }
}
