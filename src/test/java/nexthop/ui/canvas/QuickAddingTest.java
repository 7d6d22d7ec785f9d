package nexthop.ui.canvas;

import static nexthop.ui.canvas.Specimens.BOTS;
import static nexthop.ui.canvas.Specimens.LYNC;
import static nexthop.ui.canvas.Specimens.OCS;
import static nexthop.ui.canvas.Specimens.IVR_OLD;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.ParameterizedTest;
import java.util.Optional;
import java.util.Locale;
import nexthop.edit.SetTitle;
import nexthop.edit.SetViewOnly;
import nexthop.layout.Point;
import nexthop.layout.Rect;
import nexthop.model.ApplicationPool;
import nexthop.model.Drawing;
import nexthop.model.ElementId;
import nexthop.model.ServerGeneration;
import nexthop.model.ServerPool;
import nexthop.ui.canvas.tool.Idle;
import nexthop.ui.canvas.tool.PressingElement;
import nexthop.ui.canvas.tool.QuickAdding;
import nexthop.ui.palette.PaletteItem;
import nexthop.ui.palette.PaletteItem.NewPart;
import nexthop.ui.palette.PaletteItem.NewServerPool;
import nexthop.ui.palette.PaletteItem.NewSurrounding;
import nexthop.ui.session.DocumentSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The list of what can be added, without a window. */
class QuickAddingTest {
    private static final Point NOWHERE = new Point(900, 120);
    private static final PaletteItem NEW_POOL = new NewServerPool(ServerGeneration.LYNC_2013);

    private final Hand hand = Hand.onMigration();
    private final DocumentSession session = hand.session;
    private final CanvasModel canvas = hand.canvas;
    private final List<ElementId> named = new ArrayList<>();
    private final List<String> told = new ArrayList<>();

    @BeforeEach
    void listen() {
        canvas.setOnEditName(named::add);
        canvas.setOnRefused(told::add);
    }

    private List<PaletteItem> offered() {
        return ((QuickAdding) canvas.tool()).offers().stream().map(QuickAdding.Offer::item).toList();
    }

    private ElementId nextHop(ElementId pool) {
        return session.drawing().topology().find(pool, ApplicationPool.class).orElseThrow().nextHop();
    }

    private void drawToNowhere() {
        hand.move(hand.middle(BOTS)).press(hand.handle(BOTS)).drag(NOWHERE).release().is(QuickAdding.class);
    }

    @Test
    void whatIsChosenAfterADoubleClickStandsUnderThePointerSelectedAndAboutToBeNamed() {
        hand.doubleClick(NOWHERE).is(QuickAdding.class);
        canvas.choose(NEW_POOL);
        hand.is(Idle.class);
        ElementId made = session.selection().state().first().orElseThrow();
        Rect bounds = canvas.sheet().boundsOf(made).orElseThrow();
        assertThat(bounds.center().x()).isBetween(NOWHERE.x() - 5, NOWHERE.x() + 5);
        assertThat(bounds.center().y()).isBetween(NOWHERE.y() - 5, NOWHERE.y() + 5);
        assertThat(bounds.x() % 10).as("on the grid").isZero();
        assertThat(named).containsExactly(made);
        assertThat(hand.edits()).isEqualTo(1);
        session.undo();
        assertThat(session.drawing()).isEqualTo(Specimens.migration());
    }

    @Test
    void aSecondCentralManagementStoreIsNotOffered() {
        hand.doubleClick(NOWHERE);
        assertThat(offered()).contains(NEW_POOL, NewSurrounding.DOMAIN_CONTROLLER)
                .doesNotContain(NewSurrounding.MANAGEMENT_STORE)
                .doesNotContain(NewPart.values());
    }

    @Test
    void byKeyboardPartsOfTheSelectedPoolAreOfferedToo() {
        session.selection().only(BOTS);
        canvas.quickAdd();
        assertThat(offered()).contains(NewPart.APPLICATION, NewPart.COMPUTER).doesNotContain(NewPart.USERS);
        int before = session.drawing().topology().computersOf(BOTS).size();
        canvas.choose(NewPart.COMPUTER);
        assertThat(session.drawing().topology().computersOf(BOTS)).hasSize(before + 1);
        assertThat(hand.edits()).isEqualTo(1);
    }

    @Test
    void byKeyboardItFindsAFreeSpot() {
        session.selection().only(BOTS);
        canvas.quickAdd();
        List<Rect> others = canvas.sheet().cards().stream().map(card -> card.bounds()).toList();
        canvas.choose(NEW_POOL);
        Rect made = canvas.sheet().boundsOf(session.selection().state().first().orElseThrow()).orElseThrow();
        assertThat(others).noneMatch(made::overlaps);
    }

    @Test
    void aNextHopDrawnToTheSheetAddsAndConnectsInOneStep() {
        drawToNowhere();
        assertThat(canvas.overlay().wire()).isPresent();
        assertThat(offered()).isNotEmpty().allMatch(NewServerPool.class::isInstance);
        canvas.choose(NEW_POOL);
        hand.is(Idle.class);
        ElementId made = session.selection().state().first().orElseThrow();
        assertThat(session.drawing().topology().find(made, ServerPool.class)).isPresent();
        assertThat(nextHop(BOTS)).isEqualTo(made);
        assertThat(named).containsExactly(made);
        assertThat(session.historyProperty().get().undoLabel().orElseThrow()).startsWith("Add fe-lync2013")
                .endsWith("as next hop of bots.contoso.com");
        session.undo();
        assertThat(session.drawing()).isEqualTo(Specimens.migration());
        assertThat(nextHop(BOTS)).isEqualTo(OCS);
        session.redo();
        assertThat(nextHop(BOTS)).isEqualTo(made);
    }

