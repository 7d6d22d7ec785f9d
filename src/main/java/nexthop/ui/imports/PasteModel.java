package nexthop.ui.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import nexthop.edit.AddElements;
import nexthop.exchange.powershell.EndpointImport;
import nexthop.exchange.powershell.EndpointPaste;
import nexthop.exchange.reading.ImportNote;
import nexthop.model.Application;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.model.Endpoint;
import nexthop.model.Topology;
import nexthop.ui.session.DocumentSession;
import org.jspecify.annotations.Nullable;

/** Addresses pasted for one application. */
public final class PasteModel {
    /** @param label the application with its pool */
    public record Target(ElementId application, String label) {
        @Override
        public String toString() {
            return label;
        }
    }

    private final DocumentSession session;
    private final List<Target> targets;
    private final ObjectProperty<@Nullable Target> target = new SimpleObjectProperty<>();
    private final StringProperty text = new SimpleStringProperty("");
    private final ObjectBinding<Optional<EndpointImport>> outcome;

    /** @param proposed the application that is likely meant, such as the selected one, or the pool it runs in; null if none is */
    public PasteModel(DocumentSession session, @Nullable ElementId proposed) {
        this.session = session;
        session.stopPreview();
        Topology topology = session.drawing().topology();
        List<Target> found = new ArrayList<>();
        for (Application application : topology.applications()) {
            String pool = topology.element(application.owner()).map(Element::name).orElse("");
            found.add(new Target(application.id(), application.shortName() + " on " + pool));
        }
        found.sort(Comparator.comparing(Target::label, String.CASE_INSENSITIVE_ORDER));
        targets = List.copyOf(found);
        target.set(targets.stream()
                .filter(candidate -> isMeant(topology, candidate.application(), proposed))
                .findFirst()
                .orElse(targets.isEmpty() ? null : targets.getFirst()));
        outcome = Bindings.createObjectBinding(this::read, target, text, session.shownProperty());
    }

    private static boolean isMeant(Topology topology, ElementId application, @Nullable ElementId proposed) {
        return application.equals(proposed) || topology.find(application, Application.class)
                .filter(found -> found.owner().equals(proposed))
                .isPresent();
    }

    /** The applications that could answer the addresses; empty if the topology has none. */
    public List<Target> targets() {
        return targets;
    }

    public ObjectProperty<@Nullable Target> targetProperty() {
        return target;
    }

    public StringProperty textProperty() {
        return text;
    }

    /** What would become of the addresses; empty while there are none. */
    public ObjectBinding<Optional<EndpointImport>> outcomeBinding() {
        return outcome;
    }

    /** What would become of the addresses, in a sentence. */
    public String summary() {
        return outcome.get().map(found -> {
            int wrong = found.notes(ImportNote.Kind.MISSING).size();
            return found.added() + (found.added() == 1 ? " new endpoint" : " new endpoints")
                    + (found.unchanged() == 0 ? "" : ", " + found.unchanged() + " there already")
                    + (wrong == 0 ? "" : ", " + wrong + " that cannot be taken") + ".";
        }).orElse("One address a line, with or without “sip:”.");
    }

    /** Adds the endpoints that are new, as one edit. */
    public boolean add() {
        Optional<EndpointImport> found = outcome.get();
        Target chosen = target.get();
        if (found.isEmpty() || chosen == null || found.get().added() == 0) {
            return false;
        }
        Topology before = session.drawing().topology();
        List<Element> added = new ArrayList<>();
        for (Endpoint endpoint : found.get().topology().endpointsOf(chosen.application())) {
            if (!before.contains(endpoint.id())) {
                added.add(endpoint);
            }
        }
        String what = added.size() == 1 ? "endpoint" : added.size() + " endpoints";
        return session.perform(new AddElements("Add " + what + " to " + chosen.label(), added, Map.of()));
    }

    private Optional<EndpointImport> read() {
        Target chosen = target.get();
        Topology topology = session.drawing().topology();
        return chosen == null || text.get().isBlank() || !topology.contains(chosen.application())
                ? Optional.empty()
                : Optional.of(EndpointPaste.onto(topology, chosen.application(), text.get()));
    }
}
