package nexthop.rule.name;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nexthop.model.ApplicationPool;
import nexthop.model.Computer;
import nexthop.model.Element;
import nexthop.model.Endpoint;
import nexthop.model.Part;
import nexthop.model.Pool;
import nexthop.model.Shown;
import nexthop.model.Site;
import nexthop.model.SupportPool;
import nexthop.model.Topology;
import nexthop.rule.Defect;
import nexthop.rule.Rule;
import nexthop.rule.RuleContext;
import nexthop.rule.Wording;

/** A name that a reader takes for another one: two that look alike, one with characters nobody sees, or an encoded one. */
public final class NameConfusable implements Rule {
    private static final String LOOKS_LIKE = "looks-like";
    private static final String HIDDEN = "hidden-character";
    private static final String ENCODED = "encoded";

    /** What an encoded label of a host name begins with. */
    private static final String ENCODING = "xn--";

    @Override
    public String id() {
        return "name-confusable";
    }

    @Override
    public Object seenOf(Element element) {
        return switch (element) {
            case ApplicationPool pool -> pool.withNextHop(null);
            case Part part -> List.of(part.name(), part.owner());
            default -> element;
        };
    }

    @Override
    public List<Defect> check(RuleContext context) {
        Topology topology = context.topology();
        List<Defect> defects = new ArrayList<>();
        List<Pool> pools = topology.pools().stream().filter(pool -> !pool.retired()).toList();
        List<Computer> computers = pools.stream().flatMap(pool -> topology.computersOf(pool.id()).stream()).toList();
        List<Endpoint> endpoints = context.applicationPoolsInUse()
                .stream()
                .flatMap(pool -> topology.endpointsOfPool(pool.id()).stream())
                .toList();
        Stream.<Collection<? extends Element>>of(pools, computers, topology.sites(), endpoints)
                .forEach(kind -> lookalikes(kind, defects));
        for (Element element : topology.elements()) {
            if (!isPartOfRetired(topology, element) && !isAnothersMatter(topology, element)) {
                hidden(element).ifPresent(defects::add);
            }
        }
        Stream.concat(pools.stream(), computers.stream()).forEach(element -> encoded(element).ifPresent(defects::add));
        return defects;
    }

    private static boolean isPartOfRetired(Topology topology, Element element) {
        return element instanceof Part part
                && topology.find(part.owner(), Pool.class).filter(Pool::retired).isPresent();
    }

    /** Whether name-invalid or endpoint-address-invalid already names the character. */
    private static boolean isAnothersMatter(Topology topology, Element element) {
        return element instanceof Pool || element instanceof Endpoint
                || element instanceof Computer computer && topology.contains(computer.owner());
    }

    private static void lookalikes(Collection<? extends Element> elements, List<Defect> defects) {
        Map<String, Element> seen = new HashMap<>();
        for (Element element : elements) {
            Element other = seen.putIfAbsent(Skeleton.of(element.name()), element);
            if (other != null && isAnotherName(element, other)) {
                defects.add(Defect
                        .of(LOOKS_LIKE, element.id(),
                                "The names “" + Wording.name(other) + "” and “" + Wording.name(element)
                                        + "” are different, but look alike.")
                        .seenAs("Sooner or later somebody picks the wrong one from a list.")
                        .because("They differ only in characters that look the same, such as 0 and O or 1 and l.")
                        .remedy("Check that both are meant, and give one of them a name that cannot be mistaken."));
            }
        }
    }

    /** For pools, computers and endpoints, names that differ in letter case alone are one name, which other rules speak of. */
    private static boolean isAnotherName(Element element, Element other) {
        return element instanceof Site || !element.name().equalsIgnoreCase(other.name());
    }

    private static Optional<Defect> hidden(Element element) {
        String name = element.name();
        if (Shown.inFull(name).equals(name)) {
            return Optional.empty();
        }
        return name.codePoints()
                .filter(letter -> !Shown.isVisible(letter))
                .boxed()
                .findFirst()
                .map(letter -> Defect
                        .of(HIDDEN, element.id(),
                                "The name “" + Wording.name(element) + "” holds the character " + Wording.quoted(letter)
                                        + ", which cannot be seen.")
                        .seenAs("The name looks right and is not found, or is shown in another order than it is written.")
                        .because(
                                "Invisible characters and those that turn the direction of the text come along when text is copied, "
                                        + "and can make one name pass for another.")
                        .remedy("Type the name anew."));
    }

    /** Whether one of the labels is. */
    private static boolean isEncoded(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith(ENCODING) || lower.contains("." + ENCODING);
    }

    private static Optional<Defect> encoded(Element element) {
        return !(element instanceof SupportPool) && isEncoded(element.name())
                ? Optional.of(Defect
                        .of(ENCODED, element.id(),
                                "The name “" + Wording.name(element) + "” holds an encoded international label (xn--).")
                        .seenAs("Some programs show the name as written here, others show what it stands for, which may look like "
                                + "another name.")
                        .because("An encoded label can stand for letters that look like Latin ones.")
                        .remedy("Check what the label stands for, and that it is meant."))
                : Optional.empty();
    }
}