    @Test
    void whileANextHopIsOverTheSheetItSaysWhatLettingGoDoes() {
        hand.move(hand.middle(BOTS)).press(hand.handle(BOTS)).drag(NOWHERE);
        assertThat(canvas.overlay().hint()).contains("new server pool");
        hand.drag(hand.middle(LYNC));
        assertThat(canvas.overlay().hint()).doesNotContain("new server pool");
    }

    @Test
    void escLeavesNothingBehindAndKeepsTheSelection() {
        session.selection().only(BOTS);
        canvas.quickAdd();
        canvas.cancel();
        hand.is(Idle.class);
        assertThat(session.selection().state().first()).contains(BOTS);
        canvas.choose(NEW_POOL);
        assertThat(hand.edits()).as("there is no list to choose from any more").isZero();
    }

    @Test
    void aPressElsewhereClosesItAndIsAPressLikeAnyOther() {
        drawToNowhere();
        hand.press(hand.middle(LYNC)).is(PressingElement.class).release().is(Idle.class);
        assertThat(hand.edits()).isZero();
    }

    @Test
    void anotherDrawingClosesIt() {
        hand.doubleClick(NOWHERE).is(QuickAdding.class);
        Drawing before = session.drawing();
        session.perform(new SetTitle("Other", "Other"));
        assertThat(session.drawing()).isNotEqualTo(before);
        hand.is(Idle.class);
    }

    @Test
    void aLockedDrawingSaysSoAndOpensNothing() {
        session.perform(new SetViewOnly(true));
        hand.doubleClick(NOWHERE).is(Idle.class);
        canvas.quickAdd();
        hand.is(Idle.class);
        assertThat(told).hasSize(2).allMatch(sentence -> sentence.contains("Turn off View only in the Arrange menu"));
    }

    private List<ServerGeneration> generations() {
        return offered().stream().map(item -> ((NewServerPool) item).generation()).toList();
    }

    @Test
    void amongNewNextHopsWhatGoesWithTheUcmaVersionComesFirstTheNewestAhead() {
        drawToNowhere(); // of a pool of UCMA 3.0
        assertThat(generations()).hasSize(ServerGeneration.values().length)
                .startsWith(ServerGeneration.LYNC_2013, ServerGeneration.LYNC_2010)
                .endsWith(ServerGeneration.OCS_2007);
        assertThat(((QuickAdding) canvas.tool()).offers().getFirst().remark()).startsWith("UCMA 3.0: ");
        canvas.cancel();
        hand.move(hand.middle(IVR_OLD)).press(hand.handle(IVR_OLD)).drag(NOWHERE).release();
        assertThat(generations().getFirst()).as("of UCMA 2.0").isEqualTo(ServerGeneration.OCS_2007_R2);
    }

    @Test
    void existingNextHopsComeBestFirstToo() {
        canvas.nextHops().setVerdicts((_, target) -> target.equals(OCS) ? Optional.of("Legacy.") : Optional.empty());
        assertThat(canvas.nextHops().bestTargets(BOTS)).containsExactly(LYNC, OCS);
        canvas.nextHops().setVerdicts((_, _) -> Optional.empty());
        assertThat(canvas.nextHops().bestTargets(BOTS)).as("the newest generation").containsExactly(LYNC, OCS);
    }

    /** Whoever types one of these finds the thing, whatever it is called in the list. */
    @ParameterizedTest
    @CsvSource({"edge,Supporting pool", "SBA,Lync Server 2010 pool", "branch appliance,Lync Server 2013 pool",
            "UCMA,UCMA 4.0", "trusted application,Application", "OCS,OCS 2007 R2 pool", "2010,Lync Server 2010 pool",
            "2010,UCMA 3.0", "cms,Central Management Store", "contact object,Endpoint",
            "active directory,Domain controller", "legacy site,BackCompatSite", "registrar,Lync Server 2013 pool",
            "server host,Computer", "gateway,Supporting pool", "front end,OCS 2007 pool"})
    void everydayWordsFindThings(String typed, String expected) {
        List<String> found = PaletteItem.all()
                .stream()
                .map(item -> new Chooser.Choice(item.label(), item.caption(), item.words(), () -> {}))
                .filter(choice -> choice.rank(typed.toLowerCase(Locale.ROOT)) >= 0)
                .map(Chooser.Choice::name)
                .toList();
        assertThat(found).contains(expected).hasSizeLessThan(PaletteItem.all().size());
    }

    @Test
    void aNameCountsForMoreThanAWordAndNothingMatchesEverything() {
        Chooser.Choice choice = new Chooser.Choice("Lync Server 2010 pool", "Front End", "SBA", () -> {});
        assertThat(choice.rank("lync")).isGreaterThan(choice.rank("2010"));
        assertThat(choice.rank("2010")).isGreaterThan(choice.rank("sba"));
        assertThat(choice.rank("sba front")).isPositive();
        assertThat(choice.rank("edge")).isNegative();
    }
}
