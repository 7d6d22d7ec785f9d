package nexthop.ui;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import javafx.concurrent.Task;
import nexthop.edit.BendLink;
import nexthop.edit.Edit;
import nexthop.edit.EditSequence;
import nexthop.edit.ResizeSite;
import nexthop.layout.Tidying;
import nexthop.model.Drawing;
import nexthop.model.ElementId;
import nexthop.model.Layout;
import nexthop.model.ManagementStore;
import nexthop.model.Placement;
import nexthop.model.Pool;
import nexthop.ui.canvas.CanvasModel;
import nexthop.ui.canvas.CanvasView;
import nexthop.ui.session.BackgroundWork;
import nexthop.ui.session.DocumentSession;
import org.jspecify.annotations.Nullable;

/**
 * Tidies what is selected, or everything: small drawings at once, large ones in the background, where the status bar shows how far it
 * is and lets one cancel it. Whatever it moves is one step of the history; hand-made bends of links whose ends move, and sizes of sites
 * whose members move, go with what they were made for.
 */
final class Tidy {
    /** Up to so many elements, it is done before anybody could look up. */
    private static final int AT_ONCE = 1_000;

    private final DocumentSession session;
    private final BackgroundWork work;
    private final CanvasView view;
    private @Nullable Task<Map<ElementId, Placement>> running;

    Tidy(DocumentSession session, BackgroundWork work, CanvasView view) {
        this.session = session;
        this.work = work;
        this.view = view;
    }

    /** Begins; what is under way already is called off. */
    void start() {
        cancel();
        CanvasModel canvas = view.model();
        canvas.settle();
        if (!canvas.isEditable()) {
            return;
        }
        Drawing begun = session.drawing();
        Drawing complete = begun.with(canvas.layout());
        Set<ElementId> selected = Tidying.cards(begun.topology(), canvas.selectedDrawn());
        if (begun.topology().elements().size() <= AT_ONCE) {
            apply(Tidying.of(complete, selected, Tidying.Watch.none()), selected);
            return;
        }
        Task<Map<ElementId, Placement>> task = new Task<>() {
            {
                updateTitle("Tidying the layout");
            }

            @Override
            protected Map<ElementId, Placement> call() {
                return Tidying.of(complete, selected,
                        new Tidying.Watch(this::isCancelled, done -> updateProgress(done, 1)));
            }
        };
        running = task;
        work.start(task, places -> finish(task, begun, places, selected), failure -> {
            if (!(failure instanceof CancellationException)) {
                throw new IllegalStateException("The layout could not be tidied.", failure);
            }
        });
    }

    /** Calls off what is under way. */
    void cancel() {
        Task<?> task = running;
        running = null;
        if (task != null) {
            task.cancel();
        }
    }

    /** If the drawing has been changed meanwhile, the places are those of another one, so it begins anew. */
    private void finish(Task<?> task, Drawing begun, Map<ElementId, Placement> places, Set<ElementId> selected) {
        if (task != running) {
            return;
        }
        running = null;
        if (session.drawing() == begun) {
            apply(places, selected);
        } else {
            start();
        }
    }

    private void apply(Map<ElementId, Placement> places, Set<ElementId> selected) {
        if (places.isEmpty()) {
            return;
        }
        CanvasModel canvas = view.model();
        Map<ElementId, Placement> before = new TreeMap<>();
        places.keySet().forEach(id -> canvas.layout().place(id).ifPresent(place -> before.put(id, place)));
        String label = selected.isEmpty() ? "Tidy layout" : "Tidy selection";
        List<Edit> edits = new ArrayList<>(List.of(canvas.placing(label, places)));
        edits.addAll(straightening(label, places.keySet()));
        if (canvas.perform(new EditSequence(label, edits))) {
            if (selected.isEmpty()) {
                canvas.camera().fit();
            }
            view.glideFrom(before);
        }
    }

    private List<Edit> straightening(String label, Set<ElementId> moved) {
        Layout layout = session.drawing().layout();
        List<Edit> edits = new ArrayList<>();
        layout.bends().keySet().forEach(link -> {
            if (moved.contains(link.from()) || moved.contains(link.to())) {
                edits.add(new BendLink(label, link, List.of()));
            }
        });
        Set<ElementId> sites = new HashSet<>();
        for (ElementId id : moved) {
            session.drawing().topology().element(id).ifPresent(element -> {
                ElementId site = switch (element) {
                    case Pool pool -> pool.site();
                    case ManagementStore store -> store.site();
                    default -> null;
                };
                if (site != null && layout.extent(site).isPresent()) {
                    sites.add(site);
                }
            });
        }
        for (ElementId site : sites) {
            layout.place(site).ifPresent(place -> edits.add(new ResizeSite(label, site, place, null)));
        }
        return edits;
    }
}
