package nexthop.exchange.lync;

import java.util.Optional;
import nexthop.exchange.lync.LyncDocument.ServiceRow;
import nexthop.exchange.reading.ImportNote.Kind;
import nexthop.model.ElementId;
import nexthop.model.ServerGeneration;
import org.jspecify.annotations.Nullable;

/** Tells the server generation by the version of a service. */
final class Generations {
    private static final int FIRST_LYNC_VERSION = ServerGeneration.LYNC_2010.serviceVersion();

    /** Domain knowledge takes OCS 2007 for R2 where a page leaves it open; no document tells the two apart. */
    private static final ServerGeneration ASSUMED_OCS = ServerGeneration.OCS_2007_R2;

    private final Notebook notes;

    Generations(Notebook notes) {
        this.notes = notes;
    }

    /**
     * The generation of the server that the service belongs to or was created on; null if it is not known.
     *
     * @param sentence begins a sentence that a generation ends
     * @param subject begins a sentence that says it is not known
     */
    @Nullable
    ServerGeneration of(ServiceRow decisive, Cluster cluster, ElementId pool, String sentence, String subject) {
        if (cluster.isBackCompat()) {
            notes.inferred(decisive.line(), pool, sentence + ASSUMED_OCS.label()
                    + ", for it stands in BackCompatSite; if it is OCS 2007, say so in the inspector.");
            return ASSUMED_OCS;
        }
        Integer version = Notebook.number(decisive.version());
        if (version == null) {
            notes.note(Kind.WARNING, decisive.line(), pool, subject + " is not known: its service bears no version.");
            return null;
        }
        if (version < FIRST_LYNC_VERSION) {
            notes.inferred(decisive.line(), pool, sentence + ASSUMED_OCS.label() + ", for its service version "
                    + version + " is below that of Lync Server 2010.");
            return ASSUMED_OCS;
        }
        Optional<ServerGeneration> known = ServerGeneration.ofServiceVersion(version);
        if (known.isEmpty()) {
            notes.note(Kind.WARNING, decisive.line(), pool,
                    subject + " is not known: the service version " + version + " is not one of 5 to 8.");
        }
        return known.orElse(null);
    }
}
