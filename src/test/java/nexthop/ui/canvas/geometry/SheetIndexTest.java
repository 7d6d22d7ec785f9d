package nexthop.ui.canvas.geometry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nexthop.graph.Relation;
import nexthop.layout.Card;
import nexthop.layout.Frame;
import nexthop.layout.Link;
import nexthop.layout.Point;
import nexthop.layout.Rect;
import nexthop.layout.Sheet;
import nexthop.model.Drawing;
import nexthop.model.Placement;
import nexthop.ui.canvas.Specimens;
import org.junit.jupiter.api.Test;

class SheetIndexTest {
    private final Sheet sheet = Sheet.of(Specimens.migration());
    private final SheetIndex index = new SheetIndex(sheet);

    @Test
    void findsCardsLinksAndFramesInAPart() {
        Rect legacy = sheet.frame(Specimens.LEGACY_SITE).orElseThrow().bounds();
        assertThat(index.cardsIn(legacy)).extracting(Card::id)
                .containsExactlyInAnyOrder(Specimens.IVR_OLD, Specimens.OCS);
        assertThat(index.framesIn(legacy)).extracting(Frame::site).contains(Specimens.LEGACY_SITE);
        assertThat(index.linksIn(legacy)).extracting(Link::relation)
                .contains(new Relation.NextHop(Specimens.IVR_OLD, Specimens.OCS, false));
    }

    @Test
    void followsACardThatHasMoved() {
        index.follow(sheet.moved(Map.of(Specimens.BOTS, new Placement(3_000, 3_000))));
        assertThat(index.cardAt(new Point(3_010, 3_010))).map(Card::id).contains(Specimens.BOTS);
        assertThat(index.cardAt(new Point(70, 510))).isEmpty();
        index.follow(sheet);
        assertThat(index.cardAt(new Point(70, 510))).map(Card::id).contains(Specimens.BOTS);
    }

    @Test
    void forgetsWhatIsGone() {
        index.follow(Sheet.of(Drawing.empty()));
        Rect everywhere = new Rect(-1e5, -1e5, 2e5, 2e5);
        assertThat(index.cardsIn(everywhere)).isEmpty();
        assertThat(index.linksIn(everywhere)).isEmpty();
        assertThat(index.framesIn(everywhere)).isEmpty();
    }

    @Test
    void aLinkIsFoundBesideItsLineAndItsHeadAtItsEnd() {
        Link link = sheet.nextHopLink(Specimens.IVR_NEW).orElseThrow();
        Point middle = link.middle();
        assertThat(index.linkAt(middle.plus(3, 0), 5)).map(Link::relation).contains(link.relation());
        assertThat(index.linkAt(middle.plus(30, 0), 5)).isEmpty();
        assertThat(index.headAt(link.route().getLast(), 10)).contains((Relation.NextHop) link.relation());
        assertThat(index.headAt(link.route().getFirst(), 10)).isEmpty();
    }

    @Test
    void aFrameIsTakenHoldOfByTitleAndBorderOnly() {
        Rect frame = sheet.frame(Specimens.REDMOND).orElseThrow().bounds();
        assertThat(index.frameEdgeAt(new Point(frame.x() + 60, frame.y() + 12), 1)).map(Frame::site)
                .contains(Specimens.REDMOND);
        assertThat(index.frameEdgeAt(new Point(frame.x() + 1, frame.center().y()), 1)).isPresent();
        assertThat(index.frameEdgeAt(frame.center(), 1)).isEmpty();
        assertThat(index.frameAround(frame.center())).map(Frame::site).contains(Specimens.REDMOND);
    }
}
