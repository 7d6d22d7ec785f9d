package nexthop.ui.imports;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import nexthop.edit.SetUcmaVersion;
import nexthop.model.ApplicationPool;
import nexthop.model.ElementId;
import nexthop.model.UcmaVersion;
import nexthop.ui.session.DocumentSession;

/** The UCMA versions of many pools, which no topology document tells, set in one go. */
public final class VersionsModel {
    /** A pool that can be ticked. */
    public static final class Row {
        private final ApplicationPool pool;
        private final BooleanProperty ticked;

        Row(ApplicationPool pool, boolean ticked) {
            this.pool = pool;
            this.ticked = new SimpleBooleanProperty(ticked);
        }

        public ApplicationPool pool() {
            return pool;
        }

        public BooleanProperty tickedProperty() {
            return ticked;
        }
    }

    private final DocumentSession session;
    private final ObservableList<Row> all = FXCollections.observableArrayList(row -> new Observable[]{row.ticked});
    private final FilteredList<Row> rows = new FilteredList<>(all);
    private final StringProperty filter = new SimpleStringProperty("");
    private final ReadOnlyIntegerWrapper ticked = new ReadOnlyIntegerWrapper();

    /** Pools whose version is not known are ticked to begin with. */
    public VersionsModel(DocumentSession session) {
        this.session = session;
        session.stopPreview();
        filter.addListener((_, _, words) -> {
            String wanted = words.strip().toLowerCase(Locale.ROOT);
            rows.setPredicate(row -> row.pool().fqdn().toLowerCase(Locale.ROOT).contains(wanted));
        });
        all.addListener((ListChangeListener<Row>) _ -> count());
        rows.addListener((ListChangeListener<Row>) _ -> count());
        refresh();
    }

    /** The pools that pass the filter, by name. */
    public ObservableList<Row> rows() {
        return rows;
    }

    public StringProperty filterProperty() {
        return filter;
    }

    /** How many of the pools that pass the filter are ticked. */
    public ReadOnlyIntegerProperty tickedProperty() {
        return ticked.getReadOnlyProperty();
    }

    public void tickAll(boolean on) {
        rows.forEach(row -> row.tickedProperty().set(on));
    }

    /** Gives the ticked pools that pass the filter this version, as one edit. */
    public boolean set(UcmaVersion version) {
        Set<ElementId> chosen = chosen().stream().map(row -> row.pool().id()).collect(Collectors.toSet());
        String pools = chosen.size() == 1 ? "one pool" : chosen.size() + " pools";
        boolean done = !chosen.isEmpty()
                && session.perform(new SetUcmaVersion("Set UCMA version of " + pools, chosen, version));
        if (done) {
            refresh();
        }
        return done;
    }

    private List<Row> chosen() {
        return rows.stream().filter(row -> row.tickedProperty().get()).toList();
    }

    private void count() {
        ticked.set(chosen().size());
    }

    private void refresh() {
        all.setAll(session.drawing()
                .topology()
                .applicationPools()
                .stream()
                .sorted(Comparator.comparing(ApplicationPool::fqdn, String.CASE_INSENSITIVE_ORDER))
                .map(pool -> new Row(pool, !pool.ucma().isKnown()))
                .toList());
    }
}
