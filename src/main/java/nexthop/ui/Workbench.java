package nexthop.ui;

import java.net.URI;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.util.Subscription;
import nexthop.layout.Point;
import nexthop.knowledge.Lesson;
import nexthop.model.Element;
import nexthop.model.Drawing;
import nexthop.model.ElementId;
import nexthop.model.Note;
import nexthop.model.Shown;
import nexthop.rule.NextHopAdvice;
import nexthop.rule.Severity;
import nexthop.rule.impact.Loss;
import nexthop.scenario.Plan;
import nexthop.ui.canvas.CanvasModel;
import nexthop.ui.canvas.CanvasView;
import nexthop.ui.document.OpenDocument;
import nexthop.ui.inspector.InspectorPanel;
import nexthop.ui.nexthop.NextHopPanel;
import nexthop.ui.nexthop.WhatIfModel;
import nexthop.ui.outline.OutlinePanel;
import nexthop.ui.palette.PaletteView;
import nexthop.ui.problems.FindingsModel;
import nexthop.ui.problems.ProblemsPanel;
import nexthop.ui.scenario.FurtherReading;
import nexthop.ui.scenario.ScenarioPanel;
import nexthop.ui.session.Signature;
import nexthop.ui.session.BackgroundWork;
import nexthop.ui.session.DocumentSession;
import nexthop.ui.session.Selection;
import nexthop.ui.settings.Settings;
import nexthop.ui.widgets.GivenFocus;
import org.jspecify.annotations.Nullable;

/** The panes around one open document: palette, canvas, inspector, next hop, scenario, problems. */
final class Workbench extends BorderPane implements AutoCloseable {
    /** How many characters of a note are told in the status row. */
    private static final int NOTE_TOLD = 40;

    private final OpenDocument document;
    private final FindingsModel findings;
    private final CanvasModel canvas;
    private final CanvasView view;
    private final Tidy tidy;
    private final InspectorPanel inspector;
    private final ProblemsPanel problems;
    private final TabPane panels;
    private final Tab inspectorTab;
    private final WhatIfModel whatIf;
    private final Tab nextHopTab;
    private final ScenarioPanel scenarioPanel;
    private final Tab scenarioTab;
    private final Consumer<URI> browse;
    private final Runnable glossary;
    private final Subscription marks;
    private final BenchPanes panes;
    private Consumer<String> tell = _ -> {};
    private final OutlinePanel outline;
    private @Nullable CanvasMenus menus;
    private @Nullable Node focused;

    /**
     * @param signature ticks steps off
     * @param browse opens a source's page in the browser
     * @param glossary opens the glossary
     */
    Workbench(OpenDocument document, BackgroundWork work, Signature signature, Consumer<URI> browse,
            Runnable glossary) {
        this.document = document;
        this.browse = browse;
        this.glossary = glossary;
        DocumentSession session = document.session();
        findings = new FindingsModel(session, work);
        view = new CanvasView(session);
        canvas = view.model();
        tidy = new Tidy(session, work, view);
        inspector = new InspectorPanel(session);
        problems = new ProblemsPanel(session, findings, work, signature, this::reveal, browse);
        canvas.nextHops()
                .setRefusals((pool, target) -> NextHopAdvice.refusal(session.graph().topology(), pool, target));
        canvas.nextHops().setVerdicts(new NextHopHints(session::graph)::verdict);
        canvas.setOnEditName(this::editName);
        canvas.setOnMarkClicked(hit -> CanvasMarks.subject(hit).ifPresent(problems::select));
        CanvasMarks canvasMarks = new CanvasMarks();
        marks = findings.onCanvasProperty()
                .subscribe(found -> canvas.marksProperty().set(canvasMarks.of(session.onCanvas().graph(), found)));

        inspectorTab = tab("Inspector", inspector);
        whatIf = new WhatIfModel(session, work);
        NextHopPanel nextHop = new NextHopPanel(session, work, whatIf, this::reveal);
        nextHopTab = tab("Next hop", nextHop);
        whatIf.impactProperty().subscribe(impact -> {
            if (impact == null) {
                Platform.runLater(this::takeFocusIfNothingHasIt);
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && whatIf.isShown()) {
                whatIf.leave();
                event.consume();
            }
        });
        scenarioPanel = new ScenarioPanel(session, work, signature, browse);
        scenarioPanel.setEnd(scenario -> new FurtherReading(scenario, browse, glossary));
        scenarioTab = tab("Scenario", scenarioPanel);
        panels = new TabPane(inspectorTab, nextHopTab, scenarioTab);
        panels.getStyleClass().add("side-panels");
        inspector.seenProperty().bind(inspectorTab.selectedProperty());
        nextHop.seenProperty().bind(nextHopTab.selectedProperty());
        scenarioPanel.seenProperty().bind(scenarioTab.selectedProperty());
        PaletteView palette = new PaletteView(view.paletteTarget());
        outline = new OutlinePanel(session, findings, canvas.camera()::reveal, sentence -> tell.accept(sentence),
                canvas::deleteSelection);
        panes = new BenchPanes(palette, outline, view, problems, panels);
        setCenter(panes);
    }

