package nexthop.rule;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import nexthop.edit.MergeLegacyPools;
import nexthop.model.Application;
import nexthop.model.ApplicationPool;
import nexthop.model.Computer;
import nexthop.model.Drawing;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.model.Endpoint;
import nexthop.model.ManagementStore;
import nexthop.model.PoolFacts;
import nexthop.model.PoolPair;
import nexthop.model.ServerGeneration;
import nexthop.model.ServerPool;
import nexthop.model.SipDomain;
import nexthop.model.Site;
import nexthop.model.SupportPool;
import nexthop.model.Topology;
import nexthop.model.UcmaVersion;
import nexthop.model.Users;
import org.jspecify.annotations.Nullable;

/** A topology drawn by hand for a test: every element goes by a short key, which is its id, and pools are named after it. */
public final class Sketch {
    private Topology topology = Topology.empty();

    public static ElementId id(String key) {
        return new ElementId(key);
    }

    public Topology topology() {
        return topology;
    }

    public Sketch add(Element element) {
        topology = topology.with(element);
        return this;
    }

    /** A Front End pool {@code <key>.contoso.com}. */
    public Sketch server(String key, @Nullable ServerGeneration generation) {
        return add(ServerPool.frontEnd(id(key), key + ".contoso.com", generation));
    }

    public Sketch server(String key, @Nullable ServerGeneration generation, UnaryOperator<ServerPool> more) {
        return add(more.apply(ServerPool.frontEnd(id(key), key + ".contoso.com", generation)));
    }

    /** A trusted application pool {@code <key>.contoso.com}. */
    public Sketch pool(String key, UcmaVersion ucma, UnaryOperator<ApplicationPool> more) {
        return add(more.apply(ApplicationPool.named(id(key), key + ".contoso.com", ucma)));
    }

    /** A trusted application pool with this next hop. */
    public Sketch pool(String key, UcmaVersion ucma, String nextHop) {
        return pool(key, ucma, pool -> pool.withNextHop(id(nextHop)));
    }

    public Sketch support(String key, SupportPool.Purpose purpose, String fqdn) {
        return add(SupportPool.named(id(key), fqdn, purpose));
    }

    public Sketch computer(String key, String owner, String fqdn) {
        return add(new Computer(id(key), id(owner), fqdn));
    }

    /** An application {@code urn:application:<name>}. */
    public Sketch application(String key, String owner, String name, @Nullable Integer port) {
        return add(Application.named(id(key), id(owner), Application.ID_PREFIX + name, port));
    }

    public Sketch application(String key, String owner, String name, UnaryOperator<Application> more) {
        return add(more.apply(Application.named(id(key), id(owner), Application.ID_PREFIX + name, 6000)));
    }

    /** An application and a computer, so that the pool is whole. */
    public Sketch furnished(String pool) {
        return application("app-" + pool, pool, pool, 6000).computer("computer-" + pool, pool, pool + "-1.contoso.com");
    }

    public Sketch endpoint(String key, String application, String address, UnaryOperator<Endpoint> more) {
        return add(more.apply(Endpoint.named(id(key), id(application), address)));
    }

    public Sketch endpoint(String key, String application, String address) {
        return endpoint(key, application, address, endpoint -> endpoint);
    }

    public Sketch users(String server) {
        return add(new Users(id("users-" + server), id(server), "Users", 100));
    }

    public Sketch site(String key, Site.Kind kind) {
        return add(new Site(id(key), key, "1", kind));
    }

    public Sketch store(String key) {
        return add(new ManagementStore(id(key), key, null, null));
    }

    public Sketch domains(String... names) {
        TreeSet<SipDomain> domains = new TreeSet<>();
        for (String name : names) {
            domains.add(new SipDomain(name, domains.isEmpty()));
        }
        topology = topology.withSipDomains(domains);
        return this;
    }

    public Sketch cut(String one, String other) {
        TreeSet<PoolPair> cuts = new TreeSet<>(topology.interopCuts());
        cuts.addAll(Set.of(new PoolPair(id(one), id(other))));
        topology = topology.withInteropCuts(cuts);
        return this;
    }

    /** Merges the legacy pools, as the edit of that name does. */
    public Sketch merged() {
        topology = new MergeLegacyPools("Merge").apply(Drawing.empty().with(topology)).topology();
        return this;
    }

    /** What no topology document tells of a trusted application pool. */
    public Sketch facts(String key, UnaryOperator<PoolFacts> change) {
        return poolChanged(key, pool -> pool.withFacts(change.apply(pool.facts())));
    }

    public Sketch computerChanged(String key, UnaryOperator<Computer> change) {
        return add(change.apply(topology.find(id(key), Computer.class).orElseThrow()));
    }

    public Sketch supportChanged(String key, UnaryOperator<SupportPool> change) {
        return add(change.apply(topology.find(id(key), SupportPool.class).orElseThrow()));
    }

    public Sketch serverChanged(String key, UnaryOperator<ServerPool> change) {
        return add(change.apply(topology.find(id(key), ServerPool.class).orElseThrow()));
    }

    public Sketch poolChanged(String key, UnaryOperator<ApplicationPool> change) {
        return add(change.apply(topology.find(id(key), ApplicationPool.class).orElseThrow()));
    }
}
