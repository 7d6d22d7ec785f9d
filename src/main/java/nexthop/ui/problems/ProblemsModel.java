package nexthop.ui.problems;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import nexthop.model.Application;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.model.Part;
import nexthop.model.Topology;
import nexthop.rule.Finding;
import nexthop.rule.Reviewed;

/** The list of problems as it is shown: filtered and named. */
public final class ProblemsModel {
    /** @param element what the finding's element is called */
    public record Row(Reviewed reviewed, String element) {
        /** A finding that nobody has said anything of. */
        Row(Finding finding, String element) {
            this(new Reviewed(finding, null, false), element);
        }

        public Finding finding() {
            return reviewed.finding();
        }

        /** Whether it shows the very finding that the other one shows, and the same of it. Comparing what they say would take longer. */
        boolean showsTheSameAs(Row other) {
            return finding() == other.finding() && reviewed.isAccepted() == other.reviewed.isAccepted()
                    && Objects.equals(reviewed.acceptance(), other.reviewed.acceptance())
                    && element.equals(other.element);
        }

        public boolean isAccepted() {
            return reviewed.isAccepted();
        }
    }

    private final FindingsModel findings;
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    // held here, for a read-only list that nobody holds loses its listeners
    private final ObservableList<Row> rowsToRead = FXCollections.unmodifiableObservableList(rows);
    private final StringProperty filter = new SimpleStringProperty("");
    private final BooleanProperty acceptedShown = new SimpleBooleanProperty(true);
    private final StringBinding title;
    private final StringBinding nothing;

    public ProblemsModel(FindingsModel findings) {
        this.findings = findings;
        title = Bindings.createStringBinding(() -> titled(findings.findings()), findings.findingsProperty());
        nothing = Bindings.createStringBinding(this::whyEmpty, findings.findingsProperty(), findings.checkingProperty(),
                findings.failureProperty(), findings.concealedProperty(), filter, acceptedShown);
        findings.findingsProperty().addListener((_, _, _) -> refresh());
        filter.addListener((_, _, _) -> refresh());
        acceptedShown.addListener((_, _, _) -> refresh());
        refresh();
    }

    /** The problems that pass the filter, the gravest first; those that are accepted, if they are shown, last. */
    public ObservableList<Row> rows() {
        return rowsToRead;
    }

    /** Words that must all occur in a problem for it to be listed. */
    public StringProperty filterProperty() {
        return filter;
    }

    /** Whether accepted findings are listed too. */
    public BooleanProperty acceptedShownProperty() {
        return acceptedShown;
    }

    /** How many findings are accepted. */
    public ObservableValue<Integer> acceptedCount() {
        return findings.findingsProperty().map(found -> found.accepted().size());
    }

    /** For example {@code Problems 3 · 1 accepted}. */
    public StringBinding titleProperty() {
        return title;
    }

    /** What to say while no problem is listed. */
    public StringBinding nothingProperty() {
        return nothing;
    }

    private void refresh() {
        Findings found = findings.findings();
        String[] words = filter.get().toLowerCase(Locale.ROOT).strip().split("\\s+");
        List<Row> shown = Stream
                .concat(found.review().all().stream().filter(reviewed -> !reviewed.isAccepted()),
                        acceptedShown.get() ? found.accepted().stream() : Stream.of())
                .map(reviewed -> new Row(reviewed, nameOf(found.topology(), reviewed.finding().element())))
                .filter(row -> matches(row, words))
                .toList();
        if (!isShown(shown)) {
            rows.setAll(shown);
        }
    }

    private boolean isShown(List<Row> fresh) {
        if (fresh.size() != rows.size()) {
            return false;
        }
        for (int i = 0; i < fresh.size(); i++) {
            if (!fresh.get(i).showsTheSameAs(rows.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean matches(Row row, String[] words) {
        if (words.length == 1 && words[0].isEmpty()) {
            return true;
        }
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
        if (found.open().isEmpty() && !found.accepted().isEmpty() && !acceptedShown.get()) {
            return "No open problems. " + count(found.accepted().size(), "problem") + " accepted.";
        }
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

    private static String titled(Findings found) {
        int open = found.open().size();
        int accepted = found.accepted().size();
        return "Problems" + (open == 0 && accepted == 0 ? "" : " " + open)
                + (accepted == 0 ? "" : " · " + accepted + " accepted");
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
