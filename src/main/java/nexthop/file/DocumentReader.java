package nexthop.file;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import nexthop.model.Acceptance;
import nexthop.model.AcceptanceKey;
import nexthop.model.Acceptances;
import nexthop.model.Answer;
import nexthop.model.Application;
import nexthop.model.ApplicationPool;
import nexthop.model.Certificate;
import nexthop.model.Computer;
import nexthop.model.DomainController;
import nexthop.model.Drawing;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.model.Endpoint;
import nexthop.model.EndpointKind;
import nexthop.model.ExchangeUse;
import nexthop.model.Extent;
import nexthop.model.Layout;
import nexthop.model.LinkEnds;
import nexthop.model.ManagementStore;
import nexthop.model.ManagementTool;
import nexthop.model.Modality;
import nexthop.model.Note;
import nexthop.model.Placement;
import nexthop.model.PlanKey;
import nexthop.model.PlanRecord;
import nexthop.model.PlanRecords;
import nexthop.model.PoolFacts;
import nexthop.model.PoolPair;
import nexthop.model.PoolReference;
import nexthop.model.Provisioning;
import nexthop.model.ServerPool;
import nexthop.model.Service;
import nexthop.model.Shown;
import nexthop.model.SipDomain;
import nexthop.model.Site;
import nexthop.model.SupportPool;
import nexthop.model.Tick;
import nexthop.model.Topology;
import nexthop.model.UcmaVersion;
import nexthop.model.Users;

/**
 * Builds a document from its JSON. What is left out is at its default: unknown, none, empty or false; what is there must be right.
 *
 * <p>There has been one version of the format so far. When there is a second, a file of the first is brought up to it here, as JSON,
 * before the elements are read.
 */
final class DocumentReader {
    private final Value root;
    private final References references = new References();
    private final List<Element> elements = new ArrayList<>();
    private final Map<ElementId, Kind> kinds = new HashMap<>();
    private final SortedMap<ElementId, Integer> lines = new TreeMap<>();
    private final Map<String, Map<String, Json>> unknown = new HashMap<>();

    private DocumentReader(Value root) {
        this.root = root;
    }

    static Document read(Json.Table table, String file) throws DocumentRefusedException {
        return new DocumentReader(new Value(file, table, Pointer.ROOT)).document();
    }

    private Document document() throws DocumentRefusedException {
        Fields fields = root.fields();
        int version = fields.need("formatVersion").whole(1, Integer.MAX_VALUE);
        try {
            Drawing drawing = drawing(fields);
            return new Document(drawing, version, UnknownFields.of(unknown), lines);
        } catch (DocumentRefusedException e) {
            throw version > DocumentFormat.VERSION ? newer(e, version) : e;
        }
    }

    /** What is wrong to us may be right to the version that wrote it. */
    private static DocumentRefusedException newer(DocumentRefusedException e, int version) {
        return new DocumentRefusedException(e.file(), new Spot(e.line(), e.column()), e.pointer(),
                "A newer version of Nexthop wrote this file (format " + version + "), and this one cannot read it. "
                        + e.sentence());
    }

    private Drawing drawing(Fields fields) throws DocumentRefusedException {
        String title = fields.textOrEmpty("title");
        for (Kind kind : Kind.values()) {
            collection(fields, kind);
        }
        SortedSet<SipDomain> sipDomains = sipDomains(fields);
        SortedSet<PoolPair> cuts = interopCuts(fields);
        Layout layout = layout(fields);
        PlanRecords plans = plans(fields);
        Acceptances acceptances = acceptances(fields);
        keepSchema(fields);
        keepUnknown("", fields);
        references.check(kinds);
        Topology topology = Topology.of(elements).withTitle(title).withSipDomains(sipDomains).withInteropCuts(cuts);
        return new Drawing(topology, layout, plans, acceptances);
    }

    /** Somebody's editor may want another address of the schema than the one we write. */
    private void keepSchema(Fields document) throws DocumentRefusedException {
        Value schema = document.find("$schema");
        if (schema != null && !schema.anyText("the address of a schema").equals(DocumentFormat.SCHEMA_ID)) {
            unknown.computeIfAbsent("", _ -> new TreeMap<>()).put("$schema", schema.json());
        }
    }

