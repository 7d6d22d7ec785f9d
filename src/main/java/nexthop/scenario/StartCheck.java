package nexthop.scenario;

import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import nexthop.knowledge.Condition;
import nexthop.model.Answer;
import nexthop.model.Application;
import nexthop.model.ElementId;
import nexthop.model.Endpoint;
import nexthop.model.PoolReference;
import nexthop.model.ServerGeneration;
import nexthop.model.ServerPool;

/** Answers conditions about one trusted application pool. */
record StartCheck(Subject subject) {

    Answer answer(Condition condition) {
        return switch (condition) {
            case Condition.All(List<Condition> all) -> combined(all, Answer.YES, StartCheck::and);
            case Condition.Any(List<Condition> any) -> combined(any, Answer.NO, StartCheck::or);
            case Condition.Not(Condition contrary) -> not(answer(contrary));
            case Condition.InUse() -> when(!subject.pool().retired());
            case Condition.Ucma ucma -> subject.pool().ucma().isKnown()
                    ? when(ucma.versions().contains(subject.pool().ucma()))
                    : Answer.UNKNOWN;
            case Condition.HasNextHop() -> when(nextHop().isPresent());
            case Condition.NextHopGeneration wanted -> nextHop().map(hop -> isOneOf(hop, wanted)).orElse(Answer.NO);
            case Condition.GenerationsExactly wanted ->
                when(subject.graph().generationsPresent().equals(List.copyOf(wanted.generations())));
            case Condition.GenerationsPresent wanted ->
                when(subject.graph().generationsPresent().containsAll(wanted.generations()));
            case Condition.Merged() -> when(subject.surroundings().merged());
            case Condition.InBackCompatSite() -> when(subject.topology().isInBackCompatSite(subject.pool()));
            case Condition.EntriesMigrated() -> entriesMigrated();
            case Condition.UsersOnOlder() -> when(subject.surroundings().usersOnOlder());
            case Condition.NextHopOlder() -> when(nextHop().filter(subject.graph()::isLegacy).isPresent());
            case Condition.EndpointsFollowNextHop() -> endpointsFollow();
        };
    }

    private Answer combined(List<Condition> conditions, Answer neutral, BinaryOperator<Answer> operator) {
        return conditions.stream().map(this::answer).reduce(neutral, operator);
    }

    private Optional<ServerPool> nextHop() {
        return subject.graph().nextHop(subject.pool());
    }

    private static Answer isOneOf(ServerPool hop, Condition.NextHopGeneration wanted) {
        ServerGeneration generation = hop.generation();
        return generation == null ? Answer.UNKNOWN : when(wanted.generations().contains(generation));
    }

    /** In BackCompatSite, unknown counts as migrated: a merge put the pool there, and the first step of what follows looks. */
    private Answer entriesMigrated() {
        boolean merged = subject.topology().isInBackCompatSite(subject.pool());
        List<Application> applications = subject.applications();
        if (applications.stream().anyMatch(application -> application.entriesMigrated() == Answer.NO)) {
            return Answer.NO;
        }
        Predicate<Application> isMigrated = application -> application.entriesMigrated() == Answer.YES;
        return when(merged || !applications.isEmpty() && applications.stream().allMatch(isMigrated));
    }

    private Answer endpointsFollow() {
        ElementId nextHop = subject.pool().nextHop();
        if (nextHop == null) {
            return Answer.NO;
        }
        Answer all = Answer.YES;
        for (Endpoint endpoint : subject.contactObjects()) {
            all = and(all, switch (endpoint.registrar()) {
                case PoolReference.To(ElementId pool) -> when(pool.equals(nextHop));
                case PoolReference.None() -> Answer.NO;
                case PoolReference.Unknown() -> Answer.UNKNOWN;
            });
        }
        return all;
    }

    private static Answer when(boolean yes) {
        return yes ? Answer.YES : Answer.NO;
    }

    private static Answer not(Answer answer) {
        return switch (answer) {
            case YES -> Answer.NO;
            case NO -> Answer.YES;
            case UNKNOWN -> Answer.UNKNOWN;
        };
    }

    private static Answer and(Answer a, Answer b) {
        return a == Answer.NO || b == Answer.NO ? Answer.NO : a == Answer.YES ? b : a;
    }

    private static Answer or(Answer a, Answer b) {
        return not(and(not(a), not(b)));
    }
}
