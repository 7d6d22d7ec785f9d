package nexthop.ui.problems;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import nexthop.knowledge.Source;
import nexthop.rule.Finding;
import nexthop.rule.RuleBook;
import nexthop.rule.RulePage;
import nexthop.rule.order.OrderBook;
import nexthop.ui.widgets.Icons;
import nexthop.ui.widgets.Prose;
import nexthop.ui.widgets.SeverityIcons;
import nexthop.ui.widgets.Words;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Everything there is to know about one finding, down to the page of its rule. */
final class FindingDetails extends BorderPane {
    /** What is left free around what is brought into view. */
    private static final double MARGIN = 12;

    private final RuleBook rules;
    private final Function<ProblemsModel.Row, List<Node>> offered;
    private final Consumer<URI> browse;
    private final Label name = Words.wrapped("", "panel-title");
    private final VBox content = new VBox();
    private final ScrollPane scroll = new ScrollPane(content);
    private String shownSubject = "";
    private boolean pageOpen;

    /**
     * @param offered what can be done about a finding
     * @param browse opens a web page
     */
    FindingDetails(RuleBook rules, Function<ProblemsModel.Row, List<Node>> offered, Runnable close,
            Consumer<URI> browse) {
        this.rules = rules;
        this.offered = offered;
        this.browse = browse;
        getStyleClass().add("finding-details");
        setId("finding-details");
        setMinWidth(220);
        content.getStyleClass().add("panel-content");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("plain-scroll");
        Button shut = Icons.button(Feather.X, "Close the details");
        shut.setOnAction(_ -> close.run());
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox head = new HBox(name, shut);
        head.getStyleClass().add("details-head");
        setTop(head);
        setCenter(scroll);
        sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(this::follow);
    }

    /** Brings into view what the keyboard has come to, with all that belongs to it, once it has its place. */
    private void follow(@Nullable Node focused) {
        Node part = focused;
        while (part != null && part.getParent() != content) {
            part = part.getParent();
        }
        if (part != null && focused != null) {
            Node whole = part;
            Platform.runLater(() -> bringIntoView(whole, focused));
        }
    }

    private void bringIntoView(Node whole, Node least) {
        double height = scroll.getViewportBounds().getHeight();
        double hidden = content.getHeight() - height;
        if (hidden <= 0 || least.getScene() == null) {
            return;
        }
        Bounds of = content.sceneToLocal(whole.localToScene(whole.getLayoutBounds()));
        Bounds bounds = of.getHeight() + 2 * MARGIN <= height
                ? of
                : content.sceneToLocal(least.localToScene(least.getLayoutBounds()));
        double top = scroll.getVvalue() * hidden;
        if (bounds.getMinY() - MARGIN < top) {
            scroll.setVvalue(Math.max(0, (bounds.getMinY() - MARGIN) / hidden));
        } else if (bounds.getMaxY() + MARGIN > top + height) {
            scroll.setVvalue(Math.min(1, (bounds.getMaxY() + MARGIN - height) / hidden));
        }
    }

    void show(ProblemsModel.Row row) {
        Finding finding = row.finding();
        Optional<RulePage> page = rules.find(finding.rule()).or(() -> OrderBook.standard().find(finding.rule()));
        name.setText(page.map(RulePage::title).orElse(finding.rule()));
        name.setGraphic(SeverityIcons.of(finding.severity()));
        content.getChildren().clear();
        content.getChildren().add(Words.wrapped(row.element(), "muted"));
        content.getChildren().add(Words.wrapped(finding.message(), "message"));
        content.getChildren().addAll(offered.apply(row));
        section("What you would see", finding.symptom());
        section("Why", finding.why());
        section("What to do", finding.remedy());
        content.getChildren().add(source(finding.source()));
        page.ifPresent(this::addPage);
        String subject = finding.rule() + (row.isAccepted() ? ", accepted" : "");
        if (!subject.equals(shownSubject)) {
            scroll.setVvalue(0);
        }
        shownSubject = subject;
    }

    private void section(String heading, String text) {
        if (!text.isEmpty()) {
            content.getChildren().addAll(Words.wrapped(heading, "section-title"), Words.wrapped(text));
        }
    }

    private Hyperlink source(Source source) {
        Hyperlink link = new Hyperlink("Source: " + source.text());
        link.setWrapText(true);
        link.setMinHeight(USE_PREF_SIZE);
        link.getStyleClass().add("source");
        link.setOnAction(_ -> browse.accept(source.link()));
        return link;
    }

    /** The page of the rule, which stays open or shut as the user left it. */
    private void addPage(RulePage page) {
        Prose prose = new Prose(page.body(), browse);
        prose.setVisible(pageOpen);
        prose.setManaged(pageOpen);
        Hyperlink toggle = new Hyperlink(toggleText(page));
        toggle.setId("rule-page");
        toggle.setOnAction(_ -> {
            pageOpen = !pageOpen;
            prose.setVisible(pageOpen);
            prose.setManaged(pageOpen);
            toggle.setText(toggleText(page));
        });
        content.getChildren().addAll(toggle, prose);
        if (page.body().isBlank()) {
            toggle.setVisible(false);
            toggle.setManaged(false);
        }
    }

    private String toggleText(RulePage page) {
        return (pageOpen ? "▾ " : "▸ ") + "About the rule " + page.id();
    }
}
