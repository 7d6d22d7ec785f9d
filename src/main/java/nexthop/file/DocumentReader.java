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
import nexthop.model.Layout;
import nexthop.model.ManagementStore;
import nexthop.model.ManagementTool;
import nexthop.model.Modality;
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
    private final Leftovers leftovers = new Leftovers();

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
            return new Document(drawing, version, leftovers.fields(), lines);
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
        Layout layout = new LayoutReader(leftovers, lines).read(fields);
        RecordsReader records = new RecordsReader(leftovers);
        PlanRecords plans = records.plans(fields);
        Acceptances acceptances = records.acceptances(fields);
        keepSchema(fields);
        leftovers.keep("", fields);
        references.check(kinds);
        Topology topology = Topology.of(elements).withTitle(title).withSipDomains(sipDomains).withInteropCuts(cuts);
        return new Drawing(topology, layout, plans, acceptances);
    }

    /** Somebody's editor may want another address of the schema than the one we write. */
    private void keepSchema(Fields document) throws DocumentRefusedException {
        Value schema = document.find("$schema");
        if (schema != null && !schema.anyText("the address of a schema").equals(DocumentFormat.SCHEMA_ID)) {
            leftovers.keep("", "$schema", schema.json());
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
            leftovers.keep(UnknownFields.element(name), fields);
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
        for (Value retired : fields.list("retiredNextHops")) {
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
        leftovers.keep(DocumentWriter.certificateKey(id), fields);
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
        for (Value offer : fields.list("offers")) {
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
        for (Value value : pool.list("services")) {
            Fields fields = value.fields();
            Integer version = fields.wholeOrNull("version", 0, Integer.MAX_VALUE);
            Service service = new Service(fields.text("role"), version == null ? 0 : version);
            leftovers.keep(DocumentWriter.serviceKey(id, services.size(), service), fields);
            services.add(service);
        }
        return services;
    }

    private static SortedSet<String> texts(Fields fields, String name) throws DocumentRefusedException {
        SortedSet<String> texts = new TreeSet<>();
        for (Value text : fields.list(name)) {
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
                leftovers.keep(value.pointer().toString(), fields);
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
}
