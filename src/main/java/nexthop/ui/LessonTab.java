package nexthop.ui;

import java.net.URI;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.control.Tab;
import nexthop.knowledge.Lesson;
import nexthop.knowledge.Scenario;
import nexthop.knowledge.ScenarioBook;
import nexthop.ui.lesson.LessonModel;
import nexthop.ui.lesson.LessonPanel;
import nexthop.ui.problems.FindingsModel;
import nexthop.ui.settings.Settings;

/** A lesson among the panels at the right. Closing the tab ends the lesson. */
final class LessonTab extends Tab implements LessonPanel.Actions {
    private final Workbench bench;
    private final Settings settings;
    private final Runnable glossary;
    private final Consumer<URI> browse;
    private final LessonModel model;
    private final LessonPanel panel;

    /**
     * @param glossary opens the glossary
     * @param browse opens a web page
     */
    LessonTab(Lesson lesson, Workbench bench, FindingsModel findings, Settings settings, Runnable glossary,
            Consumer<URI> browse) {
        super("Lesson");
        this.bench = bench;
        this.settings = settings;
        this.glossary = glossary;
        this.browse = browse;
        boolean ask = settings.askBeforeRevealing();
        model = new LessonModel(lesson, bench.session(), findings.foundProperty(), findings.concealedProperty(), ask,
                bench::revealProblem);
        String heading = ScenarioBook.standard().scenario(lesson.scenario()).map(Scenario::heading).orElse("");
        panel = new LessonPanel(model, heading, ask, this);
        setContent(panel);
        setOnClosed(_ -> model.close());
    }

    /** Puts the focus into the lesson, as soon as the panel is in the window. */
    void takeFocus() {
        if (panel.getScene() != null) {
            panel.requestFocus();
            return;
        }
        panel.sceneProperty().addListener(new ChangeListener<>() {
            @Override
            public void changed(ObservableValue<? extends Scene> scene, Scene before, Scene now) {
                panel.sceneProperty().removeListener(this);
                Platform.runLater(panel::requestFocus);
            }
        });
    }

    @Override
    public void askBeforeRevealing(boolean ask) {
        settings.setAskBeforeRevealing(ask);
    }

    @Override
    public void play(String scenario) {
        bench.showScenario(scenario);
    }

    @Override
    public void openGlossary() {
        glossary.run();
    }

    @Override
    public void close() {
        model.close();
        getTabPane().getTabs().remove(this);
    }

    @Override
    public void browse(URI page) {
        browse.accept(page);
    }
}
