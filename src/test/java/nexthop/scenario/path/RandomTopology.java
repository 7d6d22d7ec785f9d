package nexthop.scenario.path;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import nexthop.model.Answer;
import nexthop.model.Application;
import nexthop.model.ApplicationPool;
import nexthop.model.Computer;
import nexthop.model.Drawing;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.model.Endpoint;
import nexthop.model.EndpointKind;
import nexthop.model.Layout;
import nexthop.model.ManagementStore;
import nexthop.model.PoolReference;
import nexthop.model.ServerGeneration;
import nexthop.model.ServerPool;
import nexthop.model.Site;
import nexthop.model.Topology;
import nexthop.model.UcmaVersion;
import nexthop.model.Users;
import org.jspecify.annotations.Nullable;

/** Small topologies with one application pool, right ones and wrong ones. */
final class RandomTopology {
    static final ElementId POOL = new ElementId("pool-app");
    private static final ElementId CENTRAL = new ElementId("site-central");
    private static final ElementId BACK_COMPAT = new ElementId("site-backcompat");

    private final Random random;
    private final List<Element> elements = new ArrayList<>();

    private RandomTopology(long seed) {
        this.random = new Random(seed);
    }

    /** @param newest generations after it do not occur */
    static Drawing of(long seed, ServerGeneration newest) {
        return new RandomTopology(seed).drawing(newest);
    }

    private Drawing drawing(ServerGeneration newest) {
        elements.add(new Site(CENTRAL, "Redmond", "1", Site.Kind.CENTRAL));
        elements.add(new Site(BACK_COMPAT, "BackCompatSite", "BackCompatSite", Site.Kind.BACK_COMPAT));
        elements.add(new ManagementStore(new ElementId("store"), "CMS", null, CENTRAL));
        List<ElementId> servers = new ArrayList<>();
        boolean merged = random.nextInt(4) > 0;
        int pools = random.nextInt(5);
        int from = random.nextInt(newest.ordinal() + 1);
        int to = Math.min(newest.ordinal(), from + random.nextInt(3));
        for (int number = 0; number < pools; number++) {
            ElementId id = new ElementId("pool-fe" + number);
            ServerGeneration generation = random.nextInt(20) == 0
                    ? null
                    : ServerGeneration.values()[from + random.nextInt(to - from + 1)];
            boolean isOcs = generation != null && generation.isOcs();
            ElementId site = isOcs ? merged || random.nextInt(9) == 0 ? BACK_COMPAT : null : CENTRAL;
            elements.add(ServerPool.frontEnd(id, "fe" + number + ".contoso.com", generation)
                    .withSite(site)
                    .withRetired(random.nextInt(12) == 0));
            servers.add(id);
            if (random.nextInt(3) > 0) {
                elements.add(new Users(new ElementId("users-" + number), id, "Users", 10));
            }
        }
        UcmaVersion ucma = UcmaVersion.values()[random.nextInt(20) == 0 ? 4 : random.nextInt(4)];
        boolean inBackCompat = ucma.isManagedByWmi() && random.nextInt(3) > 0;
        ElementId nextHop = oneOf(servers, 8);
        elements.add(ApplicationPool.named(POOL, "app.contoso.com", ucma)
                .withNextHop(nextHop)
                .withSite(inBackCompat ? BACK_COMPAT : CENTRAL)
                .withRetired(random.nextInt(40) == 0));
        elements.add(new Computer(new ElementId("computer"), POOL, "app-1.contoso.com"));
        int applications = random.nextInt(3);
        for (int number = 0; number < applications; number++) {
            addApplication(number, nextHop);
        }
        return new Drawing(Topology.of(elements), Layout.empty());
    }

    private void addApplication(int number, @Nullable ElementId nextHop) {
        ElementId id = new ElementId("application-" + number);
        elements.add(Application.named(id, POOL, Application.ID_PREFIX + "app" + number, 6000 + number)
                .withEntriesMigrated(Answer.values()[random.nextInt(3)]));
        int endpoints = random.nextInt(3);
        for (int other = 0; other < endpoints; other++) {
            String name = "e" + number + "-" + other;
            PoolReference reference = switch (random.nextInt(nextHop == null ? 3 : 5)) {
                case 0 -> PoolReference.none();
                case 1 -> PoolReference.unknown();
                case 2 -> PoolReference.to(new ElementId("pool-elsewhere"));
                default -> PoolReference.to(Objects.requireNonNull(nextHop));
            };
            elements.add(Endpoint.named(new ElementId("endpoint-" + name), id, "sip:" + name + "@contoso.com")
                    .withRegistrar(reference)
                    .withKind(random.nextInt(4) == 0 ? EndpointKind.USER : EndpointKind.APPLICATION));
        }
    }

    private @Nullable ElementId oneOf(List<ElementId> ids, int chances) {
        return ids.isEmpty() || random.nextInt(chances) == 0 ? null : ids.get(random.nextInt(ids.size()));
    }
}
