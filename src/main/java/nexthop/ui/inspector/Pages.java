package nexthop.ui.inspector;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import nexthop.edit.AssignSite;
import nexthop.edit.ChangeElement;
import nexthop.edit.RetirePool;
import nexthop.graph.Relation;
import nexthop.graph.TopologyGraph;
import nexthop.model.ApplicationPool;
import nexthop.model.DomainController;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.model.ManagementStore;
import nexthop.model.Note;
import nexthop.model.Part;
import nexthop.model.Pool;
import nexthop.model.ServerPool;
import nexthop.model.Shown;
import nexthop.model.Site;
import nexthop.model.SupportPool;
import nexthop.model.Topology;
import org.jspecify.annotations.Nullable;

/** Finds the page for what is selected. */
final class Pages {
    private Pages() {}

    /** The page about one element. */
    static Page of(TopologyGraph graph, Element element) {
        Topology topology = graph.topology();
        List<Page.Section> sections = switch (element) {
            case ServerPool pool -> PoolPages.of(graph, pool);
            case ApplicationPool pool -> PoolPages.of(graph, pool);
            case SupportPool pool -> PoolPages.of(topology, pool);
            case Part part -> PartPages.of(topology, part);
            case Site site -> site(topology, site);
            case ManagementStore store -> store(topology, store);
            case DomainController controller -> controller(controller);
        };
        return new Page(element.id().value(), path(topology, element), element.name(), Words.kind(element), sections);
    }

    /** The page about the selected link. */
    static Page of(TopologyGraph graph, Relation link) {
        return LinkPages.of(graph, link);
    }

    /** The page about a note, which stands on the sheet and is no part of the topology. */
    static Page of(Note note) {
        String text = String.join("\n", note.text().strip().lines().map(Shown::inFull).toList());
        List<Field> fields = new ArrayList<>();
        if (!text.isEmpty()) {
            fields.add(new Field.Fact("text", "", text));
        }
        fields.add(new Field.Fact("how", "",
                text.isEmpty() ? "Nothing is written on it yet. F2 begins." : "F2 changes the text."));
        return new Page("note " + note.id(), List.of(new Page.Crumb("Note", note.id())), "Note",
                "Stands beside the drawing; the rules do not read it", List.of(new Page.Section("", fields)));
    }

    /** The page about several elements and notes at once. */
    static Page of(TopologyGraph graph, Collection<ElementId> ids, int notes) {
        return SelectionPages.of(graph.topology(), ids, notes);
    }

    /** The page about the whole topology. */
    static Page of(TopologyGraph graph) {
        return TopologyPages.of(graph);
    }

    private static List<Page.Crumb> path(Topology topology, Element element) {
        List<Page.Crumb> path = new ArrayList<>();
        path.add(new Page.Crumb(element.name(), element.id()));
        Element inner = element;
        while (inner instanceof Part part && path.size() < 4) {
            Element owner = topology.element(part.owner()).orElse(null);
            if (owner == null) {
                break;
            }
            path.addFirst(new Page.Crumb(owner.name(), owner.id()));
            inner = owner;
        }
        return path;
    }

    private static List<Page.Section> site(Topology topology, Site site) {
        List<Field> fields = new ArrayList<>();
        fields.add(Field.Text.of(InspectorModel.NAME, "Name", site.name(), "Redmond", FieldCheck::text,
                text -> new ChangeElement("Rename " + site.name(), site.withName(text))));
        fields.add(Field.Text.of("siteId", "Site id", site.siteId() == null ? "" : site.siteId(), "not known",
                FieldCheck::optionalText, text -> new ChangeElement("Change site id of " + site.name(),
                        site.withSiteId(text.isEmpty() ? null : text))));
        fields.add(Choices.of("kind", "Kind", Site.Kind.values(), Site.Kind::label, site.kind(),
                kind -> new ChangeElement("Change kind of " + site.name(), site.withKind(kind))));
        if (site.isBackCompat()) {
            fields.add(new Field.Fact("about", "",
                    "Holds what was merged from Office Communications Server. The vendor’s tool shows it read-only."));
        }
        List<Field> members = new ArrayList<>();
        for (Pool pool : Choices.byName(topology.poolsOf(site.id()))) {
            members.add(new Field.Entry("member " + pool.id(), pool.fqdn(), Words.kind(pool), pool.id(), "", null));
        }
        for (ManagementStore store : topology.managementStores()) {
            if (site.id().equals(store.site())) {
                members.add(
                        new Field.Entry("member " + store.id(), store.name(), Words.kind(store), store.id(), "", null));
            }
        }
        if (members.isEmpty()) {
            members.add(new Field.Fact("empty", "", "No pool stands on this site yet."));
        }
        return List.of(new Page.Section("", fields), new Page.Section("Members", members));
    }

    private static List<Page.Section> store(Topology topology, ManagementStore store) {
        return List.of(new Page.Section("",
                List.of(Field.Text.of(InspectorModel.NAME, "Name", store.name(), "CMS", FieldCheck::text,
                        text -> new ChangeElement("Rename " + store.name(), store.withName(text))),
                        Choices.element("pool", "Runs on", topology.serverPools(), "Unknown", store.pool(),
                                pool -> new ChangeElement("Change pool of " + store.name(), store.withPool(pool))),
                        site(topology, store, store.site()))));
    }

    private static List<Page.Section> controller(DomainController controller) {
        return List
                .of(new Page.Section(
                        "", List.of(
                                Field.Text.of(InspectorModel.NAME, "Name", controller.name(), "dc1.contoso.com",
                                        FieldCheck::text,
                                        text -> new ChangeElement("Rename " + controller.name(),
                                                controller.withName(text))),
                                Field.Text.of("domain", "Active Directory domain", controller.domain(), "contoso.com",
                                        FieldCheck::optionalDomain,
                                        text -> new ChangeElement("Change domain of " + controller.name(),
                                                controller.withDomain(text))))),
                        Untold.of(controller));
    }

    /** The site of a pool or store. */
    static Field.Choice site(Topology topology, Element member, @Nullable ElementId site) {
        return Choices.element("site", "Site", topology.sites(), "None", site,
                chosen -> assign(topology, List.of(member.id()), member.name(), chosen));
    }

    static AssignSite assign(Topology topology, Collection<ElementId> members, String what, @Nullable ElementId site) {
        String label = topology.find(site, Site.class)
                .map(found -> "Move " + what + " to " + found.name())
                .orElse("Take " + what + " off its site");
        return new AssignSite(label, Set.copyOf(members), site);
    }

    static Field.Ticks retired(Pool pool) {
        String label = pool.retired() ? "Put " + pool.fqdn() + " back in use" : "Retire " + pool.fqdn();
        return new Field.Ticks("retired", "",
                List.of(new Field.Tick("Retired: drawn struck out and ignored by the rules", pool.retired(),
                        new RetirePool(label, pool.id(), !pool.retired()))));
    }
}