    private static Tab tab(String title, Node content) {
        Tab tab = new Tab(title, content);
        tab.setClosable(false);
        return tab;
    }

    /** What tells the user something that needs no answer. */
    void setTell(Consumer<String> action) {
        tell = action;
    }

    /** Whether the outline is shown below the palette. */
    BooleanProperty outlineShownProperty() {
        return panes.outlineShownProperty();
    }

    /** The focus goes to the outline, if that is shown, or back to the canvas. */
    void enterOutline() {
        if (panes.outlineShownProperty().get()) {
            outline.requestFocus();
        } else {
            view.requestFocus();
        }
    }

    OpenDocument document() {
        return document;
    }

    DocumentSession session() {
        return document.session();
    }

    CanvasModel canvas() {
        return canvas;
    }

    BooleanProperty minimapShownProperty() {
        return view.minimapShownProperty();
    }

    /** Called whenever the panes have come into the window: the focus goes to where it was, at first to the canvas. */
    void enter() {
        Node wanted = focused == null ? view : focused;
        Platform.runLater(() -> { // a dialog that closes gives the focus back first
            if (getScene() != null) {
                GivenFocus.to(wanted);
            }
        });
    }

    /** Called before the panes leave the window, for a while or for good: nothing is left half done. */
    void leave() {
        commitPending();
        if (menus != null) {
            menus.hide();
        }
        Node owner = getScene() == null ? null : getScene().getFocusOwner();
        focused = owner != null && isWithin(owner) ? owner : null;
    }

