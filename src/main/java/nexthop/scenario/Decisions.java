package nexthop.scenario;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nexthop.knowledge.Input;
import nexthop.model.Application;
import nexthop.model.ApplicationPool;
import nexthop.model.Pool;
import nexthop.model.ServerPool;

/** Which inputs are decided, by whom, and what the others could be. */
final class Decisions {
    private final Subject subject;
    private final Map<String, String> labels;
    private final Map<String, BoundInput> inputs = new LinkedHashMap<>();
    private final Map<String, List<String>> decided = new HashMap<>();
    private final Map<String, List<String>> played = new HashMap<>();

    /** @param given what somebody has typed, by the names of the inputs; blank means nothing */
    Decisions(Subject subject, List<Input> inputs, Map<String, String> given) {
        this.subject = subject;
        this.labels = Filling.labels(inputs);
        for (Input input : inputs) {
            decide(input, given.getOrDefault(input.name(), "").strip());
        }
    }

    /** The inputs, in their order; whether they are needed is not yet said. */
    List<BoundInput> inputs() {
        return List.copyOf(inputs.values());
    }

    /** One of the inputs, by its name. */
    BoundInput input(String name) {
        return Objects.requireNonNull(inputs.get(name), name);
    }

    /** What fills the templates: decided values alone. */
    Filling filling() {
        return new Filling(subject, Map.copyOf(decided), labels, Map.of(), Map.of());
    }

    /** What fills the picture while a plan is played: decided values, else what would be proposed. */
    Filling playing() {
        return new Filling(subject, Map.copyOf(played), labels, Map.of(), Map.of());
    }

    private void decide(Input input, String given) {
        List<String> options = options(input);
        String proposal = proposal(input, options);
        if (!given.isEmpty()) {
            String problem = problem(input, given, options);
            settle(input, given, problem.isEmpty() ? BoundInput.State.GIVEN : BoundInput.State.WRONG, proposal, options,
                    problem);
            return;
        }
        String told = told(input, options);
        settle(input, told, told.isEmpty() ? BoundInput.State.OPEN : BoundInput.State.TOLD, proposal, options, "");
    }

    private void settle(Input input, String value, BoundInput.State state, String proposal, List<String> options,
            String problem) {
        BoundInput bound = new BoundInput(input, value, state, proposal, options, problem, false);
        inputs.put(input.name(), bound);
        if (bound.isDecided()) {
            decided.put(input.name(), parts(input, canonical(value, options)));
        }
        String play = bound.isDecided() ? canonical(value, options) : proposal;
        if (!play.isEmpty()) {
            played.put(input.name(), parts(input, play));
        }
    }

    private String told(Input input, List<String> options) {
        String told = String.join(", ", filling().list(input.told()));
        if (!told.isEmpty() && problem(input, told, options).isEmpty()) {
            return told;
        }
        return switch (input.type()) {
            case SERVER_POOL -> options.size() == 1 ? options.getFirst() : "";
            case APPLICATION_POOL -> {
                List<String> waiting = options.stream().filter(this::isWaiting).toList();
                yield waiting.size() == 1 ? waiting.getFirst() : "";
            }
            default -> "";
        };
    }

    /** Whether an application pool stands ready for the subject's applications: it holds none but those, and no endpoint yet. */
    private boolean isWaiting(String fqdn) {
        Optional<Pool> pool = subject.named(fqdn);
        Set<String> ids = subject.applications().stream().map(Decisions::key).collect(Collectors.toSet());
        return pool.isPresent() && subject.topology().endpointsOfPool(pool.get().id()).isEmpty()
                && subject.topology()
                        .applicationsOf(pool.get().id())
                        .stream()
                        .map(Decisions::key)
                        .allMatch(ids::contains);
    }

    private static String key(Application application) {
        return application.applicationId().toLowerCase(Locale.ROOT);
    }

