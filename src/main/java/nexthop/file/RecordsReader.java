package nexthop.file;

import java.util.SortedMap;
import java.util.TreeMap;
import nexthop.model.Acceptance;
import nexthop.model.AcceptanceKey;
import nexthop.model.Acceptances;
import nexthop.model.PlanKey;
import nexthop.model.PlanRecord;
import nexthop.model.PlanRecords;
import nexthop.model.Tick;

/** Reads what people have put on record in a document: decisions and ticks of plans, and findings they accept. */
final class RecordsReader {
    private final Leftovers leftovers;

    RecordsReader(Leftovers leftovers) {
        this.leftovers = leftovers;
    }

    /** A plan about a pool that is not there is kept, as a place is; a scenario may be one that only a newer version knows. */
    PlanRecords plans(Fields document) throws DocumentRefusedException {
        SortedMap<PlanKey, PlanRecord> plans = new TreeMap<>();
        Value collection = document.find("plans");
        if (collection != null) {
            Fields pools = collection.fields();
            for (String pool : pools.names()) {
                Value value = pools.need(pool);
                Fields scenarios = value.fields();
                for (String scenario : scenarios.names()) {
                    Value plan = scenarios.need(scenario);
                    plan.checkText(scenario);
                    plans.put(new PlanKey(value.id(pool), scenario), plan(plan));
                }
            }
        }
        return new PlanRecords(plans);
    }

    private PlanRecord plan(Value plan) throws DocumentRefusedException {
        Fields fields = plan.fields();
        SortedMap<String, String> values = new TreeMap<>();
        Value decided = fields.find("values");
        if (decided != null) {
            Fields inputs = decided.fields();
            for (String input : inputs.names()) {
                Value value = inputs.need(input);
                value.checkText(input);
                values.put(input, value.text(PlanRecord.LONGEST_VALUE));
            }
        }
        SortedMap<String, Tick> ticks = new TreeMap<>();
        Value done = fields.find("done");
        if (done != null) {
            Fields steps = done.fields();
            for (String step : steps.names()) {
                Value value = steps.need(step);
                value.checkText(step);
                Fields tick = value.fields();
                ticks.put(step, new Tick(tick.textOrEmpty("by"), tick.need("at").instant()));
                leftovers.keep(value.pointer().toString(), tick);
            }
        }
        leftovers.keep(plan.pointer().toString(), fields);
        return new PlanRecord(values, ticks);
    }

    /** What is accepted about an element that is not there is kept, as a plan is; a rule may be one that only a newer version knows. */
    Acceptances acceptances(Fields document) throws DocumentRefusedException {
        SortedMap<AcceptanceKey, Acceptance> accepted = new TreeMap<>();
        Value collection = document.find("acceptedFindings");
        if (collection != null) {
            Fields elements = collection.fields();
            for (String element : elements.names()) {
                Value value = elements.need(element);
                Fields rules = value.fields();
                for (String rule : rules.names()) {
                    Value cases = rules.need(rule);
                    cases.checkText(rule);
                    Fields kinds = cases.fields();
                    for (String kind : kinds.names()) {
                        Value acceptance = kinds.need(kind);
                        acceptance.checkText(kind);
                        accepted.put(new AcceptanceKey(value.id(element), rule, kind), acceptance(acceptance));
                    }
                }
            }
        }
        return new Acceptances(accepted);
    }

    private Acceptance acceptance(Value value) throws DocumentRefusedException {
        Fields fields = value.fields();
        Value reason = fields.need("reason");
        if (reason.anyText("a text").isBlank()) {
            throw reason.refusal("An accepted finding needs a reason.");
        }
        Value nextHop = fields.find("nextHop");
        Acceptance acceptance = new Acceptance(reason.text(Acceptance.LONGEST_REASON), fields.textOrEmpty("by"),
                fields.need("at").instant(), fields.need("finding").text(Acceptance.LONGEST_FINDING),
                nextHop == null ? null : nextHop.id());
        leftovers.keep(value.pointer().toString(), fields);
        return acceptance;
    }
}
