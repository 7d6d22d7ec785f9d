package nexthop.file;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import nexthop.model.Acceptance;
import nexthop.model.Answer;
import nexthop.model.Application;
import nexthop.model.ApplicationPool;
import nexthop.model.Certificate;
import nexthop.model.Computer;
import nexthop.model.DomainController;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.model.Endpoint;
import nexthop.model.EndpointKind;
import nexthop.model.ExchangeUse;
import nexthop.model.Extent;
import nexthop.model.Layout;
import nexthop.model.ManagementStore;
import nexthop.model.ManagementTool;
import nexthop.model.Modality;
import nexthop.model.Note;
import nexthop.model.Placement;
import nexthop.model.PlanRecord;
import nexthop.model.Pool;
import nexthop.model.PoolFacts;
import nexthop.model.PoolPair;
import nexthop.model.PoolReference;
import nexthop.model.Provisioning;
import nexthop.model.ServerGeneration;
import nexthop.model.ServerPool;
import nexthop.model.Service;
import nexthop.model.SipDomain;
import nexthop.model.Site;
import nexthop.model.SupportPool;
import nexthop.model.UcmaVersion;
import nexthop.model.Users;
import org.jspecify.annotations.Nullable;

/** Makes the JSON of a document. What is at its default is left out, so that a file says only what somebody said. */
final class DocumentWriter {
    private final Document document;
    private final UnknownFields unknown;

    private DocumentWriter(Document document) {
        this.document = document;
        this.unknown = document.unknown();
    }

    static Json.Table json(Document document) {
        return new DocumentWriter(document).json();
    }

    private Json.Table json() {
        Members members = new Members();
        members.text("$schema", DocumentFormat.SCHEMA_ID);
        members.add("formatVersion", number(DocumentFormat.VERSION));
        members.textUnlessEmpty("title", document.drawing().topology().title());
        Map<Kind, Members> collections = new TreeMap<>();
        for (Element element : document.drawing().topology().elements()) {
            collections.computeIfAbsent(Kind.of(element), _ -> new Members())
                    .add(element.id().value(), element(element));
        }
        collections.forEach((kind, collection) -> members.add(kind.collection(), collection.table()));
        members.addUnlessEmpty("sipDomains", sipDomains());
        members.addUnlessEmpty("interopCuts", interopCuts());
        members.addUnlessEmpty("layout", layout());
        members.addUnlessEmpty("plans", plans());
        members.addUnlessEmpty("acceptedFindings", acceptances());
        return members.with(unknown.in("")).table();
    }

    private Json.Table element(Element element) {
        Members members = new Members();
        switch (element) {
            case ApplicationPool pool -> applicationPool(pool, members);
            case Application application -> application(application, members);
            case Computer computer -> {
                members.text("owner", computer.owner().value());
                members.text("fqdn", computer.fqdn());
                members.answer("domainJoined", computer.domainJoined());
                members.answer("replicated", computer.replicated());
            }
            case DomainController controller -> {
                members.text("name", controller.name());
                members.textUnlessEmpty("domain", controller.domain());
                members.addUnlessEmpty("trustEntries", texts(controller.trustEntries()));
            }
            case Endpoint endpoint -> endpoint(endpoint, members);
            case ManagementStore store -> {
                members.text("name", store.name());
                members.reference("pool", store.pool());
                members.reference("site", store.site());
            }
            case ServerPool pool -> serverPool(pool, members);
            case Site site -> {
                members.text("name", site.name());
                members.textUnlessNull("siteId", site.siteId());
                members.word("kind", Words.SITE_KIND, site.kind(), Site.Kind.CENTRAL);
            }
            case SupportPool pool -> {
                pool(pool, members);
                members.word("purpose", Words.PURPOSE, pool.purpose(), null);
                members.answer("ofOcs", pool.ofOcs());
            }
            case Users users -> {
                members.text("owner", users.owner().value());
                members.text("name", users.name());
                members.numberUnlessNull("count", users.count());
            }
        }
        return members.with(unknown.in(UnknownFields.element(element.id().value()))).table();
    }

