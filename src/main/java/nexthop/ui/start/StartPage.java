package nexthop.ui.start;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.concurrent.Task;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import nexthop.layout.Arrangement;
import nexthop.layout.Sheet;
import nexthop.model.Drawing;
import nexthop.ui.scale.UiScale;
import nexthop.ui.session.BackgroundWork;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The page the window shows while no document is open. */
public final class StartPage extends ScrollPane {
    private static final double PAGE_WIDTH = 1240;
    /** A page narrower than this has its two columns one below the other. */
    private static final double COLUMNS_MIN = 800;
    private static final double BEGINNINGS_MIN = 220;
    private static final double BEGINNINGS_WIDTH = 280;
    private static final double TEMPLATE_WIDTH = 216;
    private static final double TEMPLATE_HEIGHT = 124;
    /** Room for three lines and the standing; a wrapped text asks for far too much height before its width is known. */
    private static final double CELL_HEIGHT = 104;

    private final StartActions actions;
    private final BackgroundWork work;
    private final VBox recent = new VBox();
    private final BooleanBinding tooNarrowForColumns = tooNarrow();

    public StartPage(StartContent content, List<Path> recentFiles, StartActions actions, BackgroundWork work) {
        this.actions = actions;
        this.work = work;
        getStyleClass().addAll("start-page", "edge-to-edge");
        setId("start-page");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.AS_NEEDED);
        recent.getStyleClass().add("recent");
        setRecentFiles(recentFiles);

