package nexthop.ui.canvas;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import nexthop.graph.Relation;
import nexthop.graph.WayToUsers;
import nexthop.layout.Layer;
import nexthop.model.ElementId;
import nexthop.ui.canvas.geometry.Hit;
import nexthop.ui.canvas.skin.Emphasis;
import nexthop.ui.canvas.skin.Looks;
import nexthop.ui.canvas.skin.Mark;
import nexthop.ui.canvas.skin.Marks;
import nexthop.ui.canvas.tool.DrawingLink;
import nexthop.ui.canvas.tool.QuickAdding;
import nexthop.ui.canvas.tool.Overlay;
import nexthop.ui.canvas.tool.RetargetingLink;
import nexthop.ui.canvas.tool.RetargetingTail;
import nexthop.ui.canvas.tool.Tool;
import nexthop.ui.session.DocumentSession.Preview;
import nexthop.ui.session.Selection;

/** What makes a thing look different from others of its kind: selection, the pointer, marks, and what a step has changed. */
final class Appearance implements Looks {
    private final DrawnSheet drawn;
    private final Selection selection;
    private final ReadOnlyObjectProperty<Tool> tool;
    private final ReadOnlyObjectWrapper<Hit> hovered = new ReadOnlyObjectWrapper<>(Hit.NOTHING);
    private final ObjectProperty<Marks> marks = new SimpleObjectProperty<>(Marks.none());
    private Map<ElementId, Mark> cardMarks = Map.of();
    private Set<ElementId> selectedCards = Set.of();
    private Set<ElementId> changedCards = Set.of();
    private final BooleanProperty wayAlone = new SimpleBooleanProperty();
    private Set<ElementId> wayCards = Set.of();
    private Set<Relation> wayLinks = Set.of();

    Appearance(DrawnSheet drawn, Selection selection, ReadOnlyObjectProperty<Tool> tool) {
        this.drawn = drawn;
        this.selection = selection;
        this.tool = tool;
    }

    /** What is told of findings. */
    ObjectProperty<Marks> marksProperty() {
        return marks;
    }

    ReadOnlyObjectProperty<Hit> hoveredProperty() {
        return hovered.getReadOnlyProperty();
    }

    void hover(Hit hit) {
        if (!hit.equals(hovered.get())) {
            hovered.set(hit);
        }
    }

    /** The cards and frames that are selected, or something on which is. */
    Set<ElementId> selectedCards() {
        return selectedCards;
    }

    /** The cards and frames that what is shown tells from the document. */
    Set<ElementId> changedCards() {
        return changedCards;
    }

    /** Whether everything is dimmed but the way between the selected trusted application pools and the users. */
    BooleanProperty wayAloneProperty() {
        return wayAlone;
    }

    void followSelection() {
        selectedCards = drawn.drawnOf(selection.state().elements());
        followWay();
    }

    private void followWay() {
        WayToUsers way = wayAlone.get()
                ? WayToUsers.of(drawn.shown().graph(), selectedPools())
                : new WayToUsers(Set.of(), Set.of());
        wayCards = drawn.drawnOf(way.pools());
        wayLinks = way.links();
    }

    /** The pools selected, or something of which is, or whose next hop is: not the cards of the sites they may be collapsed in. */
    private Set<ElementId> selectedPools() {
        Set<ElementId> pools = new HashSet<>();
        for (ElementId id : selection.state().elements()) {
            pools.add(drawn.poolOf(id));
        }
        selection.state().selectedLink().ifPresent(link -> pools.add(link.from()));
        return pools;
    }

    void followMarks() {
        Map<ElementId, Mark> merged = new HashMap<>();
        new TreeMap<>(shownMarks().elements())
                .forEach((id, mark) -> drawn.drawnOf(id).ifPresent(card -> merged.merge(card, mark, Mark::and)));
        cardMarks = merged;
    }

    private Marks shownMarks() {
        return drawn.layers().shows(Layer.FINDINGS) ? marks.get() : Marks.none();
    }

    void followPreview() {
        changedCards = preview().map(state -> drawn.drawnOf(state.changed())).orElse(Set.of());
    }

    private Optional<Preview> preview() {
        return drawn.shown().preview();
    }

    @Override
    public Looks now() {
        Overlay overlay = tool.get().overlay();
        Hit under = hovered.get();
        Optional<Preview> change = preview()
                .filter(state -> !state.changed().isEmpty() || !state.changedLinks().isEmpty());
        return new LooksNow(selectedCards, selection.state().link(), under.element().orElse(null),
                under.link().orElse(null), cardMarks, shownMarks().links(), overlay.refusals(), wired().orElse(null),
                overlay.intoSite().orElse(null), change.isPresent(), changedCards,
                change.map(Preview::changedLinks).orElse(Set.of()), wayCards, wayLinks);
    }

    @Override
    public boolean isSelected(ElementId card) {
        return selectedCards.contains(card);
    }

    @Override
    public boolean isSelected(Relation link) {
        return selection.isSelected(link);
    }

    @Override
    public boolean isHovered(ElementId card) {
        return hovered.get().element().filter(card::equals).isPresent();
    }

    @Override
    public boolean isHovered(Relation link) {
        return hovered.get().link().filter(link::equals).isPresent();
    }

    @Override
    public Optional<Mark> mark(ElementId card) {
        return now().mark(card);
    }

    @Override
    public Optional<Mark> mark(Relation link) {
        return now().mark(link);
    }

    @Override
    public Emphasis emphasis(ElementId card) {
        return now().emphasis(card);
    }

    @Override
    public Emphasis emphasis(Relation link) {
        return now().emphasis(link);
    }

    /** The pool whose next hop is being drawn. */
    private Optional<ElementId> wired() {
        return switch (tool.get()) {
            case DrawingLink drawing -> Optional.of(drawing.pool());
            case RetargetingLink retargeting -> Optional.of(retargeting.link().from());
            case RetargetingTail retargeting -> Optional.of(retargeting.link().from());
            case QuickAdding adding -> adding.connected();
            default -> Optional.empty();
        };
    }
}
