package nexthop.exchange.powershell;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nexthop.file.Templates;
import nexthop.knowledge.Scenario;
import nexthop.knowledge.ScenarioBook;
import nexthop.model.ApplicationPool;
import nexthop.model.Drawing;
import nexthop.scenario.BoundInput;
import nexthop.scenario.Plan;

/** Plans to write scripts of. */
final class PlanScripts {
    private PlanScripts() {}

    static Plan plan(String scenario) {
        return plan(scenario, start(scenario));
    }

    /** The drawing that a scenario starts from. */
    static Drawing start(String scenario) {
        String template = ScenarioBook.standard().scenario(scenario).orElseThrow().template();
        return Templates.standard().entry(template).orElseThrow().drawing();
    }

    /** As proposed, with two computers in a new pool. */
    static Plan decided(String scenario) {
        return decided(plan(scenario));
    }

    static Plan decided(Plan plan) {
        boolean asksForComputers = plan.inputs()
                .stream()
                .anyMatch(input -> input.name().equals("newComputers") && input.state() == BoundInput.State.OPEN);
        Plan proposed = plan.withProposals();
        if (asksForComputers) {
            proposed = proposed.with("newComputers", "new-1.contoso.com, new-2.contoso.com");
        }
        for (BoundInput input : plan.inputs()) {
            if (input.needed() && input.state() == BoundInput.State.OPEN && input.proposal().isEmpty()) {
                proposed = proposed.with(input.name(), "0123456789");
            }
        }
        return proposed;
    }

    static Plan plan(String scenario, Drawing drawing) {
        return Plan.of(ScenarioBook.standard().scenario(scenario).orElseThrow(), drawing,
                drawing.topology().applicationPools().getFirst().id(), Map.of());
    }

    /** Every scenario for every application pool of every template, fitting or not, undecided and as proposed. */
    static void each(Consumer<Plan> consumer) {
        for (Scenario scenario : all()) {
            for (Templates.Entry template : Templates.standard().entries()) {
                Drawing drawing = template.drawing();
                for (ApplicationPool pool : drawing.topology().applicationPools()) {
                    Plan plan = Plan.of(scenario, drawing, pool.id(), Map.of());
                    consumer.accept(plan);
                    consumer.accept(decided(plan));
                }
            }
        }
    }

    /** The ids of all scenarios, and of the tasks that stand beside them. */
    static List<String> scenarios() {
        return all().stream().map(Scenario::id).toList();
    }

    private static List<Scenario> all() {
        List<Scenario> all = new ArrayList<>(ScenarioBook.standard().scenarios());
        all.addAll(ScenarioBook.standard().tasks());
        return all;
    }
}
