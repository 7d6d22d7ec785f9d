package nexthop.exchange.lync;

import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import nexthop.exchange.reading.ImportWatch;
import nexthop.model.SipDomain;
import nexthop.model.Topology;

/**
 * Makes a topology of a document's rows, and says of every row what became of it.
 *
 * <p>What a cluster is follows from the services on it: a registrar makes it a server pool, else {@code ExternalServer} a trusted
 * application pool, else it is a support pool. A cluster with a registrar and {@code ExternalServer} both is drawn as two pools of one
 * name, the second with the trusted applications and their next hop, and its computers stand in both; the rules on names then speak of
 * it.
 */
final class TopologyAssembly {
    private static final int ROWS_BETWEEN_CHECKS = 64;

    private final LyncDocument document;
    private final ImportWatch watch;
    private final Notebook notes;
    private final Elements elements = new Elements();
    private final Sites sites;
    private final Installations installations;
    private final ServerPools serverPools;
    private final SupportPools supportPools;
    private final ApplicationPools applicationPools;
    private final ManagementStores managementStores;
    private int rows;

    private TopologyAssembly(LyncDocument document, ImportWatch watch, Notebook notes) {
        this.document = document;
        this.watch = watch;
        this.notes = notes;
        sites = new Sites(notes, elements);
        installations = new Installations(notes, sites);
        serverPools = new ServerPools(notes, elements, installations);
        supportPools = new SupportPools(notes, elements);
        applicationPools = new ApplicationPools(notes, elements, installations);
        managementStores = new ManagementStores(notes, elements, installations);
    }

    /** @param notes receives what there is to report */
    static Topology of(LyncDocument document, ImportWatch watch, Notebook notes) {
        return new TopologyAssembly(document, watch, notes).assemble();
    }

    private Topology assemble() {
        TreeSet<SipDomain> domains = SipDomains.of(document, notes);
        document.sites.forEach(sites::make);
        each(document.clusters, installations::cluster);
        document.sqlInstances.forEach(installations::sqlInstance);
        each(document.services, installations::service);
        each(installations.clusters(), this::serverOrSupportPool); // before the pools whose next hops they are
        each(installations.clusters(), serverPools::backUp);
        each(installations.clusters(), applicationPools::make);
        each(document.services, installations::dangling);
        managementStores.make(document.services);
        ClosingNotes.write(notes, installations.clusters(), elements);
        return elements.topology().withSipDomains(domains);
    }

    private void serverOrSupportPool(Cluster cluster) {
        if (cluster.isRegistrar()) {
            serverPools.make(cluster);
        } else if (!cluster.isExternal()) {
            supportPools.make(cluster);
        }
    }

    /** Takes one row after the other, and looks now and then whether the import was called off. */
    private <R> void each(List<R> all, Consumer<R> step) {
        for (R row : all) {
            if (++rows % ROWS_BETWEEN_CHECKS == 0) {
                watch.check();
            }
            step.accept(row);
        }
    }
}
