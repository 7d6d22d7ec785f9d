package nexthop.model;

/** A SIP domain the topology serves. */
public record SipDomain(String name, boolean isDefault) implements Comparable<SipDomain> {
    @Override
    public int compareTo(SipDomain other) {
        int byName = name.compareTo(other.name);
        return byName != 0 ? byName : Boolean.compare(isDefault, other.isDefault);
    }
}
