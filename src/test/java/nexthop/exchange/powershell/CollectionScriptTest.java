package nexthop.exchange.powershell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The script people run on their production servers: it reads, and nothing else. */
class CollectionScriptTest {
    private static final Pattern COMMAND = Pattern.compile("\\b([A-Z][A-Za-z]+-[A-Z][A-Za-z]+)\\b");
    private static final Pattern CALL = Pattern
            .compile("\\b([A-Z][a-z]+-Cs[A-Z][A-Za-z]+)((?: -[A-Za-z]+(?: \\$[A-Za-z]+)?)*)");
    private static final Pattern PARAMETER = Pattern.compile("-([A-Za-z]+)");

    private byte[] bytes = {};
    private String script = "";

    @BeforeEach
    void load() throws IOException {
        try (InputStream in = CollectionScriptTest.class
                .getResourceAsStream("/assets/collect/Collect-NexthopTopology.ps1")) {
            assertThat(in).isNotNull();
            bytes = in.readAllBytes();
        }
        script = withoutCommentsAndStrings(new String(bytes, StandardCharsets.US_ASCII));
    }

    private static String withoutCommentsAndStrings(String text) {
        return text.replaceAll("(?s)<#.*?#>", "").replaceAll("(?m)^\\s*#.*$", "").replaceAll("'[^']*'", "''");
    }

    @Test
    void itIsPureAsciiSoThatEveryPowerShellReadsItAlike() {
        for (byte one : bytes) {
            assertThat(one >= ' ' && one < 127 || one == '\n' || one == '\r' || one == '\t').isTrue();
        }
        assertThat(script).doesNotContain("\"").doesNotContain("`");
    }

    @Test
    void itsCommandsReadOrWriteToTheFolderOnly() {
        Set<String> commands = new TreeSet<>();
        for (Matcher matcher = COMMAND.matcher(script); matcher.find();) {
            commands.add(matcher.group(1));
        }
        assertThat(commands).containsExactlyInAnyOrder("Get-CsTopology", "Get-CsTrustedApplicationPool",
                "Get-CsTrustedApplicationEndpoint", "Get-CsApplicationEndpoint", "Export-Csv", "Out-File",
                "Select-Object", "Join-Path", "Test-Path", "Write-Host");
        assertThat(script).doesNotContainIgnoringCase("Invoke-")
                .doesNotContain("iex ")
                .doesNotContain("& ")
                .doesNotContain("[ordered]")
                .doesNotContain("-Append")
                .doesNotContain("::");
    }

    @Test
    void everyFileItWritesIsInTheFolder() {
        assertThat(script.lines().filter(line -> line.contains("Out-File") || line.contains("Export-Csv")))
                .allMatch(line -> line.matches(".*-(File)?Path \\$(topologyFile|trustedFile|applicationFile) .*"))
                .hasSize(3);
        assertThat(script).contains("$topologyFile = Join-Path -Path $Folder", "$trustedFile = Join-Path -Path $Folder",
                "$applicationFile = Join-Path -Path $Folder");
    }

    @Test
    void bracketsAndQuotesMatch() {
        for (String pair : List.of("()", "{}", "[]")) {
            assertThat(script.chars().filter(c -> c == pair.charAt(0)).count())
                    .isEqualTo(script.chars().filter(c -> c == pair.charAt(1)).count());
        }
        String text = new String(bytes, StandardCharsets.US_ASCII).replaceAll("(?s)<#.*?#>", "")
                .replaceAll("(?m)^\\s*#.*$", "");
        assertThat(text.chars().filter(c -> c == '\'').count()).isEven();
    }

    /** Against the vendor's reference, where it is at hand. */
    @Test
    void everyCallIsAGetThatExistsWithParametersThatExist() throws IOException {
        JsonNode reference = JsonMapper.shared().readTree(Files.readString(parameters()));
        List<String> calls = new ArrayList<>();
        for (Matcher matcher = CALL.matcher(script); matcher.find();) {
            String command = matcher.group(1);
            calls.add(command);
            assertThat(command).startsWith("Get-");
            assertThat(reference.has(command)).as(command).isTrue();
            for (Matcher parameter = PARAMETER.matcher(matcher.group(2)); parameter.find();) {
                assertThat(reference.get(command).get("parameters").has(parameter.group(1)))
                        .as(command + " " + parameter.group())
                        .isTrue();
            }
        }
        assertThat(calls).hasSize(5);
    }

    private static Path parameters() {
        String given = System.getProperty("nexthop.shared", "");
        Path found = Path.of(given.isEmpty() ? "shared" : given).resolve("reference/cmdlet-parameters.json");
        for (Path at = Path.of("").toAbsolutePath(); !Files.exists(found) && at != null; at = at.getParent()) {
            found = at.resolve("shared/reference/cmdlet-parameters.json");
        }
        assumeTrue(Files.exists(found), "the vendor's reference is not at hand");
        return found;
    }
}
