package nexthop.ui.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nexthop.model.Application;
import nexthop.model.ApplicationPool;
import nexthop.model.Computer;
import nexthop.model.DomainController;
import nexthop.model.Drawing;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.model.Endpoint;
import nexthop.model.ManagementStore;
import nexthop.model.Note;
import nexthop.model.Part;
import nexthop.model.Pool;
import nexthop.model.ServerPool;
import nexthop.model.Site;
import nexthop.model.SupportPool;
import nexthop.model.Topology;
import nexthop.model.Users;
import org.jspecify.annotations.Nullable;

/**
 * Finds the things of a drawing by a part of what they are called: a name, a SIP address, a display name, a port, the text of a note. It
 * looks at all there is, whether it is in view, hidden, or inside a collapsed site.
 */
public final class TopologySearch {
    /** How much of a note is shown. */
    private static final int EXCERPT = 60;

    private TopologySearch() {}

    /**
     * Something found.
     *
     * @param title its name; of a note, the words around the place
     * @param kind what kind of thing it is, for example {@code endpoint}
     * @param place what it belongs to, from near to far; may be empty
     */
    public record Found(ElementId id, String title, String kind, String place) {
        /** The kind and the place, for example {@code endpoint · ivr · bots.contoso.com · Redmond}. */
        public String hint() {
            return place.isEmpty() ? kind : kind + " · " + place;
        }
    }

    private record Scored(int score, boolean isPart, Found found) {}

    /** Everything that holds the text, in whatever letters: the best hits first, things before their parts. */
    public static List<Found> find(Drawing drawing, String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        if (wanted.isEmpty()) {
            return List.of();
        }
        List<Scored> hits = new ArrayList<>();
        Topology topology = drawing.topology();
        for (Element element : topology.elements()) {
            int score = texts(element).stream().mapToInt(text -> score(text, wanted)).max().orElse(Fuzzy.NONE);
            if (score > Fuzzy.NONE) {
                hits.add(new Scored(score, element instanceof Part,
                        new Found(element.id(), element.name(), kind(element), place(element, topology))));
            }
        }
        for (Note note : drawing.layout().notes()) {
            if (score(note.text(), wanted) > Fuzzy.NONE) {
                hits.add(
                        new Scored(Fuzzy.WITHIN, true, new Found(note.id(), excerpt(note.text(), wanted), "note", "")));
            }
        }
        return hits.stream()
                .sorted(Comparator.comparingInt(Scored::score)
                        .reversed()
                        .thenComparing(Scored::isPart)
                        .thenComparing(hit -> hit.found().title()))
                .map(Scored::found)
                .toList();
    }

    /** Letters scattered over a name are no hit: among thousands of names nearly every one would be. */
    private static int score(String text, String wanted) {
        int score = text.isEmpty() ? Fuzzy.NONE : Fuzzy.score(text, wanted);
        return score >= Fuzzy.WITHIN ? score : Fuzzy.NONE;
    }

    private static List<String> texts(Element element) {
        return switch (element) {
            case Application application -> List.of(application.name(), application.shortName(),
                    application.legacyName(), port(application.port()));
            case Endpoint endpoint -> List.of(endpoint.sipAddress(), endpoint.displayName(),
                    endpoint.sipAddress().substring(schemeLength(endpoint.sipAddress())));
            case Site site -> List.of(site.name(), site.siteId() == null ? "" : site.siteId());
            default -> List.of(element.name());
        };
    }

    private static int schemeLength(String address) {
        return address.regionMatches(true, 0, Endpoint.SCHEME, 0, Endpoint.SCHEME.length())
                ? Endpoint.SCHEME.length()
                : 0;
    }

    private static String port(@Nullable Integer port) {
        return port == null ? "" : port.toString();
    }

    private static String excerpt(String text, String wanted) {
        String line = text.replace('\n', ' ');
        if (line.length() <= EXCERPT) {
            return line;
        }
        int at = Math.max(0, line.toLowerCase(Locale.ROOT).indexOf(wanted));
        int from = Math.clamp(at - EXCERPT / 3, 0, line.length() - EXCERPT);
        return (from == 0 ? "" : "…") + line.substring(from, from + EXCERPT)
                + (from + EXCERPT == line.length() ? "" : "…");
    }

    private static String place(Element element, Topology topology) {
        List<String> owners = new ArrayList<>();
        Optional<Element> at = owner(element, topology);
        while (at.isPresent() && owners.size() < 4) {
            owners.add(at.get() instanceof Application application ? application.shortName() : at.get().name());
            at = owner(at.get(), topology);
        }
        return String.join(" · ", owners);
    }

    private static Optional<Element> owner(Element element, Topology topology) {
        return switch (element) {
            case Part part -> topology.element(part.owner());
            case Pool pool -> topology.element(pool.site());
            default -> Optional.empty();
        };
    }

    /** What kind of thing an element is, in lower case unless it is a name. */
    public static String kind(Element element) {
        return switch (element) {
            case ServerPool pool -> pool.generation() == null ? "server pool" : pool.generation().label();
            case ApplicationPool pool -> pool.ucma().label() + " application pool";
            case SupportPool pool -> pool.purpose().label();
            case Site _ -> "site";
            case ManagementStore _ -> "Central Management Store";
            case DomainController _ -> "domain controller";
            case Computer _ -> "computer";
            case Application application ->
                application.port() == null ? "application" : "application, port " + application.port();
            case Endpoint _ -> "endpoint";
            case Users _ -> "users";
        };
    }
}
