package nexthop.layout;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nexthop.model.Application;
import nexthop.model.ApplicationPool;
import nexthop.model.DomainController;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.model.ManagementStore;
import nexthop.model.Pool;
import nexthop.model.ServerGeneration;
import nexthop.model.ServerPool;
import nexthop.model.SupportPool;
import nexthop.model.Topology;
import nexthop.model.Users;

/** What is written on a card. */
final class CardText {
    private CardText() {}

    static String caption(Element element) {
        return switch (element) {
            case ServerPool pool -> generation(pool) + " · " + kind(pool);
            case ApplicationPool pool ->
                (pool.ucma().isKnown() ? pool.ucma().label() + " trusted" : "Trusted") + " application pool";
            case SupportPool pool -> pool.purpose().label();
            case ManagementStore _ -> "Central Management Store";
            case DomainController controller -> controller.domain().isEmpty()
                    ? "Active Directory domain controller"
                    : "Active Directory · " + controller.domain();
            default -> "";
        };
    }

    private static String generation(ServerPool pool) {
        ServerGeneration generation = pool.generation();
        return generation == null ? "Unknown generation" : generation.label();
    }

    /** In fewer words than elsewhere, so that it stands on a card whole. */
    private static String kind(ServerPool pool) {
        if (pool.role() == ServerPool.ServerRole.DIRECTOR) {
            return "Director";
        }
        return pool.edition() == ServerPool.Edition.ENTERPRISE ? "Enterprise" : pool.edition().label();
    }

    /** The first label of a host name, and the rest; a name that is no host name stays whole. */
    static String head(String name) {
        int dot = name.indexOf('.');
        return dot <= 0 ? name : name.substring(0, dot);
    }

    static List<String> chips(Topology topology, Element element, Layers layers) {
        List<String> chips = new ArrayList<>();
        ElementId id = element.id();
        if (element instanceof ApplicationPool) {
            applications(chips, topology.applicationsOf(id));
            if (layers.shows(Layer.ENDPOINTS)) {
                count(chips, topology.endpointsOfPool(id).size(), "endpoint");
            }
        }
        if (element instanceof ServerPool) {
            users(chips, topology.usersOf(id));
        }
        if (element instanceof Pool) {
            count(chips, topology.computersOf(id).size(), "computer");
        }
        return chips;
    }

    private static void applications(List<String> chips, List<Application> applications) {
        if (applications.size() == 1) {
            Application only = applications.getFirst();
            chips.add(only.shortName() + (only.port() == null ? "" : " :" + only.port()));
        } else {
            count(chips, applications.size(), "application");
        }
    }

    private static void users(List<String> chips, List<Users> groups) {
        if (groups.isEmpty()) {
            return;
        }
        long known = 0;
        boolean anyKnown = false;
        for (Users users : groups) {
            Integer count = users.count();
            if (count != null) {
                known += count;
                anyKnown = true;
            }
        }
        chips.add(anyKnown ? NumberFormat.getIntegerInstance(Locale.ENGLISH).format(known) + " users" : "users");
    }

    private static void count(List<String> chips, int count, String noun) {
        if (count > 0) {
            chips.add(count + " " + noun + (count == 1 ? "" : "s"));
        }
    }
}
