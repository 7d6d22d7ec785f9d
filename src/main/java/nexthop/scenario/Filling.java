package nexthop.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import nexthop.knowledge.Fact;
import nexthop.knowledge.Input;
import nexthop.knowledge.Repetition;
import nexthop.knowledge.Template;
import nexthop.model.ApplicationPool;
import nexthop.model.Pool;
import nexthop.model.ServerGeneration;
import nexthop.model.ServerPool;

/**
 * Fills templates with what is known.
 *
 * @param inputs values of the inputs that are decided, by name
 * @param labels of all inputs, by name
 * @param member the values of the member that commands are repeated for, if they are
 * @param aliases other names for facts and inputs, as a procedure's parameters are
 */
record Filling(Subject subject, Map<String, List<String>> inputs, Map<String, String> labels,
        Map<String, String> member, Map<String, String> aliases) {

    static Filling of(Subject subject) {
        return new Filling(subject, Map.of(), Map.of(), Map.of(), Map.of());
    }

    Filling forMember(Map<String, String> values) {
        return new Filling(subject, inputs, labels, values, aliases);
    }

    /** While nobody has said what a list holds, its one item goes by the name of the list. */
    Filling withItem(Repetition repetition) {
        if (!(repetition instanceof Repetition.OverInput(String input, boolean _))) {
            return this;
        }
        Map<String, String> names = new HashMap<>(aliases);
        names.put(Repetition.ITEM, aliases.getOrDefault(input, input));
        return withAliases(names);
    }

    Filling withAliases(Map<String, String> names) {
        return new Filling(subject, inputs, labels, member, names);
    }

    static Map<String, String> labels(List<Input> inputs) {
        Map<String, String> labels = new HashMap<>();
        inputs.forEach(input -> labels.put(input.name(), input.label()));
        return Map.copyOf(labels);
    }

    /** The values a name stands for; none if they are not known. */
    List<String> values(String name) {
        String ofMember = member.get(name);
        if (ofMember != null) {
            return List.of(ofMember);
        }
        String meant = aliases.getOrDefault(name, name);
        List<String> given = inputs.get(meant);
        return given != null ? given : Fact.of(meant).map(subject::values).orElse(List.of());
    }

    /** The text, what is not known marked in it. */
    Filled prose(Template template) {
        StringBuilder text = new StringBuilder();
        SortedSet<String> open = new TreeSet<>();
        for (Template.Piece piece : template.pieces()) {
            switch (piece) {
                case Template.Literal(String literal) -> text.append(literal);
                case Template.Slot slot -> {
                    List<String> values = values(slot);
                    if (slot.form() instanceof Template.Count(String noun)) {
                        text.append(Names.count(values.size(), noun));
                    } else if (values.isEmpty()) {
                        open.add(label(slot));
                        text.append('‹').append(label(slot)).append('›');
                    } else if (slot.form() == Template.Shape.COMMAS) {
                        text.append(String.join(",", values));
                    } else {
                        text.append(Names.phrase(values));
                    }
                }
            }
        }
        return new Filled(text.toString(), open);
    }

    /** The text, if all of it is known. */
    Optional<String> known(Template template) {
        Filled filled = prose(template);
        return filled.isComplete() && !filled.isEmpty() ? Optional.of(filled.text()) : Optional.empty();
    }

    /** The values of a template that is one slot, or its text as the only one; none if something of it is not known. */
    List<String> list(Template template) {
        if (template.pieces().size() == 1 && template.pieces().getFirst() instanceof Template.Slot slot) {
            return values(slot);
        }
        return known(template).stream().toList();
    }

    private List<String> values(Template.Slot slot) {
        for (String name : slot.names()) {
            List<String> values = shaped(values(name), slot.form());
            if (!values.isEmpty()) {
                return slot.form() == Template.Shape.FIRST ? values.subList(0, 1) : values;
            }
        }
        return List.of();
    }

    private List<String> shaped(List<String> values, Template.Form form) {
        if (!(form instanceof Template.Shape shape)) {
            return values;
        }
        List<String> shaped = new ArrayList<>();
        for (String value : values) {
            switch (shape) {
                case PLAIN, COMMAS, FIRST -> shaped.add(value);
                case SHORT -> shaped.add(Names.brief(value));
                case SITE -> subject.named(value).flatMap(subject::siteId).ifPresent(shaped::add);
                case COMPUTERS -> subject.named(value).map(subject::computers).ifPresent(shaped::addAll);
                case GENERATION -> subject.named(value).flatMap(Filling::generation).ifPresent(shaped::add);
                case NEXT_HOP -> subject.named(value).flatMap(this::nextHop).ifPresent(shaped::add);
            }
        }
        return shaped;
    }

    private static Optional<String> generation(Pool pool) {
        return pool instanceof ServerPool server
                ? Optional.ofNullable(server.generation()).map(ServerGeneration::label)
                : Optional.empty();
    }

    private Optional<String> nextHop(Pool pool) {
        return pool instanceof ApplicationPool application
                ? subject.graph().nextHop(application).map(Pool::fqdn)
                : Optional.empty();
    }

    /** What to call a slot whose value is not known: by its last name, which is the one somebody can give. */
    private String label(Template.Slot slot) {
        String name = slot.names().getLast();
        String meant = aliases.getOrDefault(name, name);
        String input = labels.get(meant);
        if (input == null) {
            return Fact.of(meant).map(Fact::label).orElseGet(() -> MEMBER_LABELS.getOrDefault(meant, meant));
        }
        return slot.form() == Template.Shape.COMPUTERS ? "computer of " + input : input;
    }

    private static final Map<String, String> MEMBER_LABELS = Map.of("endpoint", "SIP address", "endpointName",
            "display name", "endpointApplication", "application id", "application", "application id", "applicationPort",
            "application port", "computer", "computer FQDN", "sipDomain", "SIP domain");
}
