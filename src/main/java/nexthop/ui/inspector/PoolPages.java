package nexthop.ui.inspector;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import nexthop.edit.AddElements;
import nexthop.edit.ChangeElement;
import nexthop.edit.Edit;
import nexthop.edit.RemoveElements;
import nexthop.edit.SetInterop;
import nexthop.edit.SetNextHop;
import nexthop.edit.SetUcmaVersion;
import nexthop.graph.TopologyGraph;
import nexthop.model.Application;
import nexthop.model.ApplicationPool;
import nexthop.model.Computer;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.model.Pool;
import nexthop.model.PoolPair;
import nexthop.model.Provisioning;
import nexthop.model.ServerGeneration;
import nexthop.model.ServerPool;
import nexthop.model.Service;
import nexthop.model.SupportPool;
import nexthop.model.Topology;
import nexthop.model.UcmaVersion;
import nexthop.model.Users;
import org.jspecify.annotations.Nullable;

/** The pages about pools. */
final class PoolPages {
    private PoolPages() {}

    static List<Page.Section> of(TopologyGraph graph, ServerPool pool) {
        Topology topology = graph.topology();
        String name = pool.fqdn();
        List<Field> fields = List.of(fqdn(pool, pool::withFqdn), Choices.orUnknown("generation", "Generation",
                ServerGeneration.values(), ServerGeneration::label, pool.generation(),
                generation -> new ChangeElement("Change generation of " + name, pool.withGeneration(generation))),
                Choices.of("role", "Role", ServerPool.ServerRole.values(), ServerPool.ServerRole::label, pool.role(),
                        role -> new ChangeElement("Change role of " + name, pool.withRole(role))),
                Choices.of("edition", "Edition", ServerPool.Edition.values(),
                        edition -> edition == ServerPool.Edition.UNKNOWN ? "Unknown" : edition.label(), pool.edition(),
                        edition -> new ChangeElement("Change edition of " + name, pool.withEdition(edition))),
                Pages.site(topology, pool, pool.site()), updates(pool, pool::withUpdates), Pages.retired(pool));
        List<Page.Section> sections = new ArrayList<>();
        sections.add(new Page.Section("", fields));
        sections.add(computers(topology, pool));
        sections.add(users(topology, pool));
        sections.add(Untold.of(topology, pool));
        interop(topology, pool).ifPresent(sections::add);
        services(pool).ifPresent(sections::add);
        return sections;
    }

    static List<Page.Section> of(TopologyGraph graph, ApplicationPool pool) {
        Topology topology = graph.topology();
        String name = pool.fqdn();
        List<Field> fields = new ArrayList<>(List.of(fqdn(pool, pool::withFqdn),
                Choices.of("ucma", "UCMA version", UcmaVersion.values(),
                        version -> version.isKnown() ? version.label() : "Unknown", pool.ucma(),
                        version -> new SetUcmaVersion("Change UCMA version of " + name, Set.of(pool.id()), version)),
                provisioning(pool.provisioning(),
                        chosen -> new ChangeElement("Change provisioning of " + name, pool.withProvisioning(chosen))),
                Choices.orUnknown("createdUnder", "Created under", ServerGeneration.values(), ServerGeneration::label,
                        pool.createdUnder(),
                        generation -> new ChangeElement("Change what " + name + " was created under",
                                pool.withCreatedUnder(generation))),
                nextHop(topology, pool), Pages.site(topology, pool, pool.site())));
        for (ElementId old : pool.retiredNextHops()) {
            SortedSet<ElementId> kept = new TreeSet<>(pool.retiredNextHops());
            kept.remove(old);
            fields.add(new Field.Entry("retired " + old, topology.element(old).map(Element::name).orElse(old.value()),
                    "Retired next hop, drawn struck out", topology.contains(old) ? old : null, "Forget",
                    new ChangeElement("Forget a retired next hop of " + name, pool.withRetiredNextHops(kept))));
        }
        fields.add(updates(pool, pool::withUpdates));
        fields.add(Pages.retired(pool));
        List<Page.Section> sections = new ArrayList<>();
        sections.add(new Page.Section("", fields));
        sections.add(applications(topology, pool));
        sections.add(computers(topology, pool));
        sections.add(Untold.of(topology, pool));
        services(pool).ifPresent(sections::add);
        return sections;
    }

    static List<Page.Section> of(Topology topology, SupportPool pool) {
        List<Page.Section> sections = new ArrayList<>();
        sections.add(new Page.Section("",
                List.of(fqdn(pool, pool::withFqdn), Choices.of(
                        "purpose", "Purpose", SupportPool.Purpose.values(), SupportPool.Purpose::label, pool.purpose(),
                        purpose -> new ChangeElement("Change purpose of " + pool.fqdn(), pool.withPurpose(purpose))),
                        Pages.site(topology, pool, pool.site()), updates(pool, pool::withUpdates),
                        Pages.retired(pool))));
        sections.add(computers(topology, pool));
        Untold.of(pool).ifPresent(sections::add);
        services(pool).ifPresent(sections::add);
        return sections;
    }

    static Field.Choice provisioning(@Nullable Provisioning selected, Function<Provisioning, Edit> edit) {
        return Choices.of("provisioning", "Provisioning", Provisioning.values(), provisioning -> switch (provisioning) {
            case AUTOMATIC -> "Automatic";
            case MANUAL -> "Manual";
            case UNKNOWN -> "Unknown";
        }, selected, edit);
    }

    private static Field.Text fqdn(Pool pool, Function<String, Pool> renamed) {
        boolean mayBeBare = pool instanceof SupportPool;
        return Field.Text.of(InspectorModel.NAME, "Pool FQDN", pool.fqdn(), "pool.contoso.com",
                mayBeBare ? FieldCheck::domain : FieldCheck::fqdn,
                text -> new ChangeElement("Rename " + pool.fqdn(), renamed.apply(text)));
    }

