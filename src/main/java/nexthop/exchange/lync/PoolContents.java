package nexthop.exchange.lync;

import java.util.Collection;
import java.util.List;
import nexthop.exchange.lync.LyncDocument.MachineRow;
import nexthop.exchange.lync.LyncDocument.ServiceRow;
import nexthop.exchange.reading.ImportNote.Kind;
import nexthop.model.Computer;
import nexthop.model.ElementId;
import nexthop.model.Service;
import nexthop.model.Shown;

/** What every pool holds, whatever it is: services and computers. */
final class PoolContents {
    private final Notebook notes;
    private final Elements elements;

    PoolContents(Notebook notes, Elements elements) {
        this.notes = notes;
        this.elements = elements;
    }

    /** The services as a pool holds them; a version that is no number becomes 0. */
    static List<Service> services(Collection<ServiceRow> rows) {
        return rows.stream().map(row -> new Service(String.valueOf(row.role()), version(row))).toList();
    }

    private static int version(ServiceRow row) {
        Integer version = Notebook.number(row.version());
        return version == null || version < 0 ? 0 : version;
    }

    /** Makes the computers of a cluster parts of a pool, and counts them. */
    int computers(Cluster cluster, ElementId pool) {
        int count = 0;
        for (MachineRow machine : cluster.row.machines()) {
            String fqdn = machine.fqdn();
            if (fqdn == null && cluster.row.machines().size() == 1) {
                fqdn = cluster.fqdn;
            }
            String name = notes.text(fqdn, machine.line(), "The FQDN of a computer of " + Shown.plain(cluster.fqdn));
            if (name != null) {
                if (!name.equals(cluster.fqdn)) {
                    notes.hostName(name, machine.line());
                }
                elements.add(new Computer(elements.fresh("computer", name), pool, name));
                count++;
            }
        }
        return count;
    }

    /** Says that a pool was taken over, and what with. */
    void taken(Cluster cluster, ElementId pool, String what, int computers, int services) {
        notes.note(Kind.TAKEN, cluster.row.line(), pool,
                what + ", " + Shown.count(computers, "computer") + ", " + Shown.count(services, "service") + ".");
    }
}
