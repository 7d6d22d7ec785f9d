package nexthop.layout;

import java.util.EnumSet;
import java.util.Set;
import nexthop.model.Application;
import nexthop.model.ApplicationPool;
import nexthop.model.Element;
import nexthop.model.Endpoint;
import nexthop.model.ServerGeneration;
import nexthop.model.ServerPool;

/**
 * Which layers of a drawing are hidden: a way of looking at it, which changes nothing in it.
 *
 * <p>A pool whose generation or UCMA version is not known is neither legacy nor new, and never hidden as such.
 */
public record Layers(Set<Layer> hidden) {
    private static final Layers ALL_SHOWN = new Layers(Set.of());

    public Layers {
        hidden = Set.copyOf(hidden);
    }

    /** Nothing hidden. */
    public static Layers allShown() {
        return ALL_SHOWN;
    }

    public boolean shows(Layer layer) {
        return !hidden.contains(layer);
    }

    public boolean areAllShown() {
        return hidden.isEmpty();
    }

    /** These, with one shown or hidden. */
    public Layers with(Layer layer, boolean shown) {
        return shown ? showing(Set.of(layer)) : hiding(layer);
    }

    private Layers hiding(Layer layer) {
        Set<Layer> more = EnumSet.of(layer);
        more.addAll(hidden);
        return new Layers(more);
    }

    /** These, with some shown for certain. */
    public Layers showing(Set<Layer> layers) {
        Set<Layer> fewer = EnumSet.noneOf(Layer.class);
        fewer.addAll(hidden);
        fewer.removeAll(layers);
        return new Layers(fewer);
    }

    /** Whether an element is not drawn because of one of its layers. */
    public boolean hides(Element element) {
        return !hidden.isEmpty() && layersOf(element).stream().anyMatch(hidden::contains);
    }

    /** The layers that an element's card, or what a card tells of it, is on; all of them have to be shown for it to be seen. */
    public static Set<Layer> layersOf(Element element) {
        return switch (element) {
            case ServerPool pool -> layersOf(pool);
            case ApplicationPool pool -> layersOf(pool);
            case Application _ -> Set.of(Layer.APPLICATIONS);
            case Endpoint _ -> Set.of(Layer.APPLICATIONS, Layer.ENDPOINTS);
            default -> Set.of();
        };
    }

    private static Set<Layer> layersOf(ServerPool pool) {
        ServerGeneration generation = pool.generation();
        if (generation == null) {
            return Set.of();
        }
        return Set.of(generation.isOcs() ? Layer.LEGACY : Layer.NEW);
    }

    private static Set<Layer> layersOf(ApplicationPool pool) {
        if (!pool.ucma().isKnown()) {
            return Set.of(Layer.APPLICATIONS);
        }
        return Set.of(Layer.APPLICATIONS, pool.ucma().isManagedByWmi() ? Layer.LEGACY : Layer.NEW);
    }
}
