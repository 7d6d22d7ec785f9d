package nexthop.ui.inspector;

import java.text.NumberFormat;
import java.util.Locale;
import nexthop.model.Application;
import nexthop.model.ApplicationPool;
import nexthop.model.Computer;
import nexthop.model.DomainController;
import nexthop.model.Element;
import nexthop.model.Endpoint;
import nexthop.model.ManagementStore;
import nexthop.model.ServerGeneration;
import nexthop.model.ServerPool;
import nexthop.model.Site;
import nexthop.model.SupportPool;
import nexthop.model.Users;

/** What the inspector calls things. */
final class Words {
    private Words() {}

    /** The kind of thing an element is. */
    static String kind(Element element) {
        return switch (element) {
            case ServerPool pool -> generation(pool) + " · "
                    + (pool.role() == ServerPool.ServerRole.DIRECTOR
                            ? "Director"
                            : Choices.capitalised(pool.edition().label()));
            case ApplicationPool pool ->
                pool.ucma().isKnown() ? pool.ucma().label() + " trusted application pool" : "Trusted application pool";
            case SupportPool pool -> pool.purpose().label();
            case Site site -> site.kind().label();
            case ManagementStore _ -> "Central Management Store";
            case DomainController _ -> "Active Directory domain controller";
            case Computer _ -> "Computer";
            case Application _ -> "Trusted application";
            case Endpoint endpoint -> Choices.capitalised(endpoint.kind().label());
            case Users _ -> "Users";
        };
    }

    private static String generation(ServerPool pool) {
        ServerGeneration generation = pool.generation();
        return generation == null ? "Unknown generation" : generation.label();
    }

    /** A number of things, for example {@code 1 pool}, {@code 1,240 users}. */
    static String count(long number, String one, String many) {
        return NumberFormat.getIntegerInstance(Locale.ENGLISH).format(number) + " " + (number == 1 ? one : many);
    }
}