        VBox beginnings = new VBox(beginnings(content), heading("Recent"), recent);
        beginnings.getStyleClass().add("beginnings");
        beginnings.minWidthProperty().bind(UiScale.scaled(BEGINNINGS_MIN));
        beginnings.prefWidthProperty().bind(UiScale.scaled(BEGINNINGS_WIDTH));
        VBox knowledge = new VBox();
        for (StartContent.Matrix matrix : content.matrices()) {
            knowledge.getChildren().addAll(heading(matrix.title()), matrix(matrix));
        }
        knowledge.getChildren()
                .add(1, soft("A scenario opens its start topology. Below it are the figures of the vendor's page and "
                        + "the lesson: the start with one mistake to find."));
        knowledge.getChildren().addAll(heading("Templates"), templates(content.templates()));
        knowledge.getStyleClass().add("knowledge");
        HBox.setHgrow(knowledge, Priority.ALWAYS);
        VBox page = new VBox(title());
        page.getStyleClass().add("page");
        page.maxWidthProperty().bind(UiScale.scaled(PAGE_WIDTH));
        HBox centred = new HBox(page);
        centred.setAlignment(Pos.TOP_CENTER);
        HBox.setHgrow(page, Priority.ALWAYS);
        setContent(centred);
        tooNarrowForColumns.subscribe(narrow -> {
            Pane columns = narrow ? new VBox(beginnings, knowledge) : new HBox(beginnings, knowledge);
            columns.getStyleClass().add("columns");
            page.getChildren().setAll(page.getChildren().getFirst(), columns);
        });
    }

    private BooleanBinding tooNarrow() {
        var least = UiScale.scaled(COLUMNS_MIN);
        return Bindings.createBooleanBinding(() -> getWidth() > 0 && getWidth() < least.get(), widthProperty(), least);
    }

    /** Shows these files as the recent ones; those that are gone are greyed. */
    public void setRecentFiles(List<Path> files) {
        recent.getChildren().clear();
        if (files.isEmpty()) {
            recent.getChildren().add(soft("Files you open or save appear here."));
        }
        for (Path file : files) {
            recent.getChildren().add(recentFile(file));
        }
    }

    private static Node title() {
        Label title = new Label("Nexthop");
        title.getStyleClass().add("start-title");
        Label subtitle = soft("Topologies around UCMA trusted applications: drawn, checked, migrated.");
        VBox both = new VBox(title, subtitle);
        both.getStyleClass().add("start-head");
        return both;
    }

    private Node beginnings(StartContent content) {
        VBox box = new VBox(action("New topology", Feather.PLUS, actions::newTopology),
                action("Open…", Feather.FOLDER, actions::open),
                action("Import a topology…", Feather.DOWNLOAD, actions::importTopology),
                action("Look at the sample", Feather.EYE, () -> actions.begin(content.sample())));
        box.getStyleClass().add("start-actions");
        return box;
    }

    private static Button action(String text, Feather icon, Runnable run) {
        Button button = new Button(text, new FontIcon(icon));
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAlignment(Pos.CENTER_LEFT);
        button.setOnAction(_ -> run.run());
        return button;
    }

    private Node recentFile(Path file) {
        boolean there = Files.isReadable(file);
        Path name = file.getFileName();
        Hyperlink link = new Hyperlink(name == null ? file.toString() : name.toString());
        link.setDisable(!there);
        link.setOnAction(_ -> actions.open(file));
        link.setTooltip(new Tooltip(file.toString()));
        Path parent = file.getParent();
        Label folder = soft(there ? String.valueOf(parent) : "no longer there");
        folder.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        VBox texts = new VBox(link, folder);
        HBox.setHgrow(texts, Priority.ALWAYS);
        HBox row = new HBox(texts);
        row.setAlignment(Pos.CENTER_LEFT);
        if (!there) {
            Hyperlink remove = new Hyperlink("Remove");
            remove.setMinWidth(Region.USE_PREF_SIZE);
            remove.setOnAction(_ -> {
                actions.forget(file);
                recent.getChildren().remove(row);
            });
            row.getChildren().add(remove);
        }
        row.getStyleClass().add("recent-file");
        return row;
    }

    private Node matrix(StartContent.Matrix matrix) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("matrix");
        grid.getColumnConstraints().add(column(92, 92, 92));
        for (int column = 0; column < matrix.columns().size(); column++) {
            ColumnConstraints width = column(120, 190, Double.MAX_VALUE);
            width.setHgrow(Priority.ALWAYS);
            grid.getColumnConstraints().add(width);
            Label head = soft(matrix.columns().get(column));
            head.getStyleClass().add("matrix-head");
            grid.add(head, column + 1, 0);
        }
        for (int row = 0; row < matrix.rows().size(); row++) {
            StartContent.Row content = matrix.rows().get(row);
            Label name = new Label(content.name());
            name.getStyleClass().add("matrix-row");
            GridPane.setValignment(name, VPos.TOP);
            grid.add(name, 0, row + 1);
            for (int column = 0; column < content.cells().size(); column++) {
                grid.add(cell(content.cells().get(column)), column + 1, row + 1);
            }
        }
        return grid;
    }

    private static ColumnConstraints column(double min, double pref, double max) {
        ColumnConstraints column = new ColumnConstraints();
        column.minWidthProperty().bind(UiScale.scaled(min));
        column.prefWidthProperty().bind(UiScale.scaled(pref));
        column.maxWidthProperty().bind(UiScale.scaled(max));
        return column;
    }

    private Node cell(StartContent.Cell cell) {
        VBox box = new VBox();
        box.getStyleClass().add("matrix-scenarios");
        for (StartContent.Scenario scenario : cell.scenarios()) {
            box.getChildren().add(scenario(scenario));
        }
        return box;
    }

    private Node scenario(StartContent.Scenario scenario) {
        Label title = new Label(scenario.title());
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        Label standing = new Label(scenario.standing());
        standing.getStyleClass().addAll("pill", pillColour(scenario.standing()));
        standing.setWrapText(true);
        standing.setMinHeight(Region.USE_PREF_SIZE);
        VBox texts = new VBox(title, standing);
        texts.getStyleClass().add("cell-texts");
        Button button = new Button(null, texts);
        button.getStyleClass().add("matrix-cell");
        button.minHeightProperty().bind(UiScale.scaled(CELL_HEIGHT));
        button.prefHeightProperty().bind(button.minHeightProperty());
        button.setMaxWidth(Double.MAX_VALUE);
        button.maxHeightProperty().bind(button.minHeightProperty());
        button.setAlignment(Pos.TOP_LEFT);
        button.setAccessibleText(scenario.title() + ", " + scenario.standing());
        button.setOnAction(_ -> actions.begin(scenario.template()));
        VBox box = new VBox(button);
        if (!scenario.figures().isEmpty() || !scenario.lessons().isEmpty()) {
            box.getChildren().add(ways(scenario));
        }
        box.getStyleClass().add("matrix-scenario");
        return box;
    }

    /** The figures and the lesson of a scenario. */
    private Node ways(StartContent.Scenario scenario) {
        HBox ways = new HBox();
        ways.getStyleClass().add("matrix-ways");
        List<StartContent.Template> figures = scenario.figures();
        for (int i = 0; i < figures.size(); i++) {
            StartContent.Template figure = figures.get(i);
            String name = figures.size() == 1 ? "Figure" : i == 0 ? "Before" : "After";
            ways.getChildren().add(way(name, Feather.IMAGE, figure.title(), () -> actions.begin(figure)));
        }
        for (StartContent.Lesson lesson : scenario.lessons()) {
            ways.getChildren().add(way("Lesson", Feather.BOOK_OPEN, lesson.title(), () -> actions.begin(lesson)));
        }
        return ways;
    }

    private static Hyperlink way(String name, Feather icon, String meaning, Runnable run) {
        Hyperlink link = new Hyperlink(name, new FontIcon(icon));
        link.getStyleClass().add(name.equals("Lesson") ? "lesson-way" : "figure-way");
        link.setMinWidth(Region.USE_PREF_SIZE);
        link.setAccessibleText(name + ": " + meaning);
        link.setTooltip(new Tooltip(meaning));
        link.setOnAction(_ -> run.run());
        return link;
    }

    private static String pillColour(String standing) {
        return switch (standing.toLowerCase(Locale.ROOT)) {
            case "recommended" -> "good";
            case "supported" -> "information";
            default -> "warning";
        };
    }

    private Node templates(List<StartContent.Template> templates) {
        FlowPane pane = new FlowPane(14, 14);
        for (StartContent.Template template : templates) {
            pane.getChildren().add(template(template));
        }
        return pane;
    }

    private Node template(StartContent.Template template) {
        Thumbnail picture = new Thumbnail(TEMPLATE_WIDTH, TEMPLATE_HEIGHT);
        Label title = new Label(template.title());
        title.getStyleClass().add("template-title");
        title.setWrapText(true);
        title.minWidthProperty().bind(UiScale.scaled(TEMPLATE_WIDTH));
        title.maxWidthProperty().bind(title.minWidthProperty());
        title.setMinHeight(Region.USE_PREF_SIZE);
        VBox content = new VBox(picture, title);
        Button button = new Button(null, content);
        button.getStyleClass().add("template");
        button.setAccessibleText("Template " + template.title());
        if (!template.description().isEmpty()) {
            Tooltip tooltip = new Tooltip(template.description());
            tooltip.setWrapText(true);
            tooltip.setMaxWidth(380);
            button.setTooltip(tooltip);
        }
        button.setOnAction(_ -> actions.begin(template));
        work.startQuietly(new Task<Sheet>() {
            @Override
            protected Sheet call() {
                Drawing drawing = template.drawing().get();
                return Sheet.of(drawing.with(Arrangement.complete(drawing)));
            }
        }, picture::show, _ -> button.setDisable(true));
        return button;
    }

    private static Label heading(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("start-heading");
        return label;
    }

    private static Label soft(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("soft");
        label.setWrapText(true);
        return label;
    }
}
