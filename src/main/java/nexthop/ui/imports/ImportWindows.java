package nexthop.ui.imports;

import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;
import nexthop.model.Drawing;
import nexthop.model.ElementId;
import nexthop.ui.session.BackgroundWork;
import nexthop.ui.session.DocumentSession;
import org.jspecify.annotations.Nullable;

/** Shows the panes of this package in windows of their own, dressed like the window they belong to, which they block. */
public final class ImportWindows {
    private ImportWindows() {}

    /**
     * Imports a file; closing the window gives the import up.
     *
     * @param open the open document, which the import may bring up to date; null if there is none
     * @param openAsNew opens a drawing as a new document
     */
    public static Stage importFile(Window owner, ImportModel.Kind kind, Path file, BackgroundWork work,
            Supplier<@Nullable DocumentSession> open, Consumer<Drawing> openAsNew) {
        ImportModel model = new ImportModel(kind, file, work, open, openAsNew);
        Stage stage = show(owner, "Import " + model.fileName(), close -> new ImportPane(model, close));
        stage.setOnHidden(_ -> model.cancel());
        return stage;
    }

    /** @param proposed the application or pool that is likely meant; null if none is */
    public static Stage pasteEndpoints(Window owner, DocumentSession session, @Nullable ElementId proposed) {
        return show(owner, "Paste endpoints", close -> new PastePane(session, proposed, close));
    }

    public static Stage setVersions(Window owner, DocumentSession session) {
        return show(owner, "UCMA versions", close -> new VersionsPane(session, close));
    }

    private static Stage show(Window owner, String title, Function<Runnable, ? extends Region> makePane) {
        Stage stage = new Stage();
        stage.initOwner(owner);
        stage.initModality(Modality.WINDOW_MODAL);
        stage.setTitle(title);
        Scene scene = new Scene(new StackPane(makePane.apply(stage::close)));
        Scene owning = owner.getScene();
        if (owning != null) {
            scene.getStylesheets().setAll(owning.getStylesheets());
            scene.getRoot().getStyleClass().addAll(owning.getRoot().getStyleClass().filtered("dark"::equals));
        }
        stage.setScene(scene);
        stage.setMinWidth(420);
        stage.setMinHeight(320);
        stage.show();
        return stage;
    }
}
