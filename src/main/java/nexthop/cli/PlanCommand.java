package nexthop.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nexthop.exchange.powershell.ScriptRefusedException;
import nexthop.exchange.report.PlanReport;
import nexthop.exchange.report.ScenarioChoicesReport;
import nexthop.exchange.runbook.Cover;
import nexthop.exchange.runbook.PlanFile;
import nexthop.file.DocumentFormat;
import nexthop.graph.TopologyGraph;
import nexthop.knowledge.Input;
import nexthop.knowledge.Scenario;
import nexthop.knowledge.ScenarioBook;
import nexthop.model.ApplicationPool;
import nexthop.model.Drawing;
import nexthop.model.PlanKey;
import nexthop.scenario.BoundInput;
import nexthop.scenario.Plan;
import nexthop.scenario.Recommendation;
import nexthop.scenario.Recommendation.Choice;
import nexthop.scenario.Recommendation.Unmet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code nexthop plan}: a scenario bound to a topology, as text, runbook, verification sheet or script. */
@Command(name = "plan", description = "Tells how to carry out a scenario on a topology, step by step, with every name filled in. "
        + "Without a scenario it tells which ones there are.")
final class PlanCommand extends Subcommand {
    /** The forms of a plan. */
    enum PlanFormat {
        TEXT, JSON, MARKDOWN, HTML, VERIFICATION, POWERSHELL;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Parameters(paramLabel = "FILE", description = "A topology of ours or of the vendor's tools.")
    private String file = "";

    @Option(names = "--scenario", paramLabel = "ID", description = "The scenario. Default: tell which there are.")
    private @Nullable String scenario;

    @Option(names = "--pool", paramLabel = "FQDN", description = "The trusted application pool. Default: the one that the scenario fits.")
    private @Nullable String pool;

    @Option(names = "--set", paramLabel = "NAME=VALUE", description = "Decide an input; may be given for each. What the file records is kept otherwise.")
    private List<String> settings = List.of();

    @Option(names = "--proposals", description = "Take what is proposed for every input that is still open.")
    private boolean proposals;

    @Option(names = "--upto", paramLabel = "N", description = "Only the steps 1 to N; not for a script, which is told so when it is run.")
    private @Nullable Integer upTo;

    @Option(names = "--format", paramLabel = "text|json|markdown|html|verification|powershell", description = "The form. Default: what the ending of OUT says, else text.")
    private @Nullable PlanFormat format;

    @Option(names = {"-o",
            "--out"}, paramLabel = "OUT", description = "The file to write; an ordinary file of that name is replaced. Default: print it.")
    private @Nullable String out;

    @Option(names = "--date", paramLabel = "YYYY-MM-DD", description = "The date on the runbook. Default: today.")
    private @Nullable LocalDate date;

    PlanCommand(CommandLineInterface root) {
        super(root);
    }

    @Override
    public Integer call() throws Failure {
        String target = out;
        if (target != null) {
            Output.refuseDash(target);
        }
        PlanFormat wanted = format != null ? format : formatOf(target);
        TopologyFile topology = TopologyFile.read(terminal(), file);
        byte[] content = scenario == null ? choices(topology, wanted) : plan(topology, scenario, wanted);
        if (target == null) {
            // A terminal ends its lines in its own way; a file has exactly what its format asks for.
            terminal().print(new String(content, StandardCharsets.UTF_8).replace("\r\n", "\n"));
        } else {
            Output.write(terminal(), target, content);
        }
        return ExitCode.OK;
    }

    private static PlanFormat formatOf(@Nullable String target) {
        String name = target == null ? "" : target.toLowerCase(Locale.ROOT);
        if (name.endsWith(".json")) {
            return PlanFormat.JSON;
        }
        return PlanFile.of(name).map(kind -> switch (kind) {
            case RUNBOOK_HTML -> PlanFormat.HTML;
            case RUNBOOK_MARKDOWN -> PlanFormat.MARKDOWN;
            case VERIFICATION_HTML, VERIFICATION_MARKDOWN -> PlanFormat.VERIFICATION;
            case POWERSHELL -> PlanFormat.POWERSHELL;
        }).orElse(PlanFormat.TEXT);
    }