    private void pool(Pool pool, Members members) {
        members.text("fqdn", pool.fqdn());
        members.reference("site", pool.site());
        members.addUnlessEmpty("services", services(pool));
        members.addUnlessEmpty("updates", texts(pool.updates()));
        members.flag("retired", pool.retired());
    }

    private void applicationPool(ApplicationPool pool, Members members) {
        pool(pool, members);
        members.word("ucma", Words.UCMA, pool.ucma(), UcmaVersion.UNKNOWN);
        members.word("provisioning", Words.PROVISIONING, pool.provisioning(), Provisioning.UNKNOWN);
        members.wordUnlessNull("createdUnder", pool.createdUnder());
        members.reference("nextHop", pool.nextHop());
        members.addUnlessEmpty("retiredNextHops",
                texts(pool.retiredNextHops().stream().map(ElementId::value).toList()));
        PoolFacts facts = pool.facts();
        members.addUnlessEmpty("certificate", certificate(pool.id(), facts.certificate()));
        members.numberUnlessNull("dnsRecords", facts.dnsRecords());
        members.answer("loadBalanced", facts.loadBalanced());
        members.answer("otherRole", facts.otherRole());
        members.word("exchange", Words.EXCHANGE, facts.exchange(), ExchangeUse.UNKNOWN);
        members.textUnlessEmpty("routeDestination", facts.routeDestination());
        members.textUnlessEmpty("authorizedHost", facts.authorizedHost());
    }

    private Json.Table certificate(ElementId pool, Certificate certificate) {
        Members members = new Members();
        members.textUnlessEmpty("subject", certificate.subject());
        SortedSet<String> names = certificate.alternativeNames();
        if (names != null) {
            members.add("alternativeNames", texts(names));
        }
        return members.with(unknown.in(certificateKey(pool))).table();
    }

    static String certificateKey(ElementId pool) {
        return UnknownFields.element(pool.value()) + "/certificate";
    }

    private void serverPool(ServerPool pool, Members members) {
        pool(pool, members);
        members.wordUnlessNull("generation", pool.generation());
        members.word("role", Words.SERVER_ROLE, pool.role(), ServerPool.ServerRole.FRONT_END);
        members.word("edition", Words.EDITION, pool.edition(), ServerPool.Edition.UNKNOWN);
        members.poolReference("backup", pool.backup());
    }

    private static void application(Application application, Members members) {
        members.text("owner", application.owner().value());
        members.text("applicationId", application.applicationId());
        members.numberUnlessNull("port", application.port());
        members.textUnlessEmpty("legacyName", application.legacyName());
        List<String> offers = application.offers()
                .stream()
                .map((Modality offer) -> Words.MODALITY.of(offer))
                .sorted()
                .toList();
        members.addUnlessEmpty("offers", texts(offers));
        members.answer("entriesMigrated", application.entriesMigrated());
        members.answer("portOpen", application.portOpen());
    }

    private static void endpoint(Endpoint endpoint, Members members) {
        members.text("owner", endpoint.owner().value());
        members.text("sipAddress", endpoint.sipAddress());
        members.textUnlessEmpty("displayName", endpoint.displayName());
        members.word("kind", Words.ENDPOINT_KIND, endpoint.kind(), EndpointKind.APPLICATION);
        members.poolReference("home", endpoint.home());
        members.poolReference("registrar", endpoint.registrar());
        members.word("tool", Words.TOOL, endpoint.tool(), ManagementTool.UNKNOWN);
    }

    private Json.Row services(Pool pool) {
        List<Json> items = new ArrayList<>();
        for (Service service : pool.services()) {
            Members members = new Members();
            members.text("role", service.role());
            if (service.version() != 0) {
                members.add("version", number(service.version()));
            }
            items.add(members.with(unknown.in(serviceKey(pool.id(), items.size(), service))).table());
        }
        return new Json.Row(Spot.NOWHERE, items);
    }

    /** What hangs on a service has no id to hang on: it stays as long as the same role stands in the same place. */
    static String serviceKey(ElementId pool, int index, Service service) {
        return UnknownFields.element(pool.value()) + "/services/" + index + "/" + service.role();
    }

    private Json.Table sipDomains() {
        Members domains = new Members();
        for (SipDomain domain : document.drawing().topology().sipDomains()) {
            Members members = new Members();
            members.flag("default", domain.isDefault());
            String key = Pointer.ROOT.to("sipDomains").to(domain.name()).toString();
            domains.add(domain.name(), members.with(unknown.in(key)).table());
        }
        return domains.table();
    }

