package nexthop.exchange.reading;

import java.util.List;
import nexthop.model.Pool;
import nexthop.model.Topology;

/**
 * What an import did.
 *
 * @param source the file's name as the reader was given it
 * @param format what the file is, for example {@code published topology document}
 * @param encoding the character encoding it was read in
 * @param counts how much was taken over
 * @param notes by kind, then by line
 */
public record ImportReport(String source, String format, String encoding, Counts counts,
        List<ImportNote> notes) implements Noted {

    /** How many elements of each kind a topology holds; services are counted over all pools. */
    public record Counts(int sites, int serverPools, int applicationPools, int supportPools, int computers,
            int services, int applications, int endpoints, int managementStores, int sipDomains) {

        public static Counts of(Topology topology) {
            return new Counts(topology.sites().size(), topology.serverPools().size(),
                    topology.applicationPools().size(), topology.supportPools().size(), topology.computers().size(),
                    topology.pools().stream().map(Pool::services).mapToInt(List::size).sum(),
                    topology.applications().size(), topology.endpoints().size(), topology.managementStores().size(),
                    topology.sipDomains().size());
        }

        public int pools() {
            return serverPools + applicationPools + supportPools;
        }
    }

    public ImportReport {
        notes = Noted.inOrder(notes);
    }
}