    private void collection(Fields document, Kind kind) throws DocumentRefusedException {
        Value collection = document.find(kind.collection());
        if (collection == null) {
            return;
        }
        Fields members = collection.fields();
        for (String name : members.names()) {
            Value value = members.need(name);
            Spot spot = members.spotOf(name);
            ElementId id = value.id(name);
            if (kinds.put(id, kind) != null) {
                throw value.refusal(spot, "The id " + Shown.quoted(name) + " is given twice; the other one is in line "
                        + lines.get(id) + ".");
            }
            lines.put(id, spot.line());
            Fields fields = value.fields();
            elements.add(element(kind, id, fields));
            keepUnknown(UnknownFields.element(name), fields);
        }
    }

    private Element element(Kind kind, ElementId id, Fields fields) throws DocumentRefusedException {
        return switch (kind) {
            case APPLICATION_POOL -> applicationPool(id, fields);
            case APPLICATION -> application(id, fields);
            case COMPUTER -> new Computer(id, references.ownerPool(fields), fields.text("fqdn"),
                    answer(fields, "domainJoined"), answer(fields, "replicated"));
            case DOMAIN_CONTROLLER -> new DomainController(id, fields.text("name"), fields.textOrEmpty("domain"),
                    texts(fields, "trustEntries"));
            case ENDPOINT -> endpoint(id, fields);
            case MANAGEMENT_STORE ->
                new ManagementStore(id, fields.text("name"), references.pool(fields), references.site(fields));
            case SERVER_POOL -> serverPool(id, fields);
            case SITE -> new Site(id, fields.text("name"), fields.textOrNull("siteId"),
                    fields.word("kind", Words.SITE_KIND, Site.Kind.CENTRAL));
            case SUPPORT_POOL -> supportPool(id, fields);
            case USERS -> new Users(id, references.owner(fields, Kind.SERVER_POOL), fields.text("name"),
                    fields.wholeOrNull("count", 0, Integer.MAX_VALUE));
        };
    }

    private ApplicationPool applicationPool(ElementId id, Fields fields) throws DocumentRefusedException {
        Value nextHop = fields.find("nextHop");
        SortedSet<ElementId> retiredNextHops = new TreeSet<>();
        for (Value retired : list(fields, "retiredNextHops")) {
            retiredNextHops.add(references.target(retired, id, "The retired next hop"));
        }
        return new ApplicationPool(id, fields.text("fqdn"), fields.word("ucma", Words.UCMA, UcmaVersion.UNKNOWN),
                fields.word("provisioning", Words.PROVISIONING, Provisioning.UNKNOWN),
                fields.wordOrNull("createdUnder", Words.GENERATION),
                nextHop == null ? null : references.target(nextHop, id, "The next hop"), retiredNextHops,
                references.site(fields), services(id, fields), texts(fields, "updates"), fields.flag("retired"),
                poolFacts(id, fields));
    }

    /** What no topology document tells of a trusted application pool. */
    private PoolFacts poolFacts(ElementId id, Fields fields) throws DocumentRefusedException {
        return new PoolFacts(certificate(id, fields), fields.wholeOrNull("dnsRecords", 0, Integer.MAX_VALUE),
                answer(fields, "loadBalanced"), answer(fields, "otherRole"),
                fields.word("exchange", Words.EXCHANGE, ExchangeUse.UNKNOWN), fields.textOrEmpty("routeDestination"),
                fields.textOrEmpty("authorizedHost"));
    }

    /** Without a list of alternative names, these are not known; an empty list says that there are none. */
    private Certificate certificate(ElementId id, Fields pool) throws DocumentRefusedException {
        Value value = pool.find("certificate");
        if (value == null) {
            return Certificate.UNKNOWN;
        }
        Fields fields = value.fields();
        boolean namesKnown = fields.find("alternativeNames") != null;
        Certificate certificate = new Certificate(fields.textOrEmpty("subject"),
                namesKnown ? texts(fields, "alternativeNames") : null);
        keepUnknown(DocumentWriter.certificateKey(id), fields);
        return certificate;
    }

    private static Answer answer(Fields fields, String name) throws DocumentRefusedException {
        return fields.word(name, Words.ANSWER, Answer.UNKNOWN);
    }