    private Json.Table interopCuts() {
        SortedMap<String, List<String>> others = new TreeMap<>();
        for (PoolPair pair : document.drawing().topology().interopCuts()) {
            others.computeIfAbsent(pair.first().value(), _ -> new ArrayList<>()).add(pair.second().value());
        }
        Members cuts = new Members();
        others.forEach((first, seconds) -> cuts.add(first, texts(seconds)));
        return cuts.table();
    }

    private Json.Table layout() {
        Layout drawn = document.drawing().layout();
        Pointer layout = Pointer.ROOT.to("layout");
        Members places = new Members();
        drawn.places().forEach((id, place) -> {
            String key = layout.to("places").to(id.value()).toString();
            places.add(id.value(), place(place).with(unknown.in(key)).table());
        });
        Members extents = new Members();
        drawn.extents().forEach((id, extent) -> {
            String key = layout.to("extents").to(id.value()).toString();
            extents.add(id.value(), new Members().extent(extent).with(unknown.in(key)).table());
        });
        Members notes = new Members();
        for (Note note : drawn.notes()) {
            String key = layout.to("notes").to(note.id().value()).toString();
            Members members = place(note.place()).extent(note.extent());
            members.text("text", note.text());
            notes.add(note.id().value(), members.with(unknown.in(key)).table());
        }
        Members members = new Members();
        members.addUnlessEmpty("places", places.table());
        members.addUnlessEmpty("extents", extents.table());
        members.addUnlessEmpty("locked", texts(drawn.locked().stream().map(ElementId::value).toList()));
        members.addUnlessEmpty("collapsed", texts(drawn.collapsed().stream().map(ElementId::value).toList()));
        members.addUnlessEmpty("bends", bends(drawn, layout.to("bends")));
        members.addUnlessEmpty("notes", notes.table());
        members.flag("gridOff", !drawn.grid());
        members.flag("viewOnly", drawn.viewOnly());
        return members.with(unknown.in(layout.toString())).table();
    }

    private Json.Table bends(Layout drawn, Pointer pointer) {
        SortedMap<ElementId, Members> starts = new TreeMap<>();
        drawn.bends().forEach((link, points) -> {
            Pointer bends = pointer.to(link.from().value()).to(link.to().value());
            List<Json> items = new ArrayList<>();
            for (Placement point : points) {
                items.add(place(point).with(unknown.in(bends.to(items.size()).toString())).table());
            }
            starts.computeIfAbsent(link.from(), _ -> new Members())
                    .add(link.to().value(), new Json.Row(Spot.NOWHERE, items));
        });
        Members members = new Members();
        starts.forEach((from, ends) -> members.add(from.value(), ends.table()));
        return members.table();
    }

    private Json.Table plans() {
        Pointer plans = Pointer.ROOT.to("plans");
        SortedMap<ElementId, Members> pools = new TreeMap<>();
        document.drawing().plans().byKey().forEach((key, plan) -> {
            Pointer pointer = plans.to(key.pool().value()).to(key.scenario());
            pools.computeIfAbsent(key.pool(), _ -> new Members()).add(key.scenario(), plan(plan, pointer));
        });
        Members members = new Members();
        pools.forEach((pool, scenarios) -> members.add(pool.value(), scenarios.table()));
        return members.table();
    }

    private Json.Table plan(PlanRecord plan, Pointer pointer) {
        Members values = new Members();
        plan.values().forEach(values::text);
        Members done = new Members();
        plan.ticks().forEach((step, tick) -> {
            Members members = new Members();
            members.textUnlessEmpty("by", tick.by());
            members.text("at", tick.at().toString());
            done.add(step, members.with(unknown.in(pointer.to("done").to(step).toString())).table());
        });
        Members members = new Members();
        members.addUnlessEmpty("values", values.table());
        members.addUnlessEmpty("done", done.table());
        return members.with(unknown.in(pointer.toString())).table();
    }

