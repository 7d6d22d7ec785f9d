package nexthop.exchange.report;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nexthop.exchange.report.CheckReport.Checked;
import nexthop.exchange.report.CheckReport.Found;
import nexthop.exchange.report.CheckReport.Rejected;
import nexthop.knowledge.Source;
import nexthop.model.Acceptance;
import nexthop.model.Application;
import nexthop.model.ApplicationPool;
import nexthop.model.Computer;
import nexthop.model.DomainController;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.model.Endpoint;
import nexthop.model.ManagementStore;
import nexthop.model.Part;
import nexthop.model.Pool;
import nexthop.model.ServerPool;
import nexthop.model.Site;
import nexthop.model.SupportPool;
import nexthop.model.Topology;
import nexthop.model.Users;
import nexthop.rule.Finding;
import nexthop.rule.Fix;
import nexthop.rule.Reviewed;
import nexthop.rule.RulePage;
import nexthop.rule.Severity;

/**
 * The findings as a log in the Static Analysis Results Interchange Format (SARIF) 2.1.0, which build servers and code hosts show beside
 * the lines of a file: <a href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html">the specification</a>.
 *
 * <p>A finding is known again by its rule, case and element, wherever in the file that has moved to. Names from files stand in messages
 * as text, never as a link or a placeholder; no message is Markdown but the pages of the rules, which are ours.
 */
public final class SarifReport {
    private static final String SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
    private static final String ROOT = "%SRCROOT%";

    /** What a relative URI may hold as it is; all else is spelled out byte by byte. */
    private static final String PLAIN_IN_URI = "/-._~!$&'()*+,;=@";

    private static final int LONGEST_DESCRIPTION = 1_000;

    private final Map<String, Integer> rules = new LinkedHashMap<>();
    private final Map<String, Integer> artifacts = new LinkedHashMap<>();

    private SarifReport() {}

    /**
     * The log of a run over these files.
     *
     * @param version of the program, for example {@code 1.2.0}; empty if it has none
     */
    public static String of(List<Checked> files, List<RulePage> pages, String version) {
        return new SarifReport().log(files, pages, version);
    }

    private String log(List<Checked> files, List<RulePage> pages, String version) {
        pages.forEach(page -> rules.put(page.id(), rules.size()));
        List<JsonText> results = new ArrayList<>();
        List<JsonText> troubles = new ArrayList<>();
        for (Checked file : files) {
            artifacts.putIfAbsent(uri(file.file()), artifacts.size());
            switch (file) {
                case Found found -> found.review().all().forEach(reviewed -> results.add(result(found, reviewed)));
                case Rejected rejected -> troubles.add(trouble(rejected));
            }
        }
        JsonText driver = JsonText.object().put("name", "Nexthop");
        if (!version.isEmpty()) {
            driver.put("version", version);
        }
        driver.putObjects("rules", pages.stream().map(SarifReport::rule).toList());
        JsonText invocation = JsonText.object()
                .put("executionSuccessful", troubles.isEmpty())
                .putObjects("toolExecutionNotifications", troubles);
        JsonText run = JsonText.object()
                .put("tool", JsonText.object().put("driver", driver))
                .putObjects("invocations", List.of(invocation))
                .putObjects("artifacts", artifacts.keySet().stream().map(SarifReport::artifact).toList())
                .putObjects("results", results);
        return JsonText.object()
                .put("$schema", SCHEMA)
                .put("version", "2.1.0")
                .putObjects("runs", List.of(run))
                .print();
    }

    // ---- rules

    private static JsonText rule(RulePage page) {
        JsonText cases = JsonText.object();
        page.severities().forEach((kind, severity) -> cases.put(kind, severity.word()));
        return JsonText.object()
                .put("id", page.id())
                .put("name", pascalCase(page.id()))
                .put("shortDescription", text(page.title() + "."))
                .put("fullDescription", text(description(page)))
                .put("help", text(plain(page.body())).put("markdown", braced(markdown(page))))
                .put("helpUri", page.source().link().toString())
                .put("defaultConfiguration", JsonText.object().put("level", level(page.severity())))
                .put("properties",
                        JsonText.object()
                                .putTexts("tags", List.of("ucma", "topology"))
                                .put("precision", "high")
                                .put("problem.severity", problemSeverity(page.severity()))
                                .put("cases", cases));
    }

