package nexthop.ui.inspector;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nexthop.edit.AddElements;
import nexthop.edit.ChangeElement;
import nexthop.edit.RemoveElements;
import nexthop.model.Answer;
import nexthop.model.Application;
import nexthop.model.Computer;
import nexthop.model.ElementId;
import nexthop.model.Endpoint;
import nexthop.model.EndpointKind;
import nexthop.model.ManagementTool;
import nexthop.model.Modality;
import nexthop.model.Part;
import nexthop.model.SipDomain;
import nexthop.model.Topology;
import nexthop.model.Users;

/** The pages about the parts of pools. */
final class PartPages {
    private PartPages() {}

    static List<Page.Section> of(Topology topology, Part part) {
        return switch (part) {
            case Application application -> application(topology, application);
            case Endpoint endpoint -> endpoint(topology, endpoint);
            case Computer computer -> computer(topology, computer);
            case Users users -> users(topology, users);
        };
    }

    private static List<Page.Section> application(Topology topology, Application application) {
        String name = application.shortName();
        List<Field> fields = List.of(
                Field.Text.of(InspectorModel.NAME, "Application id", application.applicationId(), "urn:application:ivr",
                        FieldCheck::applicationId,
                        text -> new ChangeElement("Rename " + name, application.withApplicationId(text))),
                Field.Text.of("port", "Port", application.port() == null ? "" : application.port().toString(),
                        "not known", FieldCheck::port,
                        text -> new ChangeElement("Change port of " + name,
                                application.withPort(text.isEmpty() ? null : Integer.valueOf(text)))),
                Field.Text.of("legacyName", "Legacy name", application.legacyName(), "the id without its prefix",
                        FieldCheck::optionalText,
                        text -> new ChangeElement("Change legacy name of " + name, application.withLegacyName(text))),
                offers(application),
                Choices.of("entriesMigrated", "Entries migrated", Answer.values(),
                        answer -> answer.name().toLowerCase(Locale.ROOT), application.entriesMigrated(),
                        answer -> new ChangeElement("Change whether entries of " + name + " are migrated",
                                application.withEntriesMigrated(answer))));
        return List.of(new Page.Section("", fields), endpoints(topology, application), Untold.of(application));
    }

    private static Field.Ticks offers(Application application) {
        List<Field.Tick> ticks = new ArrayList<>();
        for (Modality modality : Modality.values()) {
            boolean on = application.offers().contains(modality);
            Set<Modality> toggled = EnumSet.noneOf(Modality.class);
            toggled.addAll(application.offers());
            if (on) {
                toggled.remove(modality);
            } else {
                toggled.add(modality);
            }
            ticks.add(new Field.Tick(Choices.capitalised(modality.label()), on, new ChangeElement(
                    "Change what " + application.shortName() + " offers", application.withOffers(toggled))));
        }
        return new Field.Ticks("offers", "Offers", ticks);
    }

    private static Page.Section endpoints(Topology topology, Application application) {
        List<Endpoint> endpoints = topology.endpointsOf(application.id());
        List<Field> fields = new ArrayList<>();
        for (Endpoint endpoint : endpoints) {
            fields.add(new Field.Entry("endpoint " + endpoint.id(), endpoint.sipAddress(),
                    endpoint.displayName().isEmpty()
                            ? endpoint.kind().label()
                            : endpoint.displayName() + " · " + endpoint.kind().label(),
                    endpoint.id(), "Remove",
                    new RemoveElements("Remove " + endpoint.sipAddress(), Set.of(endpoint.id()))));
        }
        String address = freeAddress(topology, application);
        ElementId fresh = topology.freshId("endpoint", address.substring(Endpoint.SCHEME.length()));
        fields.add(new Field.Make("addEndpoint", "Add an endpoint",
                AddElements.part("Add an endpoint to " + application.shortName(),
                        Endpoint.named(fresh, application.id(), address)),
                fresh));
        return new Page.Section(endpoints.isEmpty() ? "Endpoints" : "Endpoints · " + endpoints.size(), fields);
    }

    private static String freeAddress(Topology topology, Application application) {
        String domain = topology.sipDomains()
                .stream()
                .filter(SipDomain::isDefault)
                .map(SipDomain::name)
                .findFirst()
                .orElseGet(
                        () -> topology.sipDomains().isEmpty() ? "contoso.com" : topology.sipDomains().first().name());
        List<String> taken = topology.endpoints().stream().map(Endpoint::sipAddress).toList();
        String user = application.shortName().replaceAll("[^A-Za-z0-9.-]", "");
        String base = Endpoint.SCHEME + (user.isEmpty() ? "endpoint" : user);
        String address = base + "@" + domain;
        for (int number = 2; taken.contains(address); number++) {
            address = base + number + "@" + domain;
        }
        return address;
    }

    private static List<Page.Section> endpoint(Topology topology, Endpoint endpoint) {
        String name = endpoint.sipAddress();
        return List.of(new Page.Section("", List.of(
                Field.Text.of(InspectorModel.NAME, "SIP address", name, "sip:help@contoso.com", FieldCheck::sipAddress,
                        text -> new ChangeElement("Rename " + name, endpoint.withSipAddress(text))),
                Field.Text.of("displayName", "Display name", endpoint.displayName(), "none", FieldCheck::optionalText,
                        text -> new ChangeElement("Change display name of " + name, endpoint.withDisplayName(text))),
                Choices.of("kind", "Kind", EndpointKind.values(), EndpointKind::label, endpoint.kind(),
                        kind -> new ChangeElement("Change kind of " + name, endpoint.withKind(kind))),
                Choices.reference("home", "Home", topology, endpoint.home(),
                        home -> new ChangeElement("Change home of " + name, endpoint.withHome(home))),
                Choices.reference("registrar", "Registrar", topology, endpoint.registrar(),
                        registrar -> new ChangeElement("Change registrar of " + name,
                                endpoint.withRegistrar(registrar))),
                Choices.of("tool", "Looked after by", ManagementTool.values(), ManagementTool::label, endpoint.tool(),
                        tool -> new ChangeElement("Change tool of " + name, endpoint.withTool(tool))))));
    }

    private static List<Page.Section> computer(Topology topology, Computer computer) {
        List<Page.Section> sections = new ArrayList<>();
        sections.add(new Page.Section("",
                List.of(Field.Text.of(InspectorModel.NAME, "FQDN", computer.fqdn(), "server.contoso.com",
                        FieldCheck::fqdn,
                        text -> new ChangeElement("Rename " + computer.fqdn(), computer.withFqdn(text))))));
        Untold.of(topology, computer).ifPresent(sections::add);
        return sections;
    }

    private static List<Page.Section> users(Topology topology, Users users) {
        return List.of(new Page.Section("", List.of(
                Field.Text.of(InspectorModel.NAME, "Name", users.name(), "Users", FieldCheck::text,
                        text -> new ChangeElement("Rename " + users.name(), users.withName(text))),
                Field.Text.of("count", "How many", users.count() == null ? "" : users.count().toString(), "not known",
                        FieldCheck::count,
                        text -> new ChangeElement("Change number of " + users.name(),
                                users.withCount(text.isEmpty() ? null : Integer.valueOf(text.replace(" ", ""))))),
                new Field.Choice("owner", "Homed on",
                        Choices.serverPools(topology)
                                .stream()
                                .map(pool -> new Field.Option(pool.id().value(), pool.fqdn()))
                                .toList(),
                        users.owner().value(), id -> new ChangeElement("Move " + users.name() + " to another pool",
                                users.withOwner(new ElementId(id))),
                        ""))));
    }
}
