package nexthop.model;

/** A SIP domain the topology serves. */
public record SipDomain(String name, boolean isDefault) implements Comparable<SipDomain> {
    @Override
    public int compareTo(SipDomain other) {
        return name.compareTo(other.name);
    }
}
