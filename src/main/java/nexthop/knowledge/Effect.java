package nexthop.knowledge;

import nexthop.model.ServerGeneration;
import nexthop.model.UcmaVersion;
import org.jspecify.annotations.Nullable;

/**
 * What a step changes in the topology. A pool is named by the slot {@value #SUBJECT} or by the input that chooses it.
 *
 * <p>Every effect changes nothing where what it brings about is so already.
 */
public sealed interface Effect {
    /** The name of the trusted application pool that the scenario is about. */
    String SUBJECT = "pool";

    /**
     * A new trusted application pool.
     *
     * @param pool the input that names it
     * @param nextHop the input that chooses its registrar
     * @param computers the input that lists its computers
     */
    record AddApplicationPool(String pool, UcmaVersion ucma, String nextHop, String computers) implements Effect {}

    /**
     * The applications of the subject in another pool too, under the same ids.
     *
     * @param port the input that gives the port of those whose port is not known; empty if there is none
     */
    record AddApplications(String pool, String port) implements Effect {}

    /** The subject's endpoints move to a pool (which may be the subject itself), as by {@code Move-CsApplicationEndpoint}. */
    record MoveEndpoints(String pool) implements Effect {}

    /**
     * A pool gets another next hop.
     *
     * @param nextHop the input that chooses it; null takes it away
     */
    record ChangeNextHop(String pool, @Nullable String nextHop) implements Effect {}

    /** A pool's next hop is struck out. */
    record StrikeNextHop(String pool) implements Effect {}

    /** A pool is struck out. */
    record StrikePool(String pool) implements Effect {}

    /** What a merge and publish of the legacy topology do. */
    record MergeLegacyTopology() implements Effect {}

    /**
     * A new Front End pool.
     *
     * @param pool the input that names it
     */
    record AddServerPool(String pool, ServerGeneration generation) implements Effect {}

    /**
     * All users of server pools of older generations than the newest move.
     *
     * @param pool the input that chooses where to
     */
    record MoveUsers(String pool) implements Effect {}

    /** The server pools of older generations than the newest are struck out. */
    record StrikeOlderServerPools() implements Effect {}

    /** The applications of a pool are now built with this version. */
    record ChangeUcmaVersion(String pool, UcmaVersion ucma) implements Effect {}
}
