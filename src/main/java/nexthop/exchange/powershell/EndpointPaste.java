package nexthop.exchange.powershell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nexthop.exchange.reading.ImportNote;
import nexthop.exchange.reading.ImportNote.Kind;
import nexthop.model.Application;
import nexthop.model.ElementId;
import nexthop.model.Endpoint;
import nexthop.model.Shown;
import nexthop.model.Topology;

/**
 * SIP addresses that somebody pastes: one a line, or separated by comma or semicolon, with or without {@code sip:}, within angle
 * brackets or not.
 */
public final class EndpointPaste {
    private EndpointPaste() {}

    /**
     * The topology with an application endpoint for every address that is not there yet.
     *
     * @param application the id of the application that answers them
     * @throws IllegalArgumentException if the topology has no such application
     */
    public static EndpointImport onto(Topology topology, ElementId application, String pasted) {
        Application owner = topology.find(application, Application.class)
                .orElseThrow(() -> new IllegalArgumentException("There is no application " + application));
        Map<String, Endpoint> known = new HashMap<>();
        topology.endpoints().forEach(endpoint -> known.putIfAbsent(SipAddress.key(endpoint.sipAddress()), endpoint));
        Set<String> seen = new HashSet<>();
        List<ImportNote> notes = new ArrayList<>();
        List<Endpoint> added = new ArrayList<>();
        EndpointIds ids = new EndpointIds(topology);
        int unchanged = 0;
        int line = 0;
        for (String text : pasted.split("\\R", -1)) {
            line++;
            for (String piece : text.split("[,;\\t]")) {
                String bare = bare(piece);
                if (bare.isEmpty()) {
                    continue;
                }
                switch (SipAddress.read(bare)) {
                    case SipAddress.Reading.Wrong(String reason) ->
                        notes.add(new ImportNote(Kind.MISSING, line, null, Shown.quoted(bare) + " " + reason + "."));
                    case SipAddress.Reading.Of(SipAddress address) -> {
                        Endpoint there = known.get(address.key());
                        if (!seen.add(address.key())) {
                            notes.add(new ImportNote(Kind.WARNING, line, null,
                                    Shown.plain(address.value()) + " was pasted more than once."));
                        } else if (there == null) {
                            Endpoint endpoint = Endpoint.named(ids.fresh(address), owner.id(), address.value());
                            added.add(endpoint);
                            notes.add(new ImportNote(Kind.TAKEN, line, endpoint.id(),
                                    "Endpoint " + Shown.plain(address.value()) + "."));
                        } else if (there.owner().equals(owner.id())) {
                            unchanged++;
                            notes.add(new ImportNote(Kind.LEFT, line, there.id(),
                                    Shown.plain(address.value()) + " is there already."));
                        } else {
                            String other = topology.element(there.owner())
                                    .map(element -> Shown.plain(element.name()))
                                    .orElse("another application");
                            notes.add(new ImportNote(Kind.MISSING, line, there.id(), Shown.plain(address.value())
                                    + " belongs to " + other + " already; it stays there."));
                        }
                    }
                }
            }
        }
        return new EndpointImport(topology.with(added), added.size(), 0, unchanged, notes);
    }

    private static String bare(String piece) {
        String stripped = piece.strip();
        return stripped.startsWith("<") && stripped.endsWith(">")
                ? stripped.substring(1, stripped.length() - 1).strip()
                : stripped;
    }
}
