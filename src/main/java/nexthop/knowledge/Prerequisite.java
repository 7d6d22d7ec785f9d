package nexthop.knowledge;

import java.util.List;

/**
 * Something to have before the first step that no topology shows.
 *
 * @param subject the update's name (for example {@code KB 2741295}) or the scenario's id; empty for the others
 */
public record Prerequisite(Kind kind, String subject, Template text, List<Citation> citations) {

    /** The kinds of prerequisite. */
    public enum Kind {
        SCENARIO, UPDATE, MEMBERSHIP, OTHER
    }

    public Prerequisite {
        citations = List.copyOf(citations);
    }
}
