package nexthop.rule.application;

import static nexthop.model.UcmaVersion.UCMA_4_0;

import java.util.stream.Stream;
import nexthop.rule.RuleSpecimens;
import nexthop.rule.Sketch;

class ApplicationDuplicatedTest extends RuleSpecimens {
    ApplicationDuplicatedTest() {
        super("application-duplicated");
    }

    @Override
    public Stream<Bad> bad() {
        return Stream.of(
                bad("in another letter case", twice()).finds("error same-id b")
                        .offers("Remove the second urn:application:IVR"),
                bad("the one with endpoints stays", twice().endpoint("help", "b", "sip:help@contoso.com"))
                        .finds("error same-id b")
                        .offers("Remove the second urn:application:IVR"),
                bad("both have endpoints",
                        twice().endpoint("help", "a", "sip:help@contoso.com")
                                .endpoint("info", "b", "sip:info@contoso.com"))
                        .finds("error same-id b"),
                bad("on two ports, one cannot tell which is real",
                        sketch().pool("apps", UCMA_4_0, pool -> pool)
                                .application("a", "apps", "ivr", 1)
                                .application("b", "apps", "ivr", 2))
                        .finds("error same-id b"));
    }

    @Override
    public Stream<Good> good() {
        return Stream.of(
                good("two ids",
                        sketch().pool("apps", UCMA_4_0, pool -> pool)
                                .application("a", "apps", "ivr", 1)
                                .application("b", "apps", "ivr2", 2)),
                good("on two pools",
                        sketch().pool("apps", UCMA_4_0, pool -> pool)
                                .pool("more", UCMA_4_0, pool -> pool)
                                .application("a", "apps", "ivr", 1)
                                .application("b", "more", "ivr", 1)));
    }

    private static Sketch twice() {
        return sketch().pool("apps", UCMA_4_0, pool -> pool)
                .application("a", "apps", "ivr", 6000)
                .application("b", "apps", "IVR", 6000);
    }
}
