package nexthop.ui.nexthop;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import nexthop.edit.SetNextHop;
import nexthop.graph.TopologyGraph;
import nexthop.model.ElementId;
import nexthop.rule.NextHopAdvice.Candidate;
import nexthop.ui.session.BackgroundWork;
import nexthop.ui.session.DocumentSession;
import nexthop.ui.session.LatestRun;
import nexthop.ui.session.Selection;

/** Keeps the page about the selection up to date, and changes next hops. */
public final class NextHopModel {
    private static final System.Logger LOG = System.getLogger(NextHopModel.class.getName());

    private final DocumentSession session;
    private final LatestRun<NextHopPage> run;
    private final ReadOnlyObjectWrapper<NextHopPage> page = new ReadOnlyObjectWrapper<>(
            new NextHopPage.Overview(List.of(), false));

    public NextHopModel(DocumentSession session, BackgroundWork work) {
        this.session = session;
        this.run = new LatestRun<>(work, "Judging next hops");
        session.selection().stateProperty().addListener((_, _, _) -> refresh());
        session.shownProperty().addListener((_, before, after) -> {
            if (before.topology() != after.topology()) {
                refresh();
            }
        });
        refresh();
    }

    public ReadOnlyObjectProperty<NextHopPage> pageProperty() {
        return page.getReadOnlyProperty();
    }

    public NextHopPage page() {
        return page.get();
    }

    /** Makes a candidate the next hop. */
    public boolean use(Candidate candidate) {
        return session.perform(candidate.edit());
    }

    /** Takes the next hop away. */
    public boolean clear(ElementId pool) {
        return session.perform(SetNextHop.of(session.drawing().topology(), pool, null));
    }

    public void select(ElementId pool) {
        session.selection().only(pool);
    }

    private void refresh() {
        TopologyGraph graph = session.graph();
        Selection.State selection = session.selection().state();
        run.start(cancelled -> NextHopPage.of(graph, selection, cancelled), page::set,
                thrown -> LOG.log(System.Logger.Level.WARNING, "The next hops could not be judged", thrown));
    }
}
