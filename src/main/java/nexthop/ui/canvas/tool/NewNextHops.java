package nexthop.ui.canvas.tool;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import nexthop.knowledge.Support;
import nexthop.knowledge.SupportMatrix;
import nexthop.model.ApplicationPool;
import nexthop.model.ElementId;
import nexthop.model.ServerGeneration;
import nexthop.model.Topology;
import nexthop.model.UcmaVersion;
import nexthop.ui.palette.PaletteItem.NewServerPool;

/**
 * The new server pools that could be the next hop of a trusted application pool: those that go with its UCMA version first, of these the
 * newest generation. The rest comes too: what is unwise is flagged once it is there.
 */
final class NewNextHops {
    private final UcmaVersion ucma;

    private NewNextHops(UcmaVersion ucma) {
        this.ucma = ucma;
    }

    static List<QuickAdding.Offer> of(ElementId pool, Topology topology) {
        NewNextHops offers = new NewNextHops(
                topology.find(pool, ApplicationPool.class).map(ApplicationPool::ucma).orElse(UcmaVersion.UNKNOWN));
        return Arrays.stream(ServerGeneration.values())
                .sorted(Comparator.comparing(offers::rank).thenComparing(Comparator.reverseOrder()))
                .map(generation -> new QuickAdding.Offer(new NewServerPool(generation), offers.remark(generation)))
                .toList();
    }

    /** Before what works for a part only, or is advised against, comes what works; and after it what does not. */
    private int rank(ServerGeneration generation) {
        if (!ucma.isKnown()) {
            return 0;
        }
        return switch (support(generation)) {
            case NATIVE, AS_IS_AFTER_UPDATE -> 0;
            case NOT_RECOMMENDED, LIMITED -> 1;
            case RECOMPILE, NOT_SUPPORTED, NOT_DOCUMENTED -> 2;
        };
    }

    private Support support(ServerGeneration generation) {
        return SupportMatrix.standard().entry(ucma, generation).support();
    }

    private String remark(ServerGeneration generation) {
        return ucma.isKnown()
                ? ucma.label() + ": " + support(generation).label()
                : new NewServerPool(generation).caption();
    }
}
