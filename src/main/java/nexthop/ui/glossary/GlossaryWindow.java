package nexthop.ui.glossary;

import java.net.URI;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import nexthop.knowledge.Glossary;
import org.jspecify.annotations.Nullable;

/** A window beside the main one, in which one can go on working; it is made when it is first wanted. */
public final class GlossaryWindow {
    private final Window owner;
    private final Consumer<URI> browse;
    private @Nullable Stage stage;

    /** @param browse opens a web page */
    public GlossaryWindow(Window owner, Consumer<URI> browse) {
        this.owner = owner;
        this.browse = browse;
    }

    /** Shows a term; with an empty name, the glossary as it is. */
    public void show(String term) {
        Stage open = stage;
        if (open != null) {
            open.close(); // it comes back in front, in the colours of now
        }
        open = new Stage();
        GlossaryPane pane = new GlossaryPane(Glossary.standard(), browse, open::close);
        Scene scene = new Scene(new StackPane(pane), 640, 460);
        Scene owning = owner.getScene();
        if (owning != null) {
            scene.getStylesheets().setAll(owning.getStylesheets());
            scene.getRoot().getStyleClass().addAll(owning.getRoot().getStyleClass().filtered("dark"::equals));
        }
        open.initOwner(owner);
        open.setTitle("Glossary");
        open.setMinWidth(440);
        open.setMinHeight(300);
        open.setScene(scene);
        open.show();
        pane.show(term);
        stage = open;
    }
}
