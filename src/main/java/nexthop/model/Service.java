package nexthop.model;

/**
 * A service on a pool, as a topology document lists it.
 *
 * @param role the vendor's role name, for example {@code Registrar} or {@code ExternalServer}
 * @param version the {@code ServiceVersion}, 0 if the document gives none
 */
public record Service(String role, int version) {}
