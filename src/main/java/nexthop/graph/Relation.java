package nexthop.graph;

import nexthop.model.ElementId;

/** A relation between two elements, which is an edge of the {@link TopologyGraph}. */
public sealed interface Relation {
    ElementId from();

    ElementId to();

    /** Whether either end, or the link itself, has been put out of use: drawn struck out, ignored by every question. */
    default boolean retired() {
        return false;
    }

    /** From a trusted application pool to its registrar. */
    record NextHop(ElementId from, ElementId to, boolean retired) implements Relation {}

    /** Between two server pools of one merged topology, from the older generation to the newer one; it works both ways. */
    record Interop(ElementId from, ElementId to) implements Relation {}

    /** From a pool to the Central Management Store it replicates. */
    record Replication(ElementId from, ElementId to) implements Relation {}

    /** From users to the server pool they are homed on. */
    record HomedOn(ElementId from, ElementId to) implements Relation {}

    /** From an endpoint to the application that answers it. */
    record AnsweredBy(ElementId from, ElementId to) implements Relation {}

    /** From an endpoint to its registrar. */
    record RegisteredAt(ElementId from, ElementId to) implements Relation {}

    /** From an application to the pool it runs in, or from a computer to its pool. */
    record RunsOn(ElementId from, ElementId to) implements Relation {}

    /** From a pool or store to its site. */
    record MemberOf(ElementId from, ElementId to) implements Relation {}
}