    private ServerPool serverPool(ElementId id, Fields fields) throws DocumentRefusedException {
        return new ServerPool(id, fields.text("fqdn"), fields.wordOrNull("generation", Words.GENERATION),
                fields.word("role", Words.SERVER_ROLE, ServerPool.ServerRole.FRONT_END),
                fields.word("edition", Words.EDITION, ServerPool.Edition.UNKNOWN), references.site(fields),
                services(id, fields), texts(fields, "updates"), fields.flag("retired"),
                poolReference(id, fields, "backup"));
    }

    private SupportPool supportPool(ElementId id, Fields fields) throws DocumentRefusedException {
        return new SupportPool(id, fields.text("fqdn"), fields.need("purpose").word(Words.PURPOSE),
                references.site(fields), services(id, fields), texts(fields, "updates"), fields.flag("retired"),
                answer(fields, "ofOcs"));
    }

    private Application application(ElementId id, Fields fields) throws DocumentRefusedException {
        Set<Modality> offers = EnumSet.noneOf(Modality.class);
        for (Value offer : list(fields, "offers")) {
            offers.add(offer.word(Words.MODALITY));
        }
        return new Application(id, references.owner(fields, Kind.APPLICATION_POOL), fields.text("applicationId"),
                fields.wholeOrNull("port", 0, 65_535), fields.textOrEmpty("legacyName"), offers,
                answer(fields, "entriesMigrated"), answer(fields, "portOpen"));
    }

    private Endpoint endpoint(ElementId id, Fields fields) throws DocumentRefusedException {
        return new Endpoint(id, references.owner(fields, Kind.APPLICATION), fields.text("sipAddress"),
                fields.textOrEmpty("displayName"), fields.word("kind", Words.ENDPOINT_KIND, EndpointKind.APPLICATION),
                poolReference(id, fields, "home"), poolReference(id, fields, "registrar"),
                fields.word("tool", Words.TOOL, ManagementTool.UNKNOWN));
    }

    /** Left out: unknown; null: known to be none. */
    private PoolReference poolReference(ElementId id, Fields fields, String name) throws DocumentRefusedException {
        Value value = fields.find(name);
        if (value == null) {
            return PoolReference.unknown();
        }
        return value.json() instanceof Json.Null
                ? PoolReference.none()
                : PoolReference.to(references.target(value, id, "The " + name));
    }

    private List<Service> services(ElementId id, Fields pool) throws DocumentRefusedException {
        List<Service> services = new ArrayList<>();
        for (Value value : list(pool, "services")) {
            Fields fields = value.fields();
            Integer version = fields.wholeOrNull("version", 0, Integer.MAX_VALUE);
            Service service = new Service(fields.text("role"), version == null ? 0 : version);
            keepUnknown(DocumentWriter.serviceKey(id, services.size(), service), fields);
            services.add(service);
        }
        return services;
    }

    private static SortedSet<String> texts(Fields fields, String name) throws DocumentRefusedException {
        SortedSet<String> texts = new TreeSet<>();
        for (Value text : list(fields, name)) {
            texts.add(text.text());
        }
        return texts;
    }

    private SortedSet<SipDomain> sipDomains(Fields document) throws DocumentRefusedException {
        SortedSet<SipDomain> domains = new TreeSet<>();
        Value collection = document.find("sipDomains");
        if (collection != null) {
            Fields members = collection.fields();
            for (String name : members.names()) {
                Value value = members.need(name);
                value.checkText(name);
                Fields fields = value.fields();
                domains.add(new SipDomain(name, fields.flag("default")));
                keepUnknown(value.pointer().toString(), fields);
            }
        }
        return domains;
    }

    private SortedSet<PoolPair> interopCuts(Fields document) throws DocumentRefusedException {
        SortedSet<PoolPair> cuts = new TreeSet<>();
        Value collection = document.find("interopCuts");
        if (collection != null) {
            Fields members = collection.fields();
            for (String name : members.names()) {
                Value value = members.need(name);
                ElementId first = references.end(value, value.id(name), null);
                for (Value other : value.items()) {
                    cuts.add(new PoolPair(first, references.end(other, other.id(), first)));
                }
            }
        }
        return cuts;
    }