    /** The page's first paragraph. */
    private static String description(RulePage page) {
        String first = page.body()
                .lines()
                .dropWhile(line -> line.startsWith("#") || line.isBlank())
                .takeWhile(line -> !line.isBlank())
                .collect(Collectors.joining(" "));
        String plain = plain(first.isBlank() ? page.title() + "." : first).strip();
        return plain.length() <= LONGEST_DESCRIPTION ? plain : plain.substring(0, LONGEST_DESCRIPTION - 1) + "…";
    }

    /** The page with its sources, which its head holds. */
    private static String markdown(RulePage page) {
        return page.body() + "\n## " + (page.sources().size() == 1 ? "Source" : "Sources") + "\n\n"
                + page.sources()
                        .stream()
                        .map(source -> "- " + source.text() + " <" + source.link() + ">\n")
                        .collect(Collectors.joining());
    }

    /** Our own Markdown without its marks. */
    private static String plain(String markdown) {
        return markdown.replaceAll("(?m)^#+ +", "").replaceAll("\\*\\*|`", "").replaceAll("\\*(\\S[^*\\n]*)\\*", "$1");
    }

    private static String pascalCase(String id) {
        return Stream.of(id.split("-"))
                .filter(word -> !word.isEmpty())
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFORMATION -> "note";
        };
    }

    /** The word code hosts sort alerts by. */
    private static String problemSeverity(Severity severity) {
        return severity == Severity.INFORMATION ? "recommendation" : severity.word();
    }

    // ---- results

    private JsonText result(Found found, Reviewed reviewed) {
        Finding finding = reviewed.finding();
        JsonText result = JsonText.object()
                .put("ruleId", finding.rule())
                .put("ruleIndex", rules.getOrDefault(finding.rule(), -1))
                .put("level", level(finding.severity()))
                .put("message", text(message(reviewed)))
                .putObjects("locations", List.of(location(found, finding.element())))
                .put("partialFingerprints", fingerprints(found, finding))
                .putObjects("suppressions", suppressions(reviewed));
        ElementId nextHop = finding.nextHop();
        if (nextHop != null && found.topology().contains(nextHop)) {
            result.putObjects("relatedLocations",
                    List.of(location(found, nextHop).put("id", 1).put("message", text("The next hop."))));
        }
        return result.put("properties", properties(finding));
    }

    private static String message(Reviewed reviewed) {
        Finding finding = reviewed.finding();
        String earlier = reviewed.acceptedEarlier()
                .map(acceptance -> "\n\nAccepted " + CheckReport.signature(acceptance) + " when it read “"
                        + acceptance.finding() + "”: " + acceptance.reason())
                .orElse("");
        return finding.message() + (finding.remedy().isBlank() ? "" : "\n\nWhat to do: " + finding.remedy()) + earlier;
    }

    private static JsonText properties(Finding finding) {
        Source source = finding.source();
        return JsonText.object()
                .put("case", finding.kind())
                .put("elementId", finding.element().value())
                .put("symptom", finding.symptom())
                .put("why", finding.why())
                .put("source", CheckReport.json(source))
                .putTexts("fixes", finding.fixes().stream().map(Fix::label).toList());
    }

    /** Either all results of a log say how they are suppressed, or none does: an empty list says that one is not. */
    private static List<JsonText> suppressions(Reviewed reviewed) {
        Acceptance acceptance = reviewed.acceptance();
        if (!reviewed.isAccepted() || acceptance == null) {
            return List.of();
        }
        return List.of(JsonText.object()
                .put("kind", "inSource")
                .put("status", "accepted")
                .put("justification", acceptance.reason())
                .put("properties", JsonText.object().put("by", acceptance.by()).put("at", acceptance.at().toString())));
    }

    /** The one is for whoever compares runs, the other what GitHub knows an alert by; neither knows lines. */
    private static JsonText fingerprints(Found found, Finding finding) {
        String identity = finding.rule() + "\n" + finding.kind() + "\n" + finding.element().value();
        return JsonText.object()
                .put("nexthopFinding/v1", hash(identity))
                .put("primaryLocationLineHash", hash(uri(found.file()) + "\n" + identity).substring(0, 16) + ":1");
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    // ---- where

    private JsonText location(Found found, ElementId id) {
        String uri = uri(found.file());
        JsonText physical = JsonText.object()
                .put("artifactLocation", artifactLocation(uri).put("index", artifacts.getOrDefault(uri, -1)));
        found.lineOf().apply(id).ifPresent(line -> physical.put("region", JsonText.object().put("startLine", line)));
        JsonText location = JsonText.object().put("physicalLocation", physical);
        found.topology()
                .element(id)
                .ifPresent(element -> location.putObjects("logicalLocations",
                        List.of(JsonText.object()
                                .put("name", element.name())
                                .put("fullyQualifiedName", path(found.topology(), element))
                                .put("kind", kind(element)))));
        return location;
    }

    /** The names from the site down, for example {@code Redmond/ivr.contoso.com/urn:application:ivr}. */
    private static String path(Topology topology, Element element) {
        ElementId above = switch (element) {
            case Part part -> part.owner();
            case Pool pool -> pool.site();
            default -> null;
        };
        return above == null
                ? element.name()
                : topology.element(above).map(owner -> path(topology, owner) + "/").orElse("") + element.name();
    }

    private static String kind(Element element) {
        return switch (element) {
            case Site _ -> "site";
            case ServerPool _ -> "serverPool";
            case ApplicationPool _ -> "trustedApplicationPool";
            case SupportPool _ -> "supportPool";
            case Computer _ -> "computer";
            case Application _ -> "application";
            case Endpoint _ -> "endpoint";
            case Users _ -> "users";
            case ManagementStore _ -> "managementStore";
            case DomainController _ -> "domainController";
        };
    }

    private static JsonText artifact(String uri) {
        return JsonText.object().put("location", artifactLocation(uri)).putTexts("roles", List.of("analysisTarget"));
    }

    private static JsonText artifactLocation(String uri) {
        JsonText location = JsonText.object().put("uri", uri);
        return uri.startsWith("file:") ? location : location.put("uriBaseId", ROOT);
    }

    /** A file by the name it was given, as a URI. */
    static String uri(String file) {
        String path = File.separatorChar == '\\' ? file.replace('\\', '/') : file;
        while (path.startsWith("./")) {
            path = path.substring(2);
        }
        boolean drive = File.separatorChar == '\\' && path.matches("[A-Za-z]:/.*");
        StringBuilder uri = new StringBuilder(path.startsWith("/") ? "file://" : drive ? "file:///" : "");
        if (drive) {
            uri.append(path, 0, 2);
            path = path.substring(2);
        }
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = b >= '0' && b <= '9' || b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z'
                    || PLAIN_IN_URI.indexOf(b) >= 0;
            uri.append(plain ? String.valueOf((char) b) : "%" + HexFormat.of().withUpperCase().toHexDigits(b));
        }
        return uri.toString();
    }

    private static JsonText trouble(Rejected rejected) {
        return JsonText.object()
                .put("level", "error")
                .put("message", text(rejected.sentence()))
                .putObjects("locations", List.of(JsonText.object()
                        .put("physicalLocation",
                                JsonText.object().put("artifactLocation", artifactLocation(uri(rejected.file()))))));
    }

    // ---- text

    /** A message of plain text, in which nothing stands for a link or a placeholder. */
    private static JsonText text(String raw) {
        return JsonText.object().put("text", braced(raw.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")));
    }

    /** A brace alone would begin a placeholder, in Markdown too. */
    private static String braced(String raw) {
        return raw.replace("{", "{{").replace("}", "}}");
    }
}
