package nexthop.ui.session;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import nexthop.graph.Relation;
import nexthop.model.ElementId;
import org.jspecify.annotations.Nullable;

/**
 * What is selected: any number of elements, or one link. The first element selected is the one that panels about a single thing
 * speak of.
 */
public final class Selection {
    /** The whole of what is selected at a time. */
    public record State(Set<ElementId> elements, @Nullable Relation link) {
        static final State NOTHING = new State(Set.of(), null);

        public State {
            elements = Collections.unmodifiableSet(new LinkedHashSet<>(elements));
        }

        public boolean isEmpty() {
            return elements.isEmpty() && link == null;
        }

        /** The only or first element; empty if none is selected. */
        public Optional<ElementId> first() {
            return elements.stream().findFirst();
        }

        public Optional<Relation> selectedLink() {
            return Optional.ofNullable(link);
        }
    }

    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NOTHING);

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public State state() {
        return state.get();
    }

    public boolean contains(ElementId id) {
        return state.get().elements().contains(id);
    }

    public boolean isSelected(Relation link) {
        return link.equals(state.get().link());
    }

    public SortedSet<ElementId> sorted() {
        return new TreeSet<>(state.get().elements());
    }

    public void clear() {
        state.set(State.NOTHING);
    }

    public void only(ElementId id) {
        state.set(new State(Set.of(id), null));
    }

    public void set(Collection<ElementId> ids) {
        state.set(ids.isEmpty() ? State.NOTHING : new State(new LinkedHashSet<>(ids), null));
    }

    public void only(Relation link) {
        state.set(new State(Set.of(), link));
    }

    public void toggle(ElementId id) {
        Set<ElementId> changed = new LinkedHashSet<>(state.get().elements());
        if (!changed.remove(id)) {
            changed.add(id);
        }
        set(changed);
    }

    public void add(Collection<ElementId> ids) {
        Set<ElementId> changed = new LinkedHashSet<>(state.get().elements());
        changed.addAll(ids);
        set(changed);
    }
}
