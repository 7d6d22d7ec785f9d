package nexthop.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
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
import nexthop.model.ManagementStore;
import nexthop.model.ManagementTool;
import nexthop.model.Modality;
import nexthop.model.Pool;
import nexthop.model.PoolFacts;
import nexthop.model.PoolPair;
import nexthop.model.Provisioning;
import nexthop.model.ServerPool;
import nexthop.model.Service;
import nexthop.model.SipDomain;
import nexthop.model.Site;
import nexthop.model.SupportPool;
import nexthop.model.UcmaVersion;
import nexthop.model.Users;

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
        members.add("formatVersion", Members.number(DocumentFormat.VERSION));
        members.textUnlessEmpty("title", document.drawing().topology().title());
        Map<Kind, Members> collections = new TreeMap<>();
        for (Element element : document.drawing().topology().elements()) {
            collections.computeIfAbsent(Kind.of(element), _ -> new Members())
                    .add(element.id().value(), element(element));
        }
        collections.forEach((kind, collection) -> members.add(kind.collection(), collection.table()));
        members.addUnlessEmpty("sipDomains", sipDomains());
        members.addUnlessEmpty("interopCuts", interopCuts());
        members.addUnlessEmpty("layout", new LayoutWriter(unknown).table(document.drawing().layout()));
        RecordsWriter records = new RecordsWriter(unknown);
        members.addUnlessEmpty("plans", records.plans(document.drawing().plans()));
        members.addUnlessEmpty("acceptedFindings", records.acceptances(document.drawing().acceptances()));
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
                members.addUnlessEmpty("trustEntries", Members.texts(controller.trustEntries()));
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
        members.addUnlessEmpty("updates", Members.texts(pool.updates()));
        members.flag("retired", pool.retired());
    }

    private void applicationPool(ApplicationPool pool, Members members) {
        pool(pool, members);
        members.word("ucma", Words.UCMA, pool.ucma(), UcmaVersion.UNKNOWN);
        members.word("provisioning", Words.PROVISIONING, pool.provisioning(), Provisioning.UNKNOWN);
        members.wordUnlessNull("createdUnder", pool.createdUnder());
        members.reference("nextHop", pool.nextHop());
        members.addUnlessEmpty("retiredNextHops",
                Members.texts(pool.retiredNextHops().stream().map(ElementId::value).toList()));
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
            members.add("alternativeNames", Members.texts(names));
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
        members.addUnlessEmpty("offers", Members.texts(offers));
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
                members.add("version", Members.number(service.version()));
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
        others.forEach((first, seconds) -> cuts.add(first, Members.texts(seconds)));
        return cuts.table();
    }
}
