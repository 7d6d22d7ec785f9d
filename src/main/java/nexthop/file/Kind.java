package nexthop.file;

import nexthop.model.Application;
import nexthop.model.ApplicationPool;
import nexthop.model.Computer;
import nexthop.model.DomainController;
import nexthop.model.Element;
import nexthop.model.Endpoint;
import nexthop.model.ManagementStore;
import nexthop.model.ServerPool;
import nexthop.model.Site;
import nexthop.model.SupportPool;
import nexthop.model.Users;

/** The kinds of element, each with its collection in the file. */
enum Kind {
    APPLICATION_POOL("applicationPools", "a trusted application pool"), APPLICATION("applications",
            "an application"), COMPUTER("computers", "a computer"), DOMAIN_CONTROLLER("domainControllers",
                    "a domain controller"), ENDPOINT("endpoints", "an endpoint"), MANAGEMENT_STORE("managementStores",
                            "a Central Management Store"), SERVER_POOL("serverPools", "a server pool"), SITE("sites",
                                    "a site"), SUPPORT_POOL("supportPools",
                                            "a support pool"), USERS("users", "a group of users");

    private final String collection;
    private final String noun;

    Kind(String collection, String noun) {
        this.collection = collection;
        this.noun = noun;
    }

    static Kind of(Element element) {
        return switch (element) {
            case ApplicationPool _ -> APPLICATION_POOL;
            case Application _ -> APPLICATION;
            case Computer _ -> COMPUTER;
            case DomainController _ -> DOMAIN_CONTROLLER;
            case Endpoint _ -> ENDPOINT;
            case ManagementStore _ -> MANAGEMENT_STORE;
            case ServerPool _ -> SERVER_POOL;
            case Site _ -> SITE;
            case SupportPool _ -> SUPPORT_POOL;
            case Users _ -> USERS;
        };
    }

    /** The member of the document that holds the elements of this kind by their ids. */
    String collection() {
        return collection;
    }

    /** The kind within a sentence, for example “a site”. */
    String noun() {
        return noun;
    }
}