    // ---- without a scenario

    private byte[] choices(TopologyFile topology, PlanFormat wanted) throws Failure {
        if (wanted != PlanFormat.TEXT && wanted != PlanFormat.JSON || !settings.isEmpty() || proposals
                || upTo != null) {
            throw Failure.usage("Say which scenario: --scenario ID. nexthop plan " + file + " tells which there are.");
        }
        TopologyGraph graph = TopologyGraph.of(topology.topology());
        Map<ApplicationPool, Recommendation> pools = new LinkedHashMap<>();
        for (ApplicationPool candidate : candidates(topology, graph)) {
            pools.put(candidate, Recommendation.of(graph, candidate.id()));
        }
        ScenarioChoicesReport report = ScenarioChoicesReport.on(pools, pool != null);
        return bytes(wanted == PlanFormat.JSON ? report.json() : report.text());
    }

    // ---- with one

    private byte[] plan(TopologyFile topology, String id, PlanFormat wanted) throws Failure {
        Scenario chosen = ScenarioBook.standard()
                .scenario(id)
                .orElseThrow(() -> Failure
                        .usage("There is no scenario " + id + ". " + Nearest.sentence(id, ids(), "scenario")));
        Plan plan = decided(topology.drawing(), chosen, pool(topology, chosen));
        int length = length(plan);
        Cover cover = new Cover(coverName(), date != null ? date : LocalDate.now());
        return switch (wanted) {
            case TEXT -> bytes(PlanReport.on(plan, length).text());
            case JSON -> bytes(PlanReport.on(plan, length).json());
            case MARKDOWN -> PlanFile.RUNBOOK_MARKDOWN.write(plan, cover, length);
            case HTML -> PlanFile.RUNBOOK_HTML.write(plan, cover, length);
            case VERIFICATION -> verification().write(plan, cover, length);
            case POWERSHELL -> script(plan, cover);
        };
    }

    private static List<String> ids() {
        return Stream.concat(ScenarioBook.standard().scenarios().stream(), ScenarioBook.standard().tasks().stream())
                .map(Scenario::id)
                .toList();
    }

    /** As the window calls the document. */
    private String coverName() {
        String name = String.valueOf(Path.of(file).getFileName());
        return name.endsWith(DocumentFormat.EXTENSION)
                ? name.substring(0, name.length() - DocumentFormat.EXTENSION.length())
                : name;
    }

    private PlanFile verification() {
        return out != null && out.toLowerCase(Locale.ROOT).endsWith(".html")
                ? PlanFile.VERIFICATION_HTML
                : PlanFile.VERIFICATION_MARKDOWN;
    }

    private byte[] script(Plan plan, Cover cover) throws Failure {
        if (upTo != null) {
            throw Failure.usage("--upto is not for a script: run it with -ToStep " + upTo + " instead.");
        }
        if (!plan.isDecided()) {
            terminal().say("nexthop: the script refuses to run until these are decided: "
                    + String.join(", ", plan.undecided()) + ".");
        }
        try {
            return PlanFile.POWERSHELL.write(plan, cover);
        } catch (ScriptRefusedException refused) {
            throw Failure.output(String.valueOf(refused.getMessage()), refused);
        }
    }

    private int length(Plan plan) throws Failure {
        int all = plan.steps().size();
        if (upTo == null) {
            return all;
        }
        if (upTo < 1 || upTo > all) {
            throw Failure.usage("--upto wants a number from 1 to " + all + ", for that many steps there are.");
        }
        return upTo;
    }

    // ---- the pool

    /** The pools that the command line asks for: one by its name, or all in use. */
    private List<ApplicationPool> candidates(TopologyFile topology, TopologyGraph graph) throws Failure {
        if (pool == null) {
            return graph.applicationPoolsInUse();
        }
        List<ApplicationPool> all = topology.topology().applicationPools();
        List<ApplicationPool> named = all.stream().filter(one -> one.fqdn().equalsIgnoreCase(pool)).toList();
        if (named.isEmpty()) {
            throw Failure.usage(file + " holds no trusted application pool called " + pool + ". " + Nearest
                    .sentence(pool, all.stream().map(ApplicationPool::fqdn).toList(), "trusted application pool"));
        }
        return named.stream().filter(one -> !one.retired()).findFirst().map(List::of).orElse(List.of(named.getFirst()));
    }

