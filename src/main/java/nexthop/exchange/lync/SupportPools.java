package nexthop.exchange.lync;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nexthop.exchange.lync.LyncDocument.ServiceRow;
import nexthop.model.Answer;
import nexthop.model.ElementId;
import nexthop.model.Shown;
import nexthop.model.SupportPool;

/** Makes support pools of the clusters with neither a registrar nor trusted applications. */
final class SupportPools {
    private final Elements elements;
    private final PoolContents contents;

    SupportPools(Notebook notes, Elements elements) {
        this.elements = elements;
        this.contents = new PoolContents(notes, elements);
    }

    void make(Cluster cluster) {
        ElementId id = elements.fresh("pool", cluster.fqdn);
        Set<String> roles = cluster.services.stream()
                .map(ServiceRow::role)
                .map(String::valueOf)
                .collect(Collectors.toSet());
        SupportPool.Purpose purpose = Roles.purpose(roles, cluster.hasSqlInstance);
        elements.add(new SupportPool(id, cluster.fqdn, purpose, cluster.siteId(),
                PoolContents.services(cluster.services), new TreeSet<>(), false, Answer.UNKNOWN));
        cluster.pool = id;
        int computers = contents.computers(cluster, id);
        contents.taken(cluster, id, purpose.label() + " " + Shown.plain(cluster.fqdn), computers,
                cluster.services.size());
    }
}
