package nexthop.exchange.runbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import nexthop.model.Answer;
import nexthop.model.Application;
import nexthop.model.ApplicationPool;
import nexthop.model.Computer;
import nexthop.model.Difference;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.model.Endpoint;
import nexthop.model.Part;
import nexthop.model.Pool;
import nexthop.model.PoolReference;
import nexthop.model.ServerGeneration;
import nexthop.model.ServerPool;
import nexthop.model.Shown;
import nexthop.model.Site;
import nexthop.model.Topology;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two states of a topology, in a few sentences: what happens to many things alike is told once, where a {@link
 * Difference} is told of each.
 */
public final class TopologyChanges {
    private final Topology before;
    private final Topology after;
    private final List<String> sentences = new ArrayList<>();
    private final Map<String, List<String>> gathered = new LinkedHashMap<>();

    private TopologyChanges(Topology before, Topology after) {
        this.before = before;
        this.after = after;
    }

    /** What is otherwise in {@code after}; nothing if nothing is. */
    public static List<String> between(Topology before, Topology after) {
        if (before == after) {
            return List.of();
        }
        return new TopologyChanges(before, after).told();
    }

    private List<String> told() {
        for (Element now : after.elements()) {
            Element was = before.element(now.id()).orElse(null);
            if (was == null) {
                appeared(now);
            } else if (!was.equals(now)) {
                changed(was, now);
            }
        }
        for (Element was : before.elements()) {
            if (!after.contains(was.id())) {
                sentences.add(was.name() + " is no longer there.");
            }
        }
        gathered.forEach((pattern, names) -> sentences
                .add(pattern.replace("{n}", Integer.toString(names.size())).replace("{s}", names.size() == 1 ? "" : "s")
                        + ": " + Phrase.of(names) + "."));
        return List.copyOf(sentences);
    }

    /** @param pattern with the number and the plural still open */
    private void gather(String pattern, String name) {
        gathered.computeIfAbsent(pattern, _ -> new ArrayList<>()).add(name);
    }

    private void appeared(Element now) {
        switch (now) {
            case ApplicationPool pool -> sentences.add(pool.fqdn() + " is new: a trusted application pool for "
                    + pool.ucma().label() + nextHop(pool.nextHop()) + ".");
            case ServerPool pool -> sentences.add(pool.fqdn() + " is new: a server pool"
                    + Optional.ofNullable(pool.generation())
                            .map(ServerGeneration::label)
                            .map(label -> " of " + label)
                            .orElse("")
                    + ".");
            case Computer computer -> gather("{n} computer{s} new in " + owner(after, computer), computer.fqdn());
            case Application application ->
                gather("{n} application{s} new in " + owner(after, application), application.applicationId()
                        + Optional.ofNullable(application.port()).map(port -> " (port " + port + ")").orElse(""));
            case Site site -> sentences.add("The site " + site.name() + " appears.");
            default -> sentences.add(now.name() + " is new.");
        }
    }

    private String nextHop(@Nullable ElementId nextHop) {
        return nextHop == null ? ", without next hop" : " with the next hop " + name(nextHop);
    }

    private void changed(Element was, Element now) {
        int told = sentences.size() + gathered.values().stream().mapToInt(List::size).sum();
        if (was instanceof ApplicationPool old && now instanceof ApplicationPool pool) {
            nextHopChanged(old, pool);
            if (old.ucma() != pool.ucma()) {
                sentences.add(pool.fqdn() + " is built with " + pool.ucma().label() + ", no longer with "
                        + old.ucma().label() + ".");
            }
        }
        if (was instanceof Pool old && now instanceof Pool pool) {
            if (!old.retired() && pool.retired()) {
                sentences.add(pool.fqdn() + " is out of use; it stays in the drawing, struck out.");
            }
            if (!Objects.equals(old.site(), pool.site())) {
                gather("{n} pool{s} now in " + (pool.site() == null ? "no site" : name(pool.site())), pool.fqdn());
            }
        }
        if (was instanceof Application old && now instanceof Application application
                && old.entriesMigrated() != application.entriesMigrated()
                && application.entriesMigrated() == Answer.YES) {
            gather("Trusted service entries migrated of {n} application{s}", application.applicationId());
        }
        if (was instanceof Endpoint old && now instanceof Endpoint endpoint) {
            endpointChanged(old, endpoint);
        }
        if (told == sentences.size() + gathered.values().stream().mapToInt(List::size).sum()) {
            Difference.between(before, after)
                    .stream()
                    .filter(difference -> now.id().equals(difference.element()))
                    .forEach(difference -> sentences.add(difference.text()));
        }
    }

    private void nextHopChanged(ApplicationPool old, ApplicationPool pool) {
        TreeSet<ElementId> struck = new TreeSet<>(pool.retiredNextHops());
        struck.removeAll(old.retiredNextHops());
        if (!struck.isEmpty()) {
            sentences.add("The next hop of " + pool.fqdn() + " to "
                    + Phrase.of(struck.stream().map(this::name).toList()) + " is out of use, struck out.");
        }
        ElementId hadBefore = old.nextHop();
        boolean isToldAlready = pool.nextHop() == null && hadBefore != null && struck.contains(hadBefore);
        if (Objects.equals(hadBefore, pool.nextHop()) || isToldAlready) {
            return;
        }
        String was = hadBefore == null ? "" : " (it was " + name(hadBefore) + ")";
        sentences.add(pool.nextHop() == null
                ? pool.fqdn() + " has no next hop any more" + was + "."
                : "The next hop of " + pool.fqdn() + " is now " + name(pool.nextHop()) + was + ".");
    }

    private void endpointChanged(Endpoint old, Endpoint endpoint) {
        String from = owner(before, old);
        String to = owner(after, endpoint);
        if (!from.equals(to)) {
            gather("{n} contact object{s} moved from " + from + " to " + to, endpoint.sipAddress());
        }
        if (!old.registrar().equals(endpoint.registrar())
                && endpoint.registrar() instanceof PoolReference.To registrar) {
            gather("{n} contact object{s} with the registrar " + name(registrar.pool()), endpoint.sipAddress());
        }
    }

    /** The name of the pool that a part belongs to. */
    private static String owner(Topology topology, Part part) {
        Element element = topology.element(part.owner()).orElse(null);
        for (int depth = 0; depth < 3 && element instanceof Part nested; depth++) {
            element = topology.element(nested.owner()).orElse(null);
        }
        return element == null ? Shown.quoted(part.owner().value()) : element.name();
    }

    private String name(ElementId id) {
        return after.element(id).map(Element::name).orElse(id.value());
    }
}
