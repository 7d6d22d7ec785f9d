package nexthop.ui.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import nexthop.edit.SetInterop;
import nexthop.edit.SetSipDomains;
import nexthop.edit.SetTitle;
import nexthop.graph.TopologyGraph;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.model.PoolPair;
import nexthop.model.ServerGeneration;
import nexthop.model.SipDomain;
import nexthop.model.Topology;
import org.jspecify.annotations.Nullable;

/** The page about the whole topology, shown while nothing is selected. */
final class TopologyPages {
    private TopologyPages() {}

    static Page of(TopologyGraph graph) {
        Topology topology = graph.topology();
        List<Page.Section> sections = new ArrayList<>();
        sections.add(new Page.Section("", List.of(Field.Text.of(InspectorModel.NAME, "Title", topology.title(),
                "Untitled topology", FieldCheck::optionalText,
                text -> new SetTitle(text.isEmpty() ? "Clear the title" : "Call the topology " + text, text)))));
        sections.add(sipDomains(topology));
        sections.add(new Page.Section("Contents", counts(graph)));
        if (!topology.interopCuts().isEmpty()) {
            sections.add(new Page.Section("Interop exceptions", cuts(topology)));
        }
        String title = topology.title().isEmpty() ? "Untitled topology" : topology.title();
        return new Page(Page.TOPOLOGY, List.of(new Page.Crumb(title, null)), title, "Nothing is selected", sections);
    }

    private static Page.Section sipDomains(Topology topology) {
        SortedSet<SipDomain> domains = topology.sipDomains();
        List<Field> fields = new ArrayList<>();
        for (SipDomain domain : domains) {
            fields.add(new Field.Text("domain " + domain.name(), "", domain.name(), "contoso.com", FieldCheck::domain,
                    text -> domains("Rename SIP domain " + domain.name(), domains, domain,
                            new SipDomain(text, domain.isDefault())),
                    domains("Remove SIP domain " + domain.name(), domains, domain, null)));
        }
        fields.add(Field.Text.of("newDomain", "", "", "Add a SIP domain",
                text -> text.isEmpty() ? FieldVerdict.FINE : FieldCheck.domain(text),
                text -> text.isEmpty()
                        ? null
                        : domains("Add SIP domain " + text, domains, null, new SipDomain(text, domains.isEmpty()))));
        if (!domains.isEmpty()) {
            fields.add(defaultDomain(domains));
        }
        return new Page.Section("SIP domains", fields);
    }

    private static Field.Choice defaultDomain(SortedSet<SipDomain> domains) {
        List<Field.Option> options = new ArrayList<>();
        options.add(new Field.Option("", "None"));
        domains.forEach(domain -> options.add(new Field.Option(domain.name(), domain.name())));
        String selected = domains.stream().filter(SipDomain::isDefault).map(SipDomain::name).findFirst().orElse("");
        return new Field.Choice("defaultDomain", "Default domain", options, selected, name -> {
            SortedSet<SipDomain> changed = new TreeSet<>();
            domains.forEach(domain -> changed.add(new SipDomain(domain.name(), domain.name().equals(name))));
            return new SetSipDomains(name.isEmpty() ? "Clear default SIP domain" : "Make " + name + " the default",
                    changed);
        }, "");
    }

    private static SetSipDomains domains(String label, SortedSet<SipDomain> domains, @Nullable SipDomain removed,
            @Nullable SipDomain added) {
        SortedSet<SipDomain> changed = new TreeSet<>(domains);
        if (removed != null) {
            changed.remove(removed);
        }
        if (added != null && changed.stream().noneMatch(domain -> domain.name().equalsIgnoreCase(added.name()))) {
            changed.add(added);
        }
        return new SetSipDomains(label, changed);
    }

    private static List<Field> counts(TopologyGraph graph) {
        Topology topology = graph.topology();
        List<Field> facts = new ArrayList<>();
        count(facts, "Server pools", topology.serverPools().size());
        count(facts, "Trusted application pools", topology.applicationPools().size());
        count(facts, "Applications", topology.applications().size());
        count(facts, "Endpoints", topology.endpoints().size());
        count(facts, "Computers", topology.computers().size());
        count(facts, "Other pools", topology.supportPools().size());
        count(facts, "Sites", topology.sites().size());
        List<String> generations = graph.generationsPresent().stream().map(ServerGeneration::label).toList();
        if (!generations.isEmpty()) {
            facts.add(new Field.Fact("generations", "Generations", String.join(", ", generations)));
        }
        if (facts.isEmpty()) {
            facts.add(new Field.Fact("empty", "",
                    "This topology is empty. Drag something here from the palette, or import a topology."));
        }
        return facts;
    }

    private static void count(List<Field> facts, String label, int number) {
        if (number > 0) {
            facts.add(new Field.Fact("count " + label, label, Integer.toString(number)));
        }
    }

    private static List<Field> cuts(Topology topology) {
        List<Field> fields = new ArrayList<>();
        for (PoolPair cut : topology.interopCuts()) {
            String first = name(topology, cut.first());
            String second = name(topology, cut.second());
            fields.add(new Field.Entry("cut " + cut.first() + " " + cut.second(), first + " and " + second,
                    "No interop, by way of exception", null, "Restore",
                    new SetInterop("Restore interop between " + first + " and " + second, cut, true)));
        }
        return fields;
    }

    private static String name(Topology topology, ElementId id) {
        return topology.element(id).map(Element::name).orElse(id.value());
    }
}
