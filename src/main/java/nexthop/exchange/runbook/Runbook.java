package nexthop.exchange.runbook;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import nexthop.graph.TopologyGraph;
import nexthop.knowledge.Citation;
import nexthop.knowledge.OperationalFact;
import nexthop.knowledge.Role;
import nexthop.knowledge.Source;
import nexthop.model.Answer;
import nexthop.model.Element;
import nexthop.model.Shown;
import nexthop.model.Tick;
import nexthop.rule.Finding;
import nexthop.rule.Review;
import nexthop.rule.RuleBook;
import nexthop.rule.Severity;
import nexthop.scenario.BoundInput;
import nexthop.scenario.BoundPrerequisite;
import nexthop.scenario.BoundProcedure;
import nexthop.scenario.BoundStep;
import nexthop.scenario.Outage;
import nexthop.scenario.Plan;
import nexthop.scenario.Playback;

/** Everything that the runbook of a plan says, in plain words and in order, whatever form it is written in. */
final class Runbook {
    /**
     * A step, and what is so once it is done.
     *
     * @param changes what it changes in the topology, in sentences
     * @param refusal why it could not take its full effect; empty if it did
     * @param facts what is pending after it
     * @param found what the rules find from now on
     * @param gone what they found before it and find no longer
     */
    record Page(BoundStep step, List<String> changes, String refusal, List<OperationalFact> facts, List<Finding> found,
            List<Finding> gone, Optional<Tick> tick) {
        Page {
            changes = List.copyOf(changes);
            facts = List.copyOf(facts);
            found = List.copyOf(found);
            gone = List.copyOf(gone);
        }
    }

    private final Plan plan;
    private final Cover cover;
    private final int length;
    private final Neighbourhood neighbourhood;
    private final List<List<Finding>> findings = new ArrayList<>();
    private final List<Page> pages = new ArrayList<>();
    private final List<Outage> outages;

    /** @param length how many of the steps it tells, from 1 to all */
    Runbook(Plan plan, Cover cover, int length) {
        this.plan = plan;
        this.cover = cover;
        this.length = Math.clamp(length, 1, plan.steps().size());
        this.neighbourhood = Neighbourhood.of(plan);
        this.outages = plan.playback().outages();
        findings.add(findings(plan.playback().graph(0)));
        for (BoundStep step : plan.steps().subList(0, this.length)) {
            pages.add(page(step));
        }
    }

    private Page page(BoundStep step) {
        Playback playback = plan.playback();
        int n = step.number();
        boolean same = playback.state(n).topology().equals(playback.state(n - 1).topology());
        List<Finding> before = findings.getLast();
        List<Finding> after = same ? before : findings(playback.graph(n));
        findings.add(after);
        return new Page(step, TopologyChanges.between(playback.state(n - 1).topology(), playback.state(n).topology()),
                playback.refusal(n), List.copyOf(playback.facts(n)), without(after, before), without(before, after),
                plan.tick(step));
    }

    /** Errors and warnings about what the plan touches that nobody has accepted; what else there is in a topology is no matter of this plan. */
    private List<Finding> findings(TopologyGraph graph) {
        return Review.of(RuleBook.standard().check(graph), plan.drawing().acceptances())
                .open()
                .stream()
                .filter(finding -> finding.severity().isAtLeast(Severity.WARNING))
                .filter(finding -> Neighbourhood.card(graph, finding.element())
                        .filter(neighbourhood.touched()::contains)
                        .isPresent())
                .toList();
    }

    private static List<Finding> without(List<Finding> all, List<Finding> known) {
        Set<String> keys = new LinkedHashSet<>();
        known.forEach(finding -> keys.add(key(finding)));
        return all.stream().filter(finding -> !keys.contains(key(finding))).toList();
    }

    private static String key(Finding finding) {
        return finding.rule() + " " + finding.kind() + " " + finding.element().value();
    }

    Plan plan() {
        return plan;
    }

    Neighbourhood neighbourhood() {
        return neighbourhood;
    }

    List<Page> pages() {
        return pages;
    }

    /** Of the state after n steps. */
    List<Finding> findings(int n) {
        return findings.get(n);
    }

    /** The time out of reach in which a step begins; empty if people reach the application then. */
    Optional<Outage> around(BoundStep step) {
        return outages.stream().filter(outage -> outage.covers(step.number())).findFirst();
    }

    boolean hasEnd(Outage outage) {
        return outage.until() <= plan.steps().size();
    }

    /** When the application is out of reach, in sentences. */
    String outages() {
        return outages.isEmpty()
                ? "At no time for longer than a moment."
                : String.join(" ", outages.stream().map(this::sentence).toList());
    }

    private String sentence(Outage outage) {
        return hasEnd(outage)
                ? "From step " + outage.after() + " until step " + outage.until()
                        + " is done, nobody reaches the application."
                : "From step " + outage.after() + " on nobody reaches the application; no step of this plan ends that.";
    }

    /** Whether it leaves steps of the plan out. */
    boolean isPart() {
        return length < plan.steps().size();
    }

    int length() {
        return length;
    }

    String pool() {
        return plan.drawing().topology().element(plan.pool()).map(Element::name).orElse(plan.pool().value());
    }

    String file() {
        return cover.file();
    }

