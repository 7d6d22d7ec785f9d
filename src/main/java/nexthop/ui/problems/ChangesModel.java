package nexthop.ui.problems;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import nexthop.edit.History;
import nexthop.rule.Severity;
import nexthop.rule.order.OrderBook;
import nexthop.rule.order.OrderFinding;
import nexthop.rule.order.SinceOpened;
import nexthop.ui.session.BackgroundWork;
import nexthop.ui.session.DocumentSession;
import nexthop.ui.session.LatestRun;
import org.jspecify.annotations.Nullable;

/**
 * What has been changed since the document was opened, and what is wrong with the order of it.
 *
 * <p>A change is listed at once. The order is checked in the background, and until that is done a change keeps what was last found.
 */
public final class ChangesModel {
    private static final System.Logger LOG = System.getLogger(ChangesModel.class.getName());

    /** A line of the list. */
    public sealed interface Row {}

    /**
     * A change.
     *
     * @param number from 1, in the order they were made
     */
    public record Made(int number, String label) implements Row {}

    /** What is wrong with the order, below the change that it begins with. */
    public record Wrong(OrderFinding found) implements Row {}

    private final LatestRun<List<SinceOpened.Change>> run;
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    // held here, for a read-only list that nobody holds loses its listeners
    private final ObservableList<Row> rowsToRead = FXCollections.unmodifiableObservableList(rows);
    private final ReadOnlyBooleanWrapper checking = new ReadOnlyBooleanWrapper();
    private final StringBinding title = Bindings.createStringBinding(this::words, rows);
    private SinceOpened since;
    private List<SinceOpened.Change> known = List.of();

    public ChangesModel(DocumentSession session, BackgroundWork work) {
        this.run = new LatestRun<>(work, "Checking the order of the changes");
        this.since = SinceOpened.of(session.historyProperty().get());
        session.historyProperty().addListener((_, _, history) -> follow(history));
        follow(session.historyProperty().get());
    }

    /** The latest change first, each with what begins with it below it. */
    public ObservableList<Row> rows() {
        return rowsToRead;
    }

    /** For example {@code Changes since opened 3 · 1 to look at}; what is only worth knowing is not counted. */
    public StringBinding titleProperty() {
        return title;
    }

    /** Whether the order of the changes is being checked. */
    public ReadOnlyBooleanProperty checkingProperty() {
        return checking.getReadOnlyProperty();
    }

    private void follow(History history) {
        since = since.followedBy(history);
        List<String> labels = since.labels();
        List<SinceOpened.Change> meanwhile = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            boolean isSame = i < known.size() && known.get(i).label().equals(labels.get(i));
            meanwhile.add(isSame ? known.get(i) : new SinceOpened.Change(labels.get(i), List.of()));
        }
        show(meanwhile);
        checking.set(true);
        SinceOpened checked = since;
        run.start(cancelled -> checked.checked(OrderBook.standard(), cancelled), found -> {
            checking.set(false);
            show(found);
        }, thrown -> {
            checking.set(false);
            LOG.log(System.Logger.Level.WARNING, "The order of the changes could not be checked", thrown);
        });
    }

    private void show(List<SinceOpened.Change> changes) {
        known = List.copyOf(changes);
        List<Row> fresh = new ArrayList<>();
        for (int i = changes.size() - 1; i >= 0; i--) {
            fresh.add(new Made(i + 1, changes.get(i).label()));
            changes.get(i).findings().forEach(found -> fresh.add(new Wrong(found)));
        }
        if (!fresh.equals(rows)) {
            rows.setAll(fresh);
        }
    }

    private String words() {
        long made = rows.stream().filter(Made.class::isInstance).count();
        long wrong = rows.stream()
                .filter(row -> row instanceof Wrong(OrderFinding found) && found.severity() != Severity.INFORMATION)
                .count();
        return "Changes since opened" + (made == 0 ? "" : " " + made)
                + (wrong == 0 ? "" : " · " + wrong + " out of order");
    }

    static @Nullable OrderFinding finding(@Nullable Row row) {
        return row instanceof Wrong(OrderFinding found) ? found : null;
    }
}