    private ApplicationPool pool(TopologyFile topology, Scenario chosen) throws Failure {
        TopologyGraph graph = TopologyGraph.of(topology.topology());
        List<ApplicationPool> candidates = candidates(topology, graph);
        List<ApplicationPool> fitting = candidates.stream()
                .filter(one -> Recommendation.of(graph, one.id()).choice(chosen.id()).filter(Choice::fits).isPresent())
                .toList();
        if (fitting.isEmpty()) {
            // A plan that is followed goes on, though what is done already may have changed where it started.
            fitting = candidates.stream().filter(one -> isRecorded(topology.drawing(), one, chosen)).toList();
        }
        if (fitting.size() == 1) {
            return fitting.getFirst();
        }
        throw fitting.isEmpty()
                ? Failure.usage(whyNot(graph, candidates, chosen))
                : Failure.usage(chosen.id() + " fits " + fitting.size() + " pools; say which by --pool: "
                        + String.join(", ", fitting.stream().limit(12).map(ApplicationPool::fqdn).toList())
                        + (fitting.size() > 12 ? " and others." : "."));
    }

    private static boolean isRecorded(Drawing drawing, ApplicationPool pool, Scenario scenario) {
        return !drawing.plans().of(new PlanKey(pool.id(), scenario.id())).isEmpty();
    }

    private String whyNot(TopologyGraph graph, List<ApplicationPool> candidates, Scenario chosen) {
        if (candidates.isEmpty()) {
            return file + " holds no trusted application pool in use.";
        }
        StringBuilder sentence = new StringBuilder(chosen.id() + " does not fit");
        if (candidates.size() > 1) {
            return sentence.append(" any pool of ")
                    .append(file)
                    .append(". nexthop plan ")
                    .append(file)
                    .append(" tells what fits.")
                    .toString();
        }
        Recommendation recommendation = Recommendation.of(graph, candidates.getFirst().id());
        sentence.append(' ').append(candidates.getFirst().fqdn()).append('.');
        recommendation.choice(chosen.id())
                .ifPresent(choice -> choice.unmet()
                        .stream()
                        .map(Unmet::sentence)
                        .forEach(reason -> sentence.append(' ').append(reason)));
        recommendation.best()
                .ifPresent(best -> sentence.append(" What fits best is ").append(best.scenario().id()).append('.'));
        return sentence.toString();
    }

    // ---- the inputs

    private Plan decided(Drawing drawing, Scenario chosen, ApplicationPool subject) throws Failure {
        Plan plan = Plan.of(chosen, drawing, subject.id());
        for (Map.Entry<String, String> setting : settings().entrySet()) {
            if (chosen.input(setting.getKey()).isEmpty()) {
                throw Failure.usage(chosen.id() + " has no input " + setting.getKey() + ". " + Nearest
                        .sentence(setting.getKey(), chosen.inputs().stream().map(Input::name).toList(), "input"));
            }
            plan = plan.with(setting.getKey(), setting.getValue());
        }
        if (proposals) {
            plan = plan.withProposals();
        }
        Optional<BoundInput> wrong = plan.inputs()
                .stream()
                .filter(input -> input.state() == BoundInput.State.WRONG)
                .findFirst();
        if (wrong.isPresent()) {
            throw Failure.usage(
                    wrong.get().name() + "=" + wrong.get().value() + " cannot be taken. " + wrong.get().problem());
        }
        return plan;
    }

    private Map<String, String> settings() throws Failure {
        Map<String, String> values = new LinkedHashMap<>();
        for (String setting : settings) {
            int sign = setting.indexOf('=');
            if (sign <= 0) {
                throw Failure.usage("--set wants NAME=VALUE, not " + setting + ".");
            }
            if (values.put(setting.substring(0, sign), setting.substring(sign + 1).strip()) != null) {
                throw Failure.usage("--set decides " + setting.substring(0, sign) + " twice.");
            }
        }
        return values;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