    /** What is said of an element that is not there is kept: a merge may leave it behind, and it does no harm. */
    private Layout layout(Fields document) throws DocumentRefusedException {
        Value layout = document.find("layout");
        if (layout == null) {
            return Layout.empty();
        }
        Fields fields = layout.fields();
        Layout read = new Layout(places(fields)).withExtents(extents(fields))
                .withLocked(ids(fields, "locked"))
                .withCollapsed(ids(fields, "collapsed"))
                .withGrid(!fields.flag("gridOff"))
                .withViewOnly(fields.flag("viewOnly"));
        read = read.withBends(bends(fields)).withNotes(notes(fields));
        keepUnknown(layout.pointer().toString(), fields);
        return read;
    }

    private SortedMap<ElementId, Placement> places(Fields layout) throws DocumentRefusedException {
        SortedMap<ElementId, Placement> places = new TreeMap<>();
        Value collection = layout.find("places");
        if (collection != null) {
            Fields members = collection.fields();
            for (String name : members.names()) {
                Value value = members.need(name);
                places.put(value.id(name), placement(value));
            }
        }
        return places;
    }

    private Placement placement(Value value) throws DocumentRefusedException {
        Fields fields = value.fields();
        Placement placement = placement(fields);
        keepUnknown(value.pointer().toString(), fields);
        return placement;
    }

    private static Placement placement(Fields fields) throws DocumentRefusedException {
        return new Placement(fields.need("x").decimal(Placement.LIMIT), fields.need("y").decimal(Placement.LIMIT));
    }

    private SortedMap<ElementId, Extent> extents(Fields layout) throws DocumentRefusedException {
        SortedMap<ElementId, Extent> extents = new TreeMap<>();
        Value collection = layout.find("extents");
        if (collection != null) {
            Fields members = collection.fields();
            for (String name : members.names()) {
                Value value = members.need(name);
                Fields extent = value.fields();
                extents.put(value.id(name), extent(extent));
                keepUnknown(value.pointer().toString(), extent);
            }
        }
        return extents;
    }

    private static Extent extent(Fields fields) throws DocumentRefusedException {
        return new Extent(fields.need("width").decimal(Extent.LEAST, Extent.LIMIT),
                fields.need("height").decimal(Extent.LEAST, Extent.LIMIT));
    }

    private static SortedSet<ElementId> ids(Fields layout, String name) throws DocumentRefusedException {
        SortedSet<ElementId> ids = new TreeSet<>();
        for (Value id : list(layout, name)) {
            ids.add(id.id());
        }
        return ids;
    }

    private SortedMap<LinkEnds, List<Placement>> bends(Fields layout) throws DocumentRefusedException {
        SortedMap<LinkEnds, List<Placement>> bends = new TreeMap<>();
        Value collection = layout.find("bends");
        if (collection != null) {
            Fields starts = collection.fields();
            for (String from : starts.names()) {
                Value start = starts.need(from);
                Fields ends = start.fields();
                for (String to : ends.names()) {
                    Value end = ends.need(to);
                    bends.put(new LinkEnds(start.id(from), end.id(to)), points(end));
                }
            }
        }
        return bends;
    }

    private List<Placement> points(Value value) throws DocumentRefusedException {
        List<Value> items = value.items();
        if (items.isEmpty()) {
            throw value.refusal("A link that is bent has at least one bend.");
        }
        if (items.size() > Layout.MOST_BENDS) {
            throw value.refusal(
                    "A link has " + Layout.MOST_BENDS + " bends at most, but this one has " + items.size() + ".");
        }
        List<Placement> points = new ArrayList<>();
        for (Value item : items) {
            points.add(placement(item));
        }
        return points;
    }

    private SortedMap<ElementId, Note> notes(Fields layout) throws DocumentRefusedException {
        SortedMap<ElementId, Note> notes = new TreeMap<>();
        Value collection = layout.find("notes");
        if (collection != null) {
            Fields members = collection.fields();
            for (String name : members.names()) {
                Value value = members.need(name);
                ElementId id = value.id(name);
                if (kinds.containsKey(id)) {
                    throw value.refusal(members.spotOf(name), "The id " + Shown.quoted(name)
                            + " is given twice; the other one is in line " + lines.get(id) + ".");
                }
                Fields fields = value.fields();
                notes.put(id, new Note(id, placement(fields), extent(fields), noteText(fields.need("text"))));
                keepUnknown(value.pointer().toString(), fields);
            }
        }
        return notes;
    }

