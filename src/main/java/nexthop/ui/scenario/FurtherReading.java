package nexthop.ui.scenario;

import java.net.URI;
import java.util.function.Consumer;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.VBox;
import nexthop.knowledge.Citation;
import nexthop.knowledge.Scenario;
import nexthop.ui.widgets.Words;

/** Where to read on about a scenario, and the glossary. */
public final class FurtherReading extends VBox {
    /**
     * @param browse opens a web page
     * @param glossary opens the glossary
     */
    public FurtherReading(Scenario scenario, Consumer<URI> browse, Runnable glossary) {
        getStyleClass().add("further-reading");
        getChildren().add(Words.wrapped("Further reading", "section-title"));
        for (Citation citation : scenario.furtherReading()) {
            getChildren().add(link(citation.source().text(), () -> browse.accept(citation.source().link())));
        }
        Hyperlink words = link("What the words mean: the glossary", glossary);
        words.setId("scenario-glossary");
        getChildren().add(words);
    }

    private static Hyperlink link(String text, Runnable run) {
        Hyperlink link = new Hyperlink(text);
        link.setWrapText(true);
        link.setMinHeight(USE_PREF_SIZE);
        link.setOnAction(_ -> run.run());
        return link;
    }
}
