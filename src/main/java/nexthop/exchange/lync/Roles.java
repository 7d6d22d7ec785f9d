package nexthop.exchange.lync;

import java.util.Set;
import nexthop.model.SupportPool.Purpose;

/** The vendor's role names, as {@code RoleName} spells them. */
final class Roles {
    static final String REGISTRAR = "Registrar";
    static final String USER_SERVICES = "UserServices";
    static final String USER_STORE = "UserStore";
    /** Runs on the computers of a trusted application pool. */
    static final String EXTERNAL_SERVER = "ExternalServer";
    static final String CENTRAL_MANAGEMENT = "CentralMgmt";
    static final String CENTRAL_MANAGEMENT_STORE = "CentralMgmtStore";

    private static final Set<String> STORES = Set.of(USER_STORE, "ApplicationStore", CENTRAL_MANAGEMENT_STORE,
            "ArchivingStore", "MonitoringStore");

    private static final Set<String> OTHERS = Set.of(REGISTRAR, USER_SERVICES, EXTERNAL_SERVER, CENTRAL_MANAGEMENT,
            "EdgeServer", "ManagementServices", "WebServices", "ConfServices", "ApplicationServer", "MediationServer",
            "PstnGateway", "FileStore", "WacService", "ArchivingServer", "MonitoringServer");

    private Roles() {}

    static boolean isKnown(String role) {
        return STORES.contains(role) || OTHERS.contains(role);
    }

    /** What a pool of these roles, none of them a registrar's or a trusted application's, is there for. */
    static Purpose purpose(Set<String> roles, boolean hasSqlInstance) {
        if (roles.contains("EdgeServer")) {
            return Purpose.EDGE;
        }
        if (roles.contains("MediationServer")) {
            return Purpose.MEDIATION;
        }
        if (hasSqlInstance || roles.stream().anyMatch(STORES::contains)) {
            return Purpose.SQL;
        }
        if (roles.contains("FileStore")) {
            return Purpose.FILE_STORE;
        }
        if (roles.contains("WacService")) {
            return Purpose.WEB_APPS;
        }
        return roles.contains("PstnGateway") ? Purpose.PSTN_GATEWAY : Purpose.OTHER;
    }
}
