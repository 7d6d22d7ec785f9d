package nexthop.ui.inspector;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import nexthop.edit.ChangeElement;
import nexthop.edit.Edit;
import nexthop.model.Answer;
import nexthop.model.Application;
import nexthop.model.ApplicationPool;
import nexthop.model.Certificate;
import nexthop.model.Computer;
import nexthop.model.DomainController;
import nexthop.model.Element;
import nexthop.model.ExchangeUse;
import nexthop.model.PoolFacts;
import nexthop.model.PoolReference;
import nexthop.model.ServerPool;
import nexthop.model.SupportPool;
import nexthop.model.Topology;
import org.jspecify.annotations.Nullable;

/**
 * The folded section with what no topology document tells. All of it is optional: what is left open is unknown, and no rule makes an
 * error of it. The heading tells how many answers there are.
 */
final class Untold {
    /** What people write for a certificate that is known to have no alternative names. */
    private static final String NONE = "none";

    private Untold() {}

    static Page.Section of(Topology topology, ApplicationPool pool) {
        PoolFacts facts = pool.facts();
        Certificate certificate = facts.certificate();
        String name = pool.fqdn();
        List<Field> fields = new ArrayList<>();
        fields.add(text("certificateSubject", "Certificate subject", certificate.subject(), "not known",
                "certificate subject of " + name,
                subject -> pool.withFacts(facts.withCertificate(certificate.withSubject(subject)))));
        fields.add(Field.Text.of("alternativeNames", "Alternative names", listed(certificate.alternativeNames()),
                "not known; a list, or “none”", FieldCheck::list,
                text -> new ChangeElement("Change alternative names of " + name,
                        pool.withFacts(facts.withCertificate(certificate.withAlternativeNames(names(text)))))));
        fields.add(Field.Text.of("dnsRecords", "DNS records of the pool",
                facts.dnsRecords() == null ? "" : facts.dnsRecords().toString(), "not known; how many",
                FieldCheck::count, text -> new ChangeElement("Change DNS records of " + name,
                        pool.withFacts(facts.withDnsRecords(number(text))))));
        fields.add(answer("loadBalanced", "Load balancer", facts.loadBalanced(), "load balancer of " + name,
                answer -> pool.withFacts(facts.withLoadBalanced(answer))));
        fields.add(answer("otherRole", "Other role beside", facts.otherRole(), "other role of " + name,
                answer -> pool.withFacts(facts.withOtherRole(answer))));
        fields.add(Choices.of("exchange", "Exchange servers", ExchangeUse.values(), ExchangeUse::label,
                facts.exchange(), use -> new ChangeElement("Change use of Exchange of " + name,
                        pool.withFacts(facts.withExchange(use)))));
        fields.add(text("routeDestination", "Static route leads to", facts.routeDestination(), "no route, or not known",
                "static route to " + name, to -> pool.withFacts(facts.withRouteDestination(to))));
        fields.add(text("authorizedHost", "Host authorization", facts.authorizedHost(), "none, or not known",
                "host authorization of " + name, host -> pool.withFacts(facts.withAuthorizedHost(host))));
        for (Computer computer : topology.computersOf(pool.id())) {
            fields.add(new Field.Entry("untold " + computer.id(), computer.fqdn(), caption(computer), computer.id(), "",
                    null));
        }
        return section(fields, stated(certificate.subject()), certificate.alternativeNames() != null,
                facts.dnsRecords() != null, isStated(facts.loadBalanced()), isStated(facts.otherRole()),
                facts.exchange() != ExchangeUse.UNKNOWN, stated(facts.routeDestination()),
                stated(facts.authorizedHost()));
    }

    static Page.Section of(Topology topology, ServerPool pool) {
        Field.Choice all = Choices.reference("backup", "Backup pool", topology, pool.backup(),
                backup -> new ChangeElement("Change backup pool of " + pool.fqdn(), pool.withBackup(backup)));
        List<Field.Option> others = all.options()
                .stream()
                .filter(option -> !option.id().equals(pool.id().value()))
                .toList();
        return section(
                List.of(new Field.Choice(all.key(), all.label(), others, all.selected(), all.edit(), all.note())),
                !(pool.backup() instanceof PoolReference.Unknown));
    }