    private Json.Table acceptances() {
        Pointer accepted = Pointer.ROOT.to("acceptedFindings");
        SortedMap<ElementId, SortedMap<String, Members>> elements = new TreeMap<>();
        document.drawing().acceptances().byKey().forEach((key, acceptance) -> {
            Pointer pointer = accepted.to(key.element().value()).to(key.rule()).to(key.kind());
            elements.computeIfAbsent(key.element(), _ -> new TreeMap<>())
                    .computeIfAbsent(key.rule(), _ -> new Members())
                    .add(key.kind(), acceptance(acceptance).with(unknown.in(pointer.toString())).table());
        });
        Members members = new Members();
        elements.forEach((element, rules) -> {
            Members byRule = new Members();
            rules.forEach((rule, kinds) -> byRule.add(rule, kinds.table()));
            members.add(element.value(), byRule.table());
        });
        return members.table();
    }

    private static Members acceptance(Acceptance acceptance) {
        Members members = new Members();
        members.text("reason", acceptance.reason());
        members.textUnlessEmpty("by", acceptance.by());
        members.text("at", acceptance.at().toString());
        members.text("finding", acceptance.finding());
        members.reference("nextHop", acceptance.nextHop());
        return members;
    }

    private static Members place(Placement place) {
        Members members = new Members();
        members.add("x", number(place.x()));
        members.add("y", number(place.y()));
        return members;
    }

    private static Json number(int value) {
        return new Json.Number(Spot.NOWHERE, Integer.toString(value));
    }

    private static Json number(double value) {
        return new Json.Number(Spot.NOWHERE, BigDecimal.valueOf(value).stripTrailingZeros().toPlainString());
    }

    private static Json.Row texts(Collection<String> texts) {
        return new Json.Row(Spot.NOWHERE, texts.stream().<Json>map(text -> new Json.Text(Spot.NOWHERE, text)).toList());
    }

    /** The members of an object being written. */
    private static final class Members {
        private final Map<String, Json.Member> members = new TreeMap<>();

        void add(String name, Json value) {
            members.put(name, new Json.Member(Spot.NOWHERE, value));
        }

        /** Adds what we do not know; it stands in nobody's way but where the name of the schema was changed by hand. */
        Members with(Map<String, Json> unknown) {
            unknown.forEach(this::add);
            return this;
        }

        void addUnlessEmpty(String name, Json.Table table) {
            if (!table.members().isEmpty()) {
                add(name, table);
            }
        }

        void addUnlessEmpty(String name, Json.Row row) {
            if (!row.items().isEmpty()) {
                add(name, row);
            }
        }

        Members extent(Extent extent) {
            add("width", number(extent.width()));
            add("height", number(extent.height()));
            return this;
        }

        void text(String name, String text) {
            add(name, new Json.Text(Spot.NOWHERE, text));
        }

        void textUnlessEmpty(String name, String text) {
            if (!text.isEmpty()) {
                text(name, text);
            }
        }

        void textUnlessNull(String name, @Nullable String text) {
            if (text != null) {
                text(name, text);
            }
        }

        void numberUnlessNull(String name, @Nullable Integer value) {
            if (value != null) {
                add(name, number(value));
            }
        }

        void flag(String name, boolean value) {
            if (value) {
                add(name, new Json.Flag(Spot.NOWHERE, true));
            }
        }

        <E extends Enum<E>> void word(String name, Words<E> words, E constant, @Nullable E normally) {
            if (constant != normally) {
                text(name, words.of(constant));
            }
        }

        void answer(String name, Answer answer) {
            word(name, Words.ANSWER, answer, Answer.UNKNOWN);
        }

        void wordUnlessNull(String name, @Nullable ServerGeneration generation) {
            if (generation != null) {
                text(name, Words.GENERATION.of(generation));
            }
        }

        void reference(String name, @Nullable ElementId id) {
            if (id != null) {
                text(name, id.value());
            }
        }

        void poolReference(String name, PoolReference reference) {
            switch (reference) {
                case PoolReference.To(ElementId pool) -> text(name, pool.value());
                case PoolReference.None() -> add(name, new Json.Null(Spot.NOWHERE));
                case PoolReference.Unknown() -> {
                }
            }
        }

        Json.Table table() {
            return new Json.Table(Spot.NOWHERE, members);
        }
    }
}
