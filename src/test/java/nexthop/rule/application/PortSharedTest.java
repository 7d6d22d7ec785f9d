package nexthop.rule.application;

import static nexthop.model.UcmaVersion.UCMA_4_0;

import java.util.stream.Stream;
import nexthop.rule.RuleSpecimens;
import nexthop.rule.Sketch;

class PortSharedTest extends RuleSpecimens {
    PortSharedTest() {
        super("port-shared");
    }

    @Override
    public Stream<Bad> bad() {
        return Stream.of(
                bad("two on one port", apps().application("a", "apps", "a", 6000).application("b", "apps", "b", 6000))
                        .finds("error same-port b"),
                bad("three on one port",
                        apps().application("a", "apps", "a", 6000)
                                .application("b", "apps", "b", 6000)
                                .application("c", "apps", "c", 6000))
                        .finds("error same-port b", "error same-port c"));
    }

    @Override
    public Stream<Good> good() {
        return Stream.of(
                good("a port each", apps().application("a", "apps", "a", 6000).application("b", "apps", "b", 6001)),
                good("ports not known",
                        apps().application("a", "apps", "a", (Integer) null)
                                .application("b", "apps", "b", (Integer) null)),
                good("one port on two pools",
                        apps().pool("more", UCMA_4_0, pool -> pool)
                                .application("a", "apps", "a", 6000)
                                .application("b", "more", "b", 6000)),
                good("the same application twice is another rule's matter",
                        apps().application("a", "apps", "a", 6000).application("b", "apps", "A", 6000)));
    }

    private static Sketch apps() {
        return sketch().pool("apps", UCMA_4_0, pool -> pool);
    }
}
