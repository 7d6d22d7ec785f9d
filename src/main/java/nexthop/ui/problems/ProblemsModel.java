package nexthop.ui.problems;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import nexthop.model.Application;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.model.Part;
import nexthop.model.Topology;
import nexthop.rule.Finding;
import nexthop.rule.Fix;
import nexthop.ui.session.DocumentSession;

/** The list of problems as it is shown: filtered, named, and with the fixes at hand. */
public final class ProblemsModel {
    /** @param element what the finding's element is called */
    public record Row(Finding finding, String element) {}

    private final DocumentSession session;
    private final FindingsModel findings;
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    // held here, for a read-only list that nobody holds loses its listeners
    private final ObservableList<Row> rowsToRead = FXCollections.unmodifiableObservableList(rows);
    private final StringProperty filter = new SimpleStringProperty("");
    private final StringBinding title;
    private final StringBinding nothing;

    public ProblemsModel(DocumentSession session, FindingsModel findings) {
        this.session = session;
        this.findings = findings;
        title = Bindings.createStringBinding(() -> titled("Problems", findings.findings().all().size()),
                findings.findingsProperty());
        nothing = Bindings.createStringBinding(this::whyEmpty, findings.findingsProperty(), findings.checkingProperty(),
                findings.failureProperty(), findings.concealedProperty(), filter);
        findings.findingsProperty().addListener((_, _, _) -> refresh());
        filter.addListener((_, _, _) -> refresh());
        refresh();
    }

    /** The problems that pass the filter, the gravest first. */
    public ObservableList<Row> rows() {
        return rowsToRead;
    }

    /** Words that must all occur in a problem for it to be listed. */
    public StringProperty filterProperty() {
        return filter;
    }

    /** For example {@code Problems 3}. */
    public StringBinding titleProperty() {
        return title;
    }

    /** What to say while no problem is listed. */
    public StringBinding nothingProperty() {
        return nothing;
    }

    /** Applies a fix. */
    public boolean fix(Fix fix) {
        return session.perform(fix.edit());
    }

    private void refresh() {
        Findings found = findings.findings();
        String[] words = filter.get().toLowerCase(Locale.ROOT).strip().split("\\s+");
        List<Row> shown = found.all()
                .stream()
                .map(finding -> new Row(finding, nameOf(found.topology(), finding.element())))
                .filter(row -> matches(row, words))
                .toList();
        if (!shown.equals(rows)) {
            rows.setAll(shown);
        }
    }

    private static boolean matches(Row row, String[] words) {
        Finding finding = row.finding();
        String text = String
                .join(" ", finding.rule(), finding.severity().word(), row.element(), finding.message(),
                        finding.remedy())
                .toLowerCase(Locale.ROOT);
        return Stream.of(words).allMatch(text::contains);
    }

    /** A pool by its host name, a part with the pool it belongs to. */
    static String nameOf(Topology topology, ElementId id) {
        Element element = topology.element(id).orElse(null);
        return switch (element) {
            case null -> id.value();
            case Application application -> application.shortName() + " on " + ownerOf(topology, application);
            default -> element.name();
        };
    }

    private static String ownerOf(Topology topology, Part part) {
        return topology.element(part.owner()).map(Element::name).orElse("?");
    }

    private String whyEmpty() {
        if (!findings.failureProperty().get().isEmpty()) {
            return findings.failureProperty().get();
        }
        if (findings.concealedProperty().get()) {
            return "What the rules found is shown once the question of the lesson is answered.";
        }
        Findings found = findings.findings();
        if (!found.isEmpty()) {
            return "No problem matches “" + filter.get() + "”.";
        }
        if (findings.checkingProperty().get()) {
            return "Checking…";
        }
        Topology topology = found.topology();
        if (topology.isEmpty()) {
            return "There is nothing to check yet.";
        }
        return "No problems found. " + count(findings.rules().rules().size(), "rule") + " looked at "
                + count(topology.pools().size(), "pool") + ", " + count(topology.applications().size(), "application")
                + " and " + count(topology.endpoints().size(), "endpoint") + ".";
    }

    private static String titled(String title, int count) {
        return count == 0 ? title : title + " " + count;
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

}
