package nexthop.rule.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nexthop.edit.AddElements;
import nexthop.edit.RemoveElements;
import nexthop.model.ElementId;
import nexthop.model.ManagementStore;
import nexthop.model.ServerGeneration;
import nexthop.model.ServerPool;
import nexthop.rule.Defect;
import nexthop.rule.Fix;
import nexthop.rule.Rule;
import nexthop.rule.RuleContext;
import nexthop.rule.Wording;

/** There are Lync pools, but no Central Management Store, or more than one. */
public final class ManagementStoreMissing implements Rule {
    @Override
    public String id() {
        return "management-store-missing";
    }

    @Override
    public List<Defect> check(RuleContext context) {
        List<ManagementStore> stores = context.topology().managementStores();
        List<ServerPool> lync = context.serverPoolsInUse().stream().filter(pool -> {
            ServerGeneration generation = pool.generation();
            return generation != null && !generation.isOcs();
        }).toList();
        List<Defect> defects = new ArrayList<>();
        if (!lync.isEmpty() && stores.isEmpty()) {
            ServerPool first = lync.getFirst();
            defects.add(text(Defect.of("none", first.id(),
                    "There is no Central Management Store for " + Wording.server(first) + " to replicate."))
                    .fixedBy(draw(context, lync)));
        }
        stores.stream()
                .skip(1)
                .forEach(store -> defects.add(text(Defect.of("several", store.id(),
                        Wording.name(store) + " is one of " + stores.size()
                                + " Central Management Stores; there can be one only."))
                        .fixedBy(keepOnly(store, stores), remove(store))));
        return defects;
    }

    /** On the Lync pool, if there is one only; else which pool it runs on stays open. */
    private static Fix draw(RuleContext context, List<ServerPool> lync) {
        ServerPool only = lync.size() == 1 ? lync.getFirst() : null;
        ManagementStore store = new ManagementStore(context.topology().freshId("store", "cms"), "CMS",
                only == null ? null : only.id(), only == null ? null : only.site());
        String label = "Draw the Central Management Store" + (only == null ? "" : " on " + Wording.name(only));
        return new Fix(label, new AddElements(label, List.of(store), Map.of()));
    }

    private static Fix keepOnly(ManagementStore kept, List<ManagementStore> stores) {
        Set<ElementId> others = stores.stream()
                .map(ManagementStore::id)
                .filter(id -> !id.equals(kept.id()))
                .collect(Collectors.toSet());
        String label = "Keep " + Wording.name(kept) + " alone";
        return new Fix(label, new RemoveElements(label, others));
    }

    private static Fix remove(ManagementStore store) {
        String label = "Remove " + Wording.name(store);
        return new Fix(label, new RemoveElements(label, Set.of(store.id())));
    }

    private static Defect text(Defect defect) {
        return defect
                .seenAs("Until there is one store, nothing can be published, and no server gets its configuration.")
                .because("All Lync servers, and auto-provisioned applications, replicate one Central Management Store.")
                .remedy("Draw the one store the topology has, and the pool it runs on.");
    }
}
