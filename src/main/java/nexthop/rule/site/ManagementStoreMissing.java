package nexthop.rule.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nexthop.model.ManagementStore;
import nexthop.model.ServerGeneration;
import nexthop.model.ServerPool;
import nexthop.rule.Defect;
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
        Optional<ServerPool> lync = context.serverPoolsInUse().stream().filter(pool -> {
            ServerGeneration generation = pool.generation();
            return generation != null && !generation.isOcs();
        }).findFirst();
        List<Defect> defects = new ArrayList<>();
        if (lync.isPresent() && stores.isEmpty()) {
            defects.add(text(Defect.of("none", lync.get().id(),
                    "There is no Central Management Store for " + Wording.server(lync.get()) + " to replicate.")));
        }
        stores.stream()
                .skip(1)
                .forEach(store -> defects.add(text(Defect.of("several", store.id(), Wording.name(store) + " is one of "
                        + stores.size() + " Central Management Stores; there can be one only."))));
        return defects;
    }

    private static Defect text(Defect defect) {
        return defect
                .seenAs("Until there is one store, nothing can be published, and no server gets its configuration.")
                .because("All Lync servers, and auto-provisioned applications, replicate one Central Management Store.")
                .remedy("Draw the one store the topology has, and the pool it runs on.");
    }
}
