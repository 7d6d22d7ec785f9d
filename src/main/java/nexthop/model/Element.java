package nexthop.model;

/** A thing of the topology that has an identity: everything a finding can point at. */
public sealed interface Element permits Pool, Site, ManagementStore, DomainController, Part {
    ElementId id();

    /** What people call it: a pool's or computer's FQDN, a site's name, an application's id, an endpoint's SIP address. */
    String name();
}
