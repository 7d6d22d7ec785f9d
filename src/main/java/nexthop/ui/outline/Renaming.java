package nexthop.ui.outline;

import nexthop.edit.ChangeElement;
import nexthop.edit.Edit;
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

/** Gives a thing another name. */
final class Renaming {
    private Renaming() {}

    static Edit of(Element element, String name) {
        Element renamed = switch (element) {
            case ServerPool pool -> pool.withFqdn(name);
            case ApplicationPool pool -> pool.withFqdn(name);
            case SupportPool pool -> pool.withFqdn(name);
            case Site site -> site.withName(name);
            case ManagementStore store -> store.withName(name);
            case DomainController controller -> controller.withName(name);
            case Computer computer -> computer.withFqdn(name);
            case Application application -> application.withApplicationId(name);
            case Endpoint endpoint -> endpoint.withSipAddress(name);
            case Users users -> users.withName(name);
        };
        return new ChangeElement("Rename " + element.name(), renamed);
    }
}