    private static Field.Choice nextHop(Topology topology, ApplicationPool pool) {
        return Choices.element("nextHop", "Next hop", topology.serverPools(), "None", pool.nextHop(),
                chosen -> SetNextHop.of(topology, pool.id(), chosen));
    }

    /** Updates are written as one list, for that is how people note them down. */
    private static Field.Text updates(Pool pool, Function<SortedSet<String>, Pool> updated) {
        return Field.Text.of("updates", "Updates applied", String.join(", ", pool.updates()), "for example KB 2741295",
                FieldCheck::optionalText,
                text -> new ChangeElement("Change updates of " + pool.fqdn(), updated.apply(listed(text))));
    }

    private static SortedSet<String> listed(String text) {
        SortedSet<String> updates = new TreeSet<>();
        Arrays.stream(text.split("[,;]")).map(String::strip).filter(name -> !name.isEmpty()).forEach(updates::add);
        return updates;
    }

    private static Page.Section computers(Topology topology, Pool pool) {
        List<Computer> computers = topology.computersOf(pool.id());
        List<Field> fields = new ArrayList<>();
        for (Computer computer : computers) {
            fields.add(new Field.Text("computer " + computer.id(), "", computer.fqdn(), "server.contoso.com",
                    pool instanceof SupportPool ? FieldCheck::domain : FieldCheck::fqdn,
                    text -> new ChangeElement("Rename " + computer.fqdn(), computer.withFqdn(text)),
                    new RemoveElements("Remove " + computer.fqdn(), Set.of(computer.id()))));
        }
        fields.add(Field.Text.of("newComputer", "", "", "Add a computer by its FQDN",
                text -> text.isEmpty() ? FieldVerdict.FINE : FieldCheck.fqdn(text),
                text -> text.isEmpty() ? null : newComputer(topology, pool, text)));
        return new Page.Section(titled("Computers", computers.size()), fields);
    }

    private static Edit newComputer(Topology topology, Pool pool, String fqdn) {
        return AddElements.part("Add " + fqdn + " to " + pool.fqdn(),
                new Computer(topology.freshId("computer", fqdn), pool.id(), fqdn));
    }

    private static Page.Section users(Topology topology, ServerPool pool) {
        List<Users> groups = topology.usersOf(pool.id());
        List<Field> fields = new ArrayList<>();
        for (Users users : groups) {
            Integer count = users.count();
            fields.add(new Field.Entry("users " + users.id(), users.name(),
                    count == null ? "number not known" : Words.count(count, "user", "users"), users.id(), "Remove",
                    new RemoveElements("Remove " + users.name() + " from " + pool.fqdn(), Set.of(users.id()))));
        }
        ElementId fresh = topology.freshId("users", pool.fqdn());
        fields.add(new Field.Make("addUsers", "Add users",
                AddElements.part("Add users to " + pool.fqdn(), new Users(fresh, pool.id(), "Users", null)), fresh));
        return new Page.Section("Users homed here", fields);
    }

    private static Optional<Page.Section> interop(Topology topology, ServerPool pool) {
        List<Field> fields = new ArrayList<>();
        for (PoolPair cut : topology.interopCuts()) {
            if (cut.first().equals(pool.id()) || cut.second().equals(pool.id())) {
                ElementId other = cut.first().equals(pool.id()) ? cut.second() : cut.first();
                String name = topology.element(other).map(Element::name).orElse(other.value());
                fields.add(new Field.Entry("cut " + other, name, "No interop, by way of exception", other, "Restore",
                        new SetInterop("Restore interop between " + pool.fqdn() + " and " + name, cut, true)));
            }
        }
        return fields.isEmpty() ? Optional.empty() : Optional.of(new Page.Section("Interop exceptions", fields));
    }

    private static Page.Section applications(Topology topology, ApplicationPool pool) {
        List<Application> applications = topology.applicationsOf(pool.id());
        List<Field> fields = new ArrayList<>();
        for (Application application : applications) {
            int endpoints = topology.endpointsOf(application.id()).size();
            fields.add(new Field.Entry("application " + application.id(), application.shortName(),
                    (application.port() == null ? "port not known" : "port " + application.port()) + " · "
                            + Words.count(endpoints, "endpoint", "endpoints"),
                    application.id(), "Remove", new RemoveElements(
                            "Remove " + application.shortName() + " from " + pool.fqdn(), Set.of(application.id()))));
        }
        String applicationId = Application.ID_PREFIX + freeName(applications);
        ElementId fresh = topology.freshId("application", applicationId.substring(Application.ID_PREFIX.length()));
        fields.add(new Field.Make("addApplication", "Add an application", AddElements
                .part("Add an application to " + pool.fqdn(), Application.named(fresh, pool.id(), applicationId, null)),
                fresh));
        return new Page.Section(titled("Applications", applications.size()), fields);
    }

    private static String freeName(List<Application> applications) {
        List<String> taken = applications.stream().map(Application::shortName).toList();
        String name = "app";
        for (int number = 2; taken.contains(name); number++) {
            name = "app" + number;
        }
        return name;
    }

    private static Optional<Page.Section> services(Pool pool) {
        if (pool.services().isEmpty()) {
            return Optional.empty();
        }
        List<Field> fields = new ArrayList<>();
        int number = 0;
        for (Service service : pool.services()) {
            fields.add(new Field.Fact("service " + number++, service.role(),
                    service.version() == 0 ? "no version" : "version " + service.version()));
        }
        return Optional.of(new Page.Section("Services in the imported topology", fields));
    }

    private static String titled(String title, int count) {
        return count == 0 ? title : title + " · " + count;
    }
}
