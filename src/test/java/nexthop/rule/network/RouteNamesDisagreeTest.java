package nexthop.rule.network;

import static nexthop.model.ServerGeneration.LYNC_2013;
import static nexthop.model.UcmaVersion.UCMA_4_0;

import java.util.stream.Stream;
import nexthop.rule.RuleSpecimens;
import nexthop.rule.Sketch;

class RouteNamesDisagreeTest extends RuleSpecimens {
    RouteNamesDisagreeTest() {
        super("route-names-disagree");
    }

    @Override
    public Stream<Bad> bad() {
        return Stream.of(

                bad("the route", cucm("10.0.0.9", "")).finds("warning other-name cucm")
                        .offers("Note that the names agree with cucm.contoso.com"),
                bad("the host authorization", cucm("cucm.contoso.com", "phones.contoso.com"))
                        .finds("warning other-name cucm")
                        .offers("Note that the names agree with cucm.contoso.com"),
                bad("both, said once", cucm("phones.contoso.com", "phones.contoso.com"))
                        .finds("warning other-name cucm")
                        .offers("Note that the names agree with cucm.contoso.com"));
    }

    @Override
    public Stream<Good> good() {
        return Stream.of(

                good("nothing is stated", cucm("", " ")),
                good("one name, in whatever letters", cucm("CUCM.contoso.com", "cucm.Contoso.com ")),
                good("a pool out of use", cucm("10.0.0.9", "").poolChanged("cucm", pool -> pool.withRetired(true))));
    }

    private static Sketch cucm(String route, String authorized) {
        return sketch().server("fe13", LYNC_2013)
                .pool("cucm", UCMA_4_0, "fe13")
                .facts("cucm", facts -> facts.withRouteDestination(route).withAuthorizedHost(authorized));
    }
}
