package nexthop.file;

import java.util.SortedMap;
import java.util.TreeMap;
import nexthop.model.Acceptance;
import nexthop.model.Acceptances;
import nexthop.model.ElementId;
import nexthop.model.PlanRecord;
import nexthop.model.PlanRecords;

/** Writes what people have put on record in a document, as {@link RecordsReader} reads it. */
final class RecordsWriter {
    private final UnknownFields unknown;

    RecordsWriter(UnknownFields unknown) {
        this.unknown = unknown;
    }

    /** The member {@code plans} of the document. */
    Json.Table plans(PlanRecords records) {
        Pointer plans = Pointer.ROOT.to("plans");
        SortedMap<ElementId, Members> pools = new TreeMap<>();
        records.byKey().forEach((key, plan) -> {
            Pointer pointer = plans.to(key.pool().value()).to(key.scenario());
            pools.computeIfAbsent(key.pool(), _ -> new Members()).add(key.scenario(), plan(plan, pointer));
        });
        Members members = new Members();
        pools.forEach((pool, scenarios) -> members.add(pool.value(), scenarios.table()));
        return members.table();
    }

    private Json.Table plan(PlanRecord plan, Pointer pointer) {
        Members values = new Members();
        plan.values().forEach(values::text);
        Members done = new Members();
        plan.ticks().forEach((step, tick) -> {
            Members members = new Members();
            members.textUnlessEmpty("by", tick.by());
            members.text("at", tick.at().toString());
            done.add(step, members.with(unknown.in(pointer.to("done").to(step).toString())).table());
        });
        Members members = new Members();
        members.addUnlessEmpty("values", values.table());
        members.addUnlessEmpty("done", done.table());
        return members.with(unknown.in(pointer.toString())).table();
    }

    /** The member {@code acceptedFindings} of the document. */
    Json.Table acceptances(Acceptances acceptances) {
        Pointer accepted = Pointer.ROOT.to("acceptedFindings");
        SortedMap<ElementId, SortedMap<String, Members>> elements = new TreeMap<>();
        acceptances.byKey().forEach((key, acceptance) -> {
            Pointer pointer = accepted.to(key.element().value()).to(key.rule()).to(key.kind());
            elements.computeIfAbsent(key.element(), _ -> new TreeMap<>())
                    .computeIfAbsent(key.rule(), _ -> new Members())
                    .add(key.kind(), acceptance(acceptance).with(unknown.in(pointer.toString())).table());
        });
        Members members = new Members();
        elements.forEach((element, rules) -> {
            Members byRule = new Members();
            rules.forEach((rule, kinds) -> byRule.add(rule, kinds.table()));
            members.add(element.value(), byRule.table());
        });
        return members.table();
    }

    private static Members acceptance(Acceptance acceptance) {
        Members members = new Members();
        members.text("reason", acceptance.reason());
        members.textUnlessEmpty("by", acceptance.by());
        members.text("at", acceptance.at().toString());
        members.text("finding", acceptance.finding());
        members.reference("nextHop", acceptance.nextHop());
        return members;
    }
}