    /** Only of an Edge pool does a rule want to know more. */
    static Optional<Page.Section> of(SupportPool pool) {
        return pool.purpose() == SupportPool.Purpose.EDGE
                ? Optional.of(section(
                        List.of(answer("ofOcs", "Of OCS", pool.ofOcs(), "product of " + pool.fqdn(), pool::withOfOcs)),
                        isStated(pool.ofOcs())))
                : Optional.empty();
    }

    static Page.Section of(Application application) {
        return section(
                List.of(answer("portOpen", "Port open", application.portOpen(),
                        "whether the port of " + application.shortName() + " is open", application::withPortOpen)),
                isStated(application.portOpen()));
    }

    /** Only of the computers of trusted application pools do rules want to know more. */
    static Optional<Page.Section> of(Topology topology, Computer computer) {
        if (topology.find(computer.owner(), ApplicationPool.class).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(section(
                List.of(answer("domainJoined", "Joined to the domain", computer.domainJoined(),
                        "domain of " + computer.fqdn(), computer::withDomainJoined),
                        answer("replicated", "Replica up to date", computer.replicated(),
                                "replica of " + computer.fqdn(), computer::withReplicated)),
                isStated(computer.domainJoined()), isStated(computer.replicated())));
    }

    static Page.Section of(DomainController controller) {
        return section(
                List.of(Field.Text
                        .of("trustEntries", "Trust entries for", String.join(", ", controller.trustEntries()),
                                "names seen in the directory", FieldCheck::list,
                                text -> new ChangeElement("Change trust entries of " + controller.name(),
                                        controller.withTrustEntries(split(text))))),
                !controller.trustEntries().isEmpty());
    }

    private static Page.Section section(List<Field> fields, Boolean... stated) {
        long count = Arrays.stream(stated).filter(Boolean::booleanValue).count();
        String title = "What the topology does not tell";
        return new Page.Section(count == 0 ? title : title + " · " + count + " stated", fields, true);
    }

    private static Field.Text text(String key, String label, String value, String prompt, String what,
            Function<String, ApplicationPool> changed) {
        return Field.Text.of(key, label, value, prompt, FieldCheck::optionalText,
                text -> new ChangeElement("Change " + what, changed.apply(text)));
    }

    private static Field.Choice answer(String key, String label, Answer answer, String what,
            Function<Answer, Element> changed) {
        Function<Answer, Edit> edit = chosen -> new ChangeElement("Change " + what, changed.apply(chosen));
        return Choices.of(key, label, Answer.values(), value -> value.name().toLowerCase(Locale.ROOT), answer, edit);
    }

    private static String caption(Computer computer) {
        return switch (computer.domainJoined()) {
            case YES -> "in the domain";
            case NO -> "not in the domain";
            case UNKNOWN -> "domain not known";
        } + " · " + switch (computer.replicated()) {
            case YES -> "replica up to date";
            case NO -> "replica not up to date";
            case UNKNOWN -> "replica not known";
        };
    }

    private static String listed(@Nullable SortedSet<String> names) {
        if (names == null) {
            return "";
        }
        return names.isEmpty() ? NONE : String.join(", ", names);
    }

    /** A text without a name says nothing, “none” says that there are none. */
    private static @Nullable SortedSet<String> names(String text) {
        if (text.equalsIgnoreCase(NONE)) {
            return Collections.emptySortedSet();
        }
        SortedSet<String> names = split(text);
        return names.isEmpty() ? null : names;
    }

    private static SortedSet<String> split(String text) {
        SortedSet<String> items = new TreeSet<>();
        Arrays.stream(text.split("[,;]")).map(String::strip).filter(item -> !item.isEmpty()).forEach(items::add);
        return items;
    }

    private static @Nullable Integer number(String text) {
        return text.isEmpty() ? null : Integer.valueOf(text.replace(" ", ""));
    }

    private static boolean stated(String text) {
        return !text.isBlank();
    }

    private static boolean isStated(Answer answer) {
        return answer != Answer.UNKNOWN;
    }
}
