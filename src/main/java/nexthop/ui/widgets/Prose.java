package nexthop.ui.widgets;

import java.net.URI;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import nexthop.knowledge.Markdown;

/** A page of prose on the screen. */
public final class Prose extends VBox {
    private final Consumer<URI> browse;

    /** @param browse opens a web page */
    public Prose(String markdown, Consumer<URI> browse) {
        this.browse = browse;
        getStyleClass().add("prose");
        for (Markdown.Block block : Markdown.read(markdown)) {
            getChildren().add(node(block));
        }
    }

    private Node node(Markdown.Block block) {
        return switch (block) {
            case Markdown.Block.Heading(int level, List<Markdown.Span> spans) ->
                flow(spans, "heading", "heading-" + Math.min(level, 3));
            case Markdown.Block.Paragraph(List<Markdown.Span> spans) -> flow(spans, "paragraph");
            case Markdown.Block.Item(String marker, List<Markdown.Span> spans) -> item(marker, spans);
            case Markdown.Block.Code(String text) -> new CodeBlock(text);
            case Markdown.Block.Table(List<List<List<Markdown.Span>>> rows) -> table(rows);
        };
    }

    private Node item(String marker, List<Markdown.Span> spans) {
        Label mark = new Label(marker);
        mark.getStyleClass().add("marker");
        mark.setMinWidth(USE_PREF_SIZE);
        TextFlow words = flow(spans, "paragraph");
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = new HBox(mark, words);
        line.getStyleClass().add("item");
        return line;
    }

    private Node table(List<List<List<Markdown.Span>>> rows) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("prose-table");
        int columns = rows.getFirst().size();
        for (int column = 0; column < columns; column++) {
            ColumnConstraints width = new ColumnConstraints();
            width.setPercentWidth(100.0 / columns);
            grid.getColumnConstraints().add(width);
        }
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < Math.min(columns, rows.get(row).size()); column++) {
                grid.add(flow(rows.get(row).get(column), "paragraph", row == 0 ? "table-head" : "table-cell"), column,
                        row);
            }
        }
        return grid;
    }

    private TextFlow flow(List<Markdown.Span> spans, String... styles) {
        TextFlow flow = new TextFlow();
        flow.getStyleClass().addAll(styles);
        flow.setMinWidth(0);
        for (Markdown.Span span : spans) {
            flow.getChildren().add(node(span));
        }
        return flow;
    }

    private Node node(Markdown.Span span) {
        if (span.style() == Markdown.Style.LINK && isWebAddress(span.target())) {
            Hyperlink link = new Hyperlink(span.text());
            link.setWrapText(true);
            link.setOnAction(_ -> browse.accept(URI.create(span.target())));
            return link;
        }
        Text text = new Text(span.text());
        text.getStyleClass().add("prose-text");
        switch (span.style()) {
            case BOLD -> text.getStyleClass().add("bold");
            case EMPHASIS -> text.getStyleClass().add("emphasis");
            case CODE -> text.getStyleClass().add("code");
            default -> {
            }
        }
        return text;
    }

    /** Links to other pages of ours lead nowhere from here; they are set as plain words. */
    private static boolean isWebAddress(String target) {
        try {
            String scheme = URI.create(target).getScheme();
            return "https".equals(scheme) || "http".equals(scheme);
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