    private static String noteText(Value value) throws DocumentRefusedException {
        String text = value.anyText("a text");
        String objection = Note.objection(text).orElse(null);
        if (objection != null) {
            throw value.refusal(Shown.quoted(text) + " " + objection + ".");
        }
        return text;
    }

    /** A plan about a pool that is not there is kept, as a place is; a scenario may be one that only a newer version knows. */
    private PlanRecords plans(Fields document) throws DocumentRefusedException {
        SortedMap<PlanKey, PlanRecord> plans = new TreeMap<>();
        Value collection = document.find("plans");
        if (collection != null) {
            Fields pools = collection.fields();
            for (String pool : pools.names()) {
                Value value = pools.need(pool);
                Fields scenarios = value.fields();
                for (String scenario : scenarios.names()) {
                    Value plan = scenarios.need(scenario);
                    plan.checkText(scenario);
                    plans.put(new PlanKey(value.id(pool), scenario), plan(plan));
                }
            }
        }
        return new PlanRecords(plans);
    }

    private PlanRecord plan(Value plan) throws DocumentRefusedException {
        Fields fields = plan.fields();
        SortedMap<String, String> values = new TreeMap<>();
        Value decided = fields.find("values");
        if (decided != null) {
            Fields inputs = decided.fields();
            for (String input : inputs.names()) {
                Value value = inputs.need(input);
                value.checkText(input);
                values.put(input, value.text(PlanRecord.LONGEST_VALUE));
            }
        }
        SortedMap<String, Tick> ticks = new TreeMap<>();
        Value done = fields.find("done");
        if (done != null) {
            Fields steps = done.fields();
            for (String step : steps.names()) {
                Value value = steps.need(step);
                value.checkText(step);
                Fields tick = value.fields();
                ticks.put(step, new Tick(tick.textOrEmpty("by"), tick.need("at").instant()));
                keepUnknown(value.pointer().toString(), tick);
            }
        }
        keepUnknown(plan.pointer().toString(), fields);
        return new PlanRecord(values, ticks);
    }

    /** What is accepted about an element that is not there is kept, as a plan is; a rule may be one that only a newer version knows. */
    private Acceptances acceptances(Fields document) throws DocumentRefusedException {
        SortedMap<AcceptanceKey, Acceptance> accepted = new TreeMap<>();
        Value collection = document.find("acceptedFindings");
        if (collection != null) {
            Fields elements = collection.fields();
            for (String element : elements.names()) {
                Value value = elements.need(element);
                Fields rules = value.fields();
                for (String rule : rules.names()) {
                    Value cases = rules.need(rule);
                    cases.checkText(rule);
                    Fields kinds = cases.fields();
                    for (String kind : kinds.names()) {
                        Value acceptance = kinds.need(kind);
                        acceptance.checkText(kind);
                        accepted.put(new AcceptanceKey(value.id(element), rule, kind), acceptance(acceptance));
                    }
                }
            }
        }
        return new Acceptances(accepted);
    }

    private Acceptance acceptance(Value value) throws DocumentRefusedException {
        Fields fields = value.fields();
        Value reason = fields.need("reason");
        if (reason.anyText("a text").isBlank()) {
            throw reason.refusal("An accepted finding needs a reason.");
        }
        Value nextHop = fields.find("nextHop");
        Acceptance acceptance = new Acceptance(reason.text(Acceptance.LONGEST_REASON), fields.textOrEmpty("by"),
                fields.need("at").instant(), fields.need("finding").text(Acceptance.LONGEST_FINDING),
                nextHop == null ? null : nextHop.id());
        keepUnknown(value.pointer().toString(), fields);
        return acceptance;
    }

    private static List<Value> list(Fields fields, String name) throws DocumentRefusedException {
        Value value = fields.find(name);
        return value == null ? List.of() : value.items();
    }

    private void keepUnknown(String object, Fields fields) {
        Map<String, Json> rest = fields.unknown();
        if (!rest.isEmpty()) {
            unknown.computeIfAbsent(object, _ -> new TreeMap<>()).putAll(rest);
        }
    }
}