    private String proposal(Input input, List<String> options) {
        String proposed = String.join(", ", playing().list(input.proposal()));
        if (!proposed.isEmpty() && problem(input, proposed, options).isEmpty()) {
            return proposed;
        }
        return input.type() == Input.Type.SERVER_POOL && !options.isEmpty() ? options.getFirst() : "";
    }

    private List<String> options(Input input) {
        Stream<? extends Pool> pools = switch (input.type()) {
            case SERVER_POOL -> subject.graph()
                    .serverPoolsInUse()
                    .stream()
                    .filter(pool -> pool.role() == ServerPool.ServerRole.FRONT_END && isOf(input, pool));
            case APPLICATION_POOL ->
                subject.graph().applicationPoolsInUse().stream().filter(pool -> isChoice(input, pool));
            default -> Stream.of();
        };
        return pools.map(Pool::fqdn).toList();
    }

    private boolean isChoice(Input input, ApplicationPool pool) {
        return !pool.id().equals(subject.pool().id()) && input.versions().contains(pool.ucma())
                && subject.graph().nextHop(pool).filter(hop -> isOf(input, hop)).isPresent();
    }

    private static boolean isOf(Input input, ServerPool pool) {
        return pool.generation() != null && input.generations().contains(pool.generation());
    }

    /** Why a value cannot be taken; empty if it can. */
    private String problem(Input input, String value, List<String> options) {
        if (value.chars().anyMatch(Character::isISOControl)) {
            return "It holds a character that cannot be seen.";
        }
        return switch (input.type()) {
            case FQDN -> fqdn(value);
            case FQDN_LIST -> parts(input, value).stream()
                    .map(Decisions::fqdn)
                    .filter(problem -> !problem.isEmpty())
                    .findFirst()
                    .orElse("");
            case PORT -> value.matches("[0-9]{1,5}") && Integer.parseInt(value) >= 1 && Integer.parseInt(value) <= 65535
                    ? ""
                    : "A port is a whole number from 1 to 65535.";
            case SITE_ID -> value.regionMatches(true, 0, "site:", 0, 5)
                    ? "Give the site id alone, without “" + value.substring(0, 5) + "”."
                    : "";
            case SERVER_POOL -> isOption(value, options)
                    ? ""
                    : options.isEmpty()
                            ? "The topology holds no server pool that can be chosen here."
                            : "Choose " + or(options) + ".";
            case APPLICATION_POOL -> applicationPool(value, options);
            case PATH, TEXT -> "";
        };
    }

    private static String fqdn(String value) {
        return Names.isFqdn(value) ? "" : "“" + value + "” is not a fully qualified host name.";
    }

    private String applicationPool(String value, List<String> options) {
        if (isOption(value, options)) {
            return "";
        }
        if (!Names.isFqdn(value)) {
            return fqdn(value);
        }
        if (subject.named(value).isPresent()) {
            return "There is already a pool " + value + ", and it cannot take over the application.";
        }
        boolean isComputer = subject.topology()
                .computers()
                .stream()
                .anyMatch(computer -> computer.fqdn().equalsIgnoreCase(value));
        return isComputer ? "There is already a computer " + value + "." : "";
    }

    private static boolean isOption(String value, List<String> options) {
        return options.stream().anyMatch(value::equalsIgnoreCase);
    }

    /** The value as the topology writes it. */
    private static String canonical(String value, List<String> options) {
        return options.stream().filter(value::equalsIgnoreCase).findFirst().orElse(value);
    }

    private static List<String> parts(Input input, String value) {
        return input.type() == Input.Type.FQDN_LIST
                ? Stream.of(value.split("[,;\\s]+")).filter(part -> !part.isEmpty()).toList()
                : List.of(value);
    }

    private static String or(List<String> names) {
        return names.size() < 2
                ? names.getFirst()
                : String.join(", ", names.subList(0, names.size() - 1)) + " or " + names.getLast();
    }
}