    private boolean isWithin(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == this) {
                return true;
            }
        }
        return false;
    }

    ObservableValue<Integer> count(Severity severity) {
        return findings.findingsProperty().map(found -> found.count(severity));
    }

    ObservableValue<String> selectionText() {
        DocumentSession session = session();
        return Bindings.createStringBinding(() -> words(session.shown(), session.selection().state()),
                session.selection().stateProperty(), session.shownProperty());
    }

    private static String words(Drawing drawing, Selection.State state) {
        if (state.link() != null) {
            return "Selected: the link from " + name(drawing, state.link().from()) + " to "
                    + name(drawing, state.link().to());
        }
        return switch (state.elements().size()) {
            case 0 -> "";
            case 1 -> "Selected: " + name(drawing, state.elements().iterator().next());
            default -> "Selected: " + state.elements().size() + " things";
        };
    }

    private static String name(Drawing drawing, ElementId id) {
        return drawing.topology()
                .element(id)
                .map(Element::name)
                .or(() -> drawing.layout().note(id).map(Workbench::beginning))
                .orElse(id.value());
    }

    /** What a note begins with, which is the only name it has. */
    private static String beginning(Note note) {
        String text = Shown.plain(note.text().strip().lines().findFirst().orElse(""));
        if (text.isEmpty()) {
            return "an empty note";
        }
        int end = text.offsetByCodePoints(0, Math.min(NOTE_TOLD, text.codePointCount(0, text.length())));
        return "the note “" + text.substring(0, end) + (end < text.length() ? "…" : "") + "”";
    }

    private void takeFocusIfNothingHasIt() {
        if (getScene() != null && getScene().getFocusOwner() == null) {
            view.requestFocus();
        }
    }

    boolean canAskWhatIf(ElementId pool) {
        return whatIf.canAsk(pool);
    }

    /** Shows what is hit if the selected pool is lost. */
    void askWhatIf(Loss loss) {
        session().selection().state().first().ifPresent(pool -> {
            canvas.settle();
            panels.getSelectionModel().select(nextHopTab);
            whatIf.ask(pool, loss);
        });
    }

    /** Sets the menus that open on the canvas and in the outline. */
    void setMenus(CanvasMenus wanted) {
        menus = wanted;
        ContextMenu ofOutline = new ContextMenu();
        CanvasMenus.fill(ofOutline, wanted.groupsOfCard());
        outline.setMenu(ofOutline);
        view.addEventHandler(MouseEvent.MOUSE_PRESSED, _ -> wanted.hide());
        view.setOnContextMenuRequested(event -> {
            wanted.show(this, view, event);
            event.consume();
        });
    }

    /** Selects a thing, brings it into view, and shows what there is to know about it. */
    void reveal(ElementId id) {
        session().selection().only(id);
        canvas.camera().reveal(id);
    }

    /** As {@link #reveal}, in the middle of the view and with a ring around it that the eye follows. */
    void point(ElementId id) {
        session().selection().only(id);
        canvas.camera().centreOn(id);
        canvas.focusOn(id);
        view.pulse(id);
        view.requestFocus();
    }

    /** Turns to the first trusted application pool that a scenario fits, with that scenario at hand. */
    void showScenario(String scenario) {
        scenarioPanel.takeUp(scenario);
        panels.getSelectionModel().select(scenarioTab);
    }

    /** Selects a thing and the gravest problem it has, and brings it into view. */
    void revealProblem(ElementId id) {
        reveal(id);
        problems.select(id);
    }

    /** Begins a lesson about the document, beside the canvas. */
    void teach(Lesson lesson, Settings settings) {
        LessonTab tab = new LessonTab(lesson, this, findings, settings, glossary, browse);
        panels.getTabs().addFirst(tab);
        panels.getSelectionModel().select(tab);
        Platform.runLater(tab::takeFocus);
    }

    /** The scenario at hand, bound to the document; null while there is none. */
    ObservableValue<Plan> planProperty() {
        return scenarioPanel.planProperty();
    }

    /** What the scenario panel's button for writing the plan down does. */
    void setOnExportPlan(Runnable action) {
        scenarioPanel.setOnExport(action);
    }

    /** What opens the topology that a scenario starts from, by the scenario's id. */
    void setOnOpenStart(Consumer<String> action) {
        scenarioPanel.setOnOpenStart(action);
    }

    void editName(ElementId id) {
        if (session().shown().layout().note(id).isPresent()) {
            canvas.editName(id);
            return;
        }
        panels.getSelectionModel().select(inspectorTab);
        inspector.editName(id);
    }

    /** Takes over what is typed but not confirmed, as before saving. */
    void commitPending() {
        canvas.settle();
        inspector.commitPending();
    }

    void showProblems() {
        problems.requestFocus();
        findings.findings().open().stream().findFirst().ifPresent(first -> problems.select(first.element()));
    }

    /** Lists what can be added at a point of the sheet. */
    void addAt(Point here) {
        commitPending();
        view.requestFocus();
        canvas.quickAddAt(here);
    }

    /** Lists what can be added to the drawing. */
    void addByKeyboard() {
        commitPending();
        view.requestFocus();
        canvas.quickAdd();
    }

    void moveNextHopByKeyboard() {
        commitPending();
        view.requestFocus();
        view.startMoveNextHop();
    }

    /** The focus goes to the canvas, unless it is there. */
    void enterCanvas() {
        if (!view.isFocusWithin()) {
            view.requestFocus();
        }
    }

    void moveToSiteByKeyboard() {
        commitPending();
        view.startMoveToSite();
    }

    void connectByKeyboard() {
        view.requestFocus();
        view.startConnect();
    }

    /** Arranges what is selected, or everything, anew. */
    void tidy() {
        tidy.start();
    }

    @Override
    public void close() {
        tidy.cancel();
        marks.unsubscribe();
        outline.close();
        panes.close();
        session().stopPreview();
        view.dispose();
    }
}
