package nexthop.exchange.lync;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nexthop.exchange.reading.ImportNote.Kind;
import nexthop.model.Application;
import nexthop.model.ApplicationPool;
import nexthop.model.Shown;

/** What there is to say of a document as a whole, once all of it has been read. */
final class ClosingNotes {
    private ClosingNotes() {}

    static void write(Notebook notes, List<Cluster> clusters, Elements elements) {
        sameNames(notes, clusters);
        long unknown = elements.of(ApplicationPool.class).filter(pool -> !pool.ucma().isKnown()).count();
        if (unknown > 0) {
            notes.note(Kind.LEFT, 0, null,
                    "The UCMA version of " + Shown.count((int) unknown, "trusted application pool")
                            + " is not known: no topology document tells it. It can be set for many pools at once.");
        }
        if (elements.of(Application.class).findAny().isPresent()) {
            notes.note(Kind.LEFT, 0, null,
                    "Endpoints live in Active Directory, not in this document. They can be imported from a list or pasted.");
        }
    }

    private static void sameNames(Notebook notes, List<Cluster> clusters) {
        for (Map.Entry<String, List<Cluster>> same : clusters.stream()
                .collect(Collectors.groupingBy(cluster -> cluster.fqdn.toLowerCase(Locale.ROOT)))
                .entrySet()) {
            same.getValue()
                    .stream()
                    .skip(1)
                    .forEach(again -> notes.note(Kind.WARNING, again.row.line(), again.pool,
                            "Another pool, on line " + same.getValue().getFirst().row.line() + ", is called "
                                    + Shown.plain(again.fqdn) + " too."));
        }
    }
}
