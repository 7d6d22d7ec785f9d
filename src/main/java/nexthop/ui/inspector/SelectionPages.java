package nexthop.ui.inspector;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import nexthop.edit.ChangeElement;
import nexthop.edit.Edit;
import nexthop.edit.EditSequence;
import nexthop.edit.RetirePool;
import nexthop.edit.SetNextHop;
import nexthop.edit.SetUcmaVersion;
import nexthop.model.Application;
import nexthop.model.ApplicationPool;
import nexthop.model.Computer;
import nexthop.model.DomainController;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.model.Endpoint;
import nexthop.model.ManagementStore;
import nexthop.model.Pool;
import nexthop.model.ServerGeneration;
import nexthop.model.ServerPool;
import nexthop.model.Site;
import nexthop.model.Topology;
import nexthop.model.UcmaVersion;
import nexthop.model.Users;
import org.jspecify.annotations.Nullable;

/** The page about several elements at once: what they have in common can be set for all of them in one go. */
final class SelectionPages {
    private SelectionPages() {}

    /** @param notes how many of what is selected are notes */
    static Page of(Topology topology, Collection<ElementId> ids, int notes) {
        List<Element> elements = ids.stream().flatMap(id -> topology.element(id).stream()).toList();
        List<Field> fields = elements.isEmpty() ? List.of() : forAll(topology, elements);
        List<Field> entries = new ArrayList<>();
        for (Element element : Choices.byName(elements)) {
            entries.add(new Field.Entry("one " + element.id(), element.name(), Words.kind(element), element.id(), "",
                    null));
        }
        List<Page.Section> sections = new ArrayList<>();
        if (!fields.isEmpty()) {
            sections.add(new Page.Section("For all of them", fields));
        }
        if (!entries.isEmpty()) {
            sections.add(new Page.Section("Selected", entries));
        }
        String title = (elements.size() + notes) + " selected";
        return new Page("several " + new TreeSet<>(ids), List.of(new Page.Crumb(title, null)), title,
                kinds(elements, notes), sections);
    }

    /** What can be set for every one of them. */
    private static List<Field> forAll(Topology topology, List<Element> elements) {
        List<ApplicationPool> applicationPools = only(elements, ApplicationPool.class);
        List<ServerPool> serverPools = only(elements, ServerPool.class);
        List<Field> fields = new ArrayList<>();
        if (applicationPools.size() == elements.size()) {
            fields.addAll(applicationPools(topology, applicationPools));
        }
        if (serverPools.size() == elements.size()) {
            fields.add(generation(serverPools));
        }
        List<Element> members = elements.stream()
                .filter(element -> element instanceof Pool || element instanceof ManagementStore)
                .toList();
        if (members.size() == elements.size()) {
            fields.add(site(topology, members));
        }
        List<Pool> pools = only(elements, Pool.class);
        if (pools.size() == elements.size()) {
            fields.add(retired(pools));
        }
        return fields;
    }

    private static List<Field> applicationPools(Topology topology, List<ApplicationPool> pools) {
        String all = Words.count(pools.size(), "pool", "pools");
        Optional<UcmaVersion> ucma = Choices.shared(pools.stream().map(ApplicationPool::ucma));
        Optional<Optional<ServerGeneration>> createdUnder = Choices
                .shared(pools.stream().map(pool -> Optional.ofNullable(pool.createdUnder())));
        Optional<Optional<ElementId>> nextHop = Choices
                .shared(pools.stream().map(pool -> Optional.ofNullable(pool.nextHop())));
        return List.of(
                Choices.of("ucma", "UCMA version", UcmaVersion.values(),
                        version -> version.isKnown() ? version.label() : "Unknown", ucma.orElse(null),
                        version -> new SetUcmaVersion("Set UCMA version of " + all,
                                pools.stream().map(ApplicationPool::id).collect(Collectors.toSet()), version)),
                PoolPages.provisioning(Choices.shared(pools.stream().map(ApplicationPool::provisioning)).orElse(null),
                        chosen -> changed("Set provisioning of " + all, pools, pool -> pool.withProvisioning(chosen))),
                Choices.mixed(Choices.orUnknown("createdUnder", "Created under", ServerGeneration.values(),
                        ServerGeneration::label, createdUnder.flatMap(shared -> shared).orElse(null),
                        chosen -> changed("Set what " + all + " were created under", pools,
                                pool -> pool.withCreatedUnder(chosen))),
                        createdUnder.isPresent()),
                Choices.mixed(Choices.element("nextHop", "Next hop", topology.serverPools(), "None",
                        nextHop.flatMap(shared -> shared).orElse(null), chosen -> nextHops(topology, pools, chosen)),
                        nextHop.isPresent()));
    }

