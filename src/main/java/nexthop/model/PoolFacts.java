package nexthop.model;

import org.jspecify.annotations.Nullable;

/**
 * What no topology document tells of a trusted application pool, and some rules need. All of it is unknown until somebody says so.
 *
 * @param certificate what the pool's computers present
 * @param dnsRecords how many A or AAAA records there are for the pool's FQDN, not negative; null if not known
 * @param loadBalanced whether the pool's FQDN is that of a hardware load balancer
 * @param otherRole whether the pool has another role of the server product beside its applications
 * @param routeDestination the name that a static route to the pool is sent to; empty if there is no such route or it is not known
 * @param authorizedHost the name under which the servers' host authorization lists the pool; empty if there is none or it is not known
 */
public record PoolFacts(Certificate certificate, @Nullable Integer dnsRecords, Answer loadBalanced, Answer otherRole,
        ExchangeUse exchange, String routeDestination, String authorizedHost) {

    /** Nobody has said anything. */
    public static final PoolFacts UNKNOWN = new PoolFacts(Certificate.UNKNOWN, null, Answer.UNKNOWN, Answer.UNKNOWN,
            ExchangeUse.UNKNOWN, "", "");

    public PoolFacts withCertificate(Certificate changed) {
        return new PoolFacts(changed, dnsRecords, loadBalanced, otherRole, exchange, routeDestination, authorizedHost);
    }

    public PoolFacts withDnsRecords(@Nullable Integer changed) {
        return new PoolFacts(certificate, changed, loadBalanced, otherRole, exchange, routeDestination, authorizedHost);
    }

    public PoolFacts withLoadBalanced(Answer changed) {
        return new PoolFacts(certificate, dnsRecords, changed, otherRole, exchange, routeDestination, authorizedHost);
    }

    public PoolFacts withOtherRole(Answer changed) {
        return new PoolFacts(certificate, dnsRecords, loadBalanced, changed, exchange, routeDestination,
                authorizedHost);
    }

    public PoolFacts withExchange(ExchangeUse changed) {
        return new PoolFacts(certificate, dnsRecords, loadBalanced, otherRole, changed, routeDestination,
                authorizedHost);
    }

    public PoolFacts withRouteDestination(String changed) {
        return new PoolFacts(certificate, dnsRecords, loadBalanced, otherRole, exchange, changed, authorizedHost);
    }

    public PoolFacts withAuthorizedHost(String changed) {
        return new PoolFacts(certificate, dnsRecords, loadBalanced, otherRole, exchange, routeDestination, changed);
    }
}