    /** For example {@code 21 May 2013}; empty if there is none. */
    String date() {
        LocalDate date = cover.date();
        return date == null ? "" : DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).format(date);
    }

    /** How many of its steps are ticked off, as a sentence; empty if none is. */
    String progress() {
        long done = pages.stream().filter(page -> page.tick().isPresent()).count();
        return done == 0 ? "" : done + " of " + length + " steps are ticked off.";
    }

    /** What to say first while inputs are open; empty if none is. */
    String undecided() {
        SortedSet<String> open = new TreeSet<>();
        pages.forEach(page -> open.addAll(page.step().open()));
        if (open.isEmpty()) {
            return "";
        }
        boolean one = open.size() == 1;
        return (one ? "One value is" : open.size() + " values are") + " still to be decided: " + String.join(", ", open)
                + ". Commands that hold " + (one ? "it" : "one of them") + " cannot be run as they stand.";
    }

    /** The inputs that the plan uses or somebody has touched. */
    List<BoundInput> inputs() {
        return plan.inputs()
                .stream()
                .filter(input -> input.needed() || input.state() == BoundInput.State.GIVEN
                        || input.state() == BoundInput.State.WRONG)
                .toList();
    }

    static String state(BoundInput input) {
        return switch (input.state()) {
            case GIVEN -> "decided";
            case TOLD -> "told by the topology";
            case OPEN -> "still to be decided" + (input.proposal().isEmpty() ? "" : "; proposed: " + input.proposal());
            case WRONG -> "cannot be taken: " + input.problem();
        };
    }

    static String met(BoundPrerequisite prerequisite) {
        return prerequisite.met() == Answer.YES
                ? "The topology says this is so."
                : prerequisite.met() == Answer.NO ? "The topology says this is not so yet." : "";
    }

    static String role(Role role) {
        return role.label() + (role.membership().isEmpty() ? "" : ", " + role.membership());
    }

    static String done(Tick tick) {
        return "Done" + (tick.by().isBlank() ? "" : " by " + tick.by()) + " on " + moment(tick.at());
    }

    private static String moment(Instant at) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
                .withZone(ZoneOffset.UTC)
                .format(at);
    }

    /** One line that tells a step's down-time; empty if it changes nothing in that. */
    String downtime(BoundStep step) {
        if (step.isAlreadyDone()) {
            return "";
        }
        return switch (step.step().downtime()) {
            case UNCHANGED -> "";
            case BRIEF -> "The application is out of reach for a moment in this step.";
            case BEGINS -> outages.stream()
                    .filter(outage -> outage.after() == step.number())
                    .map(this::sentence)
                    .findFirst()
                    .orElse("");
            case ENDS -> outages.stream()
                    .filter(outage -> outage.until() == step.number())
                    .map(outage -> "Once this step is done, people reach the application again; it has been out of reach since step "
                            + outage.after() + ".")
                    .findFirst()
                    .orElse("");
        };
    }

    /** What the page does not show; empty if it shows everything. */
    String pictureNote() {
        return neighbourhood.isPart()
                ? "The pictures show the " + Shown.count(neighbourhood.drawn().size(), "thing")
                        + " this plan touches or that stand close to it, of " + neighbourhood.all() + "."
                : "";
    }

    String partNote() {
        return isPart() ? "This runbook holds the steps 1 to " + length + " of " + plan.steps().size() + "." : "";
    }

    /**
     * What is cited of one page.
     *
     * @param places the sections with their steps, for example {@code Using Topology Builder, steps 1, 2 and 3}
     */
    record CitedPage(Source page, List<String> places) {
        CitedPage {
            places = List.copyOf(places);
        }
    }

    /** Everything that the steps told cite, page by page. */
    List<CitedPage> citedPages() {
        List<Citation> all = new ArrayList<>(plan.scenario().citations());
        plan.prerequisites().forEach(prerequisite -> all.addAll(prerequisite.citations()));
        for (Page page : pages) {
            all.addAll(page.step().citations());
            all.addAll(page.step().step().stepBackCitations());
            for (BoundProcedure procedure : page.step().procedures()) {
                all.addAll(procedure.procedure().citations());
                procedure.ways().forEach(way -> way.actions().forEach(action -> all.addAll(action.citations())));
            }
        }
        return citedPages(all);
    }

    static List<CitedPage> citedPages(List<Citation> all) {
        Map<String, Source> pages = new LinkedHashMap<>();
        Map<String, Map<String, Set<String>>> steps = new LinkedHashMap<>();
        for (Citation citation : all) {
            pages.putIfAbsent(citation.page(), citation.source());
            Set<String> known = steps.computeIfAbsent(citation.page(), _ -> new LinkedHashMap<>())
                    .computeIfAbsent(citation.section(), _ -> new LinkedHashSet<>());
            if (!citation.step().isEmpty()) {
                known.add(citation.step());
            }
        }
        List<CitedPage> cited = new ArrayList<>();
        steps.forEach((page, sections) -> {
            List<String> places = new ArrayList<>();
            sections.forEach((section, numbers) -> {
                String told = numbers.isEmpty()
                        ? ""
                        : (numbers.size() == 1 ? "step " : "steps ") + String.join(", ", numbers);
                String place = section.isEmpty() || told.isEmpty() ? section + told : section + ", " + told;
                if (!place.isEmpty()) {
                    places.add(place);
                }
            });
            cited.add(new CitedPage(Objects.requireNonNull(pages.get(page)), places));
        });
        return cited;
    }

    /** A place on a page, told so briefly that it can be found by whoever has just read that of the line before. */
    static String brief(Citation citation, List<Citation> before) {
        Optional<Citation> last = before.isEmpty() ? Optional.empty() : Optional.of(before.getLast());
        if (last.filter(known -> known.page().equals(citation.page())).isEmpty()) {
            return citation.source().text();
        }
        boolean sameSection = last.filter(known -> known.section().equals(citation.section())).isPresent();
        if (sameSection && !citation.step().isEmpty()) {
            return "step " + citation.step();
        }
        return citation.source().place().isEmpty() ? citation.source().title() : citation.source().place();
    }
}