    private static Edit nextHops(Topology topology, List<ApplicationPool> pools, @Nullable ElementId chosen) {
        List<Edit> edits = new ArrayList<>();
        for (ApplicationPool pool : pools) {
            edits.add(SetNextHop.of(topology, pool.id(), chosen));
        }
        return new EditSequence("Change next hop of " + Words.count(pools.size(), "pool", "pools"), edits);
    }

    private static Field.Choice generation(List<ServerPool> pools) {
        Optional<Optional<ServerGeneration>> generation = Choices
                .shared(pools.stream().map(pool -> Optional.ofNullable(pool.generation())));
        String label = "Set generation of " + Words.count(pools.size(), "pool", "pools");
        return Choices.mixed(Choices.orUnknown("generation", "Generation", ServerGeneration.values(),
                ServerGeneration::label, generation.flatMap(shared -> shared).orElse(null),
                chosen -> changed(label, pools, pool -> pool.withGeneration(chosen))), generation.isPresent());
    }

    private static Field.Choice site(Topology topology, List<Element> members) {
        Optional<Optional<ElementId>> site = Choices.shared(members.stream().map(SelectionPages::siteOf));
        String what = Words.count(members.size(), "thing", "things");
        return Choices.mixed(
                Choices.element("site", "Site", topology.sites(), "None", site.flatMap(shared -> shared).orElse(null),
                        chosen -> Pages.assign(topology, members.stream().map(Element::id).toList(), what, chosen)),
                site.isPresent());
    }

    private static Optional<ElementId> siteOf(Element element) {
        return switch (element) {
            case Pool pool -> Optional.ofNullable(pool.site());
            case ManagementStore store -> Optional.ofNullable(store.site());
            default -> Optional.empty();
        };
    }

    private static Field.Choice retired(List<Pool> pools) {
        Optional<Boolean> retired = Choices.shared(pools.stream().map(Pool::retired));
        String all = Words.count(pools.size(), "pool", "pools");
        List<Field.Option> options = List.of(new Field.Option("no", "In use"), new Field.Option("yes", "Retired"));
        return new Field.Choice("retired", "State", options, retired.map(yes -> yes ? "yes" : "no").orElse(null),
                id -> {
                    boolean out = id.equals("yes");
                    List<Edit> edits = new ArrayList<>();
                    for (Pool pool : pools) {
                        edits.add(new RetirePool("", pool.id(), out));
                    }
                    return new EditSequence(out ? "Retire " + all : "Put " + all + " back in use", edits);
                }, "");
    }

    private static <T extends Element> Edit changed(String label, List<T> elements, UnaryOperator<T> change) {
        List<Edit> edits = new ArrayList<>();
        for (T element : elements) {
            edits.add(new ChangeElement(label, change.apply(element)));
        }
        return new EditSequence(label, edits);
    }

    private static <T> List<T> only(List<Element> elements, Class<T> type) {
        return elements.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** How many of each kind, in the order of their words: {@code 2 server pools · 1 BackCompatSite}. */
    private static String kinds(List<Element> elements, int notes) {
        Map<Kind, Long> counts = elements.stream()
                .collect(Collectors.groupingBy(SelectionPages::kind, TreeMap::new, Collectors.counting()));
        if (notes > 0) {
            counts.put(new Kind("note"), (long) notes);
        }
        return counts.entrySet()
                .stream()
                .map(entry -> Words.count(entry.getValue(), entry.getKey().one(), entry.getKey().many()))
                .collect(Collectors.joining(" · "));
    }

    private record Kind(String one, String many) implements Comparable<Kind> {
        Kind(String one) {
            this(one, one + "s");
        }

        @Override
        public int compareTo(Kind other) {
            return one.compareToIgnoreCase(other.one);
        }
    }

    private static Kind kind(Element element) {
        return switch (element) {
            case ApplicationPool _ -> new Kind("application pool");
            case ServerPool _ -> new Kind("server pool");
            case Pool _ -> new Kind("other pool");
            case Site site -> switch (site.kind()) {
                case CENTRAL -> new Kind("central site");
                case BRANCH -> new Kind("branch site");
                case BACK_COMPAT -> new Kind("BackCompatSite");
            };
            case ManagementStore _ -> new Kind("Central Management Store");
            case DomainController _ -> new Kind("domain controller");
            case Computer _ -> new Kind("computer");
            case Application _ -> new Kind("application");
            case Endpoint _ -> new Kind("endpoint");
            case Users _ -> new Kind("group of users", "groups of users");
        };
    }
}
