package nexthop.ui.nexthop;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import nexthop.graph.TopologyGraph;
import nexthop.model.Drawing;
import nexthop.model.ElementId;
import nexthop.rule.impact.Impact;
import nexthop.rule.impact.ImpactWords;
import nexthop.rule.impact.Loss;
import nexthop.ui.session.BackgroundWork;
import nexthop.ui.session.DocumentSession;
import nexthop.ui.session.DocumentSession.Preview;
import nexthop.ui.session.LatestRun;
import org.jspecify.annotations.Nullable;

/**
 * What if a pool fails or is removed: while that is asked, the canvas shows the topology without the pool in place of the document, with
 * what is hit raised.
 */
public final class WhatIfModel {
    private static final System.Logger LOG = System.getLogger(WhatIfModel.class.getName());

    private final DocumentSession session;
    private final LatestRun<Optional<Impact>> run;
    private final ReadOnlyObjectWrapper<@Nullable Impact> impact = new ReadOnlyObjectWrapper<>();
    private @Nullable Preview mine;

    public WhatIfModel(DocumentSession session, BackgroundWork work) {
        this.session = session;
        this.run = new LatestRun<>(work, "Thinking through a loss");
        session.previewProperty().addListener((_, _, preview) -> {
            if (preview != mine) {
                mine = null;
                impact.set(null);
            }
        });
    }

    /** What is shown; null while nothing is asked. */
    public ReadOnlyObjectProperty<@Nullable Impact> impactProperty() {
        return impact.getReadOnlyProperty();
    }

    public boolean isShown() {
        return impact.get() != null;
    }

    /** Whether it can be asked of this element of the document. */
    public boolean canAsk(ElementId pool) {
        return session.drawing().topology().element(pool).filter(found -> Impact.canBeLost(found)).isPresent();
    }

    /** Shows what is hit; what else was shown in place of the document, such as a step of a scenario, is left. */
    public void ask(ElementId pool, Loss loss) {
        session.stopPreview();
        Drawing drawing = session.drawing();
        TopologyGraph graph = session.graph();
        run.start(_ -> Impact.ofLosing(graph, pool, loss), answer -> answer.ifPresent(found -> show(drawing, found)),
                thrown -> LOG.log(System.Logger.Level.WARNING, "The loss could not be thought through", thrown));
    }

    private void show(Drawing asked, Impact found) {
        if (asked.topology() != session.drawing().topology() || !session.isEditable()) {
            return; // something else has been done meanwhile
        }
        Preview preview = new Preview(session.drawing().with(found.afterwards().topology()), found.hit(),
                found.hitRelations(), ImpactWords.title(found));
        mine = preview;
        session.show(preview);
        impact.set(found);
    }

    /** Shows the document again. */
    public void leave() {
        if (isShown()) {
            session.stopPreview();
        }
    }
}
