package nexthop.ui.canvas;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.Set;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import nexthop.graph.Relation;
import nexthop.layout.Arrangement;
import nexthop.model.Drawing;
import nexthop.ui.palette.PaletteView;
import nexthop.ui.session.DocumentSession;

/** Shows the canvas and the palette in a window of their own, to be looked at. */
public final class CanvasDemo extends Application {
    public static void main(String[] arguments) {
        launch(arguments);
    }

    @Override
    public void start(Stage stage) {
        List<String> wishes = getParameters().getRaw();
        boolean dark = wishes.contains("dark");
        Application.setUserAgentStylesheet(
                dark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
        Drawing drawing = wishes.contains("empty")
                ? Drawing.empty()
                : wishes.stream()
                        .filter(wish -> wish.matches("\\d+"))
                        .findFirst()
                        .map(count -> Specimens.tidy(Integer.parseInt(count)))
                        .orElseGet(Specimens::migration);
        if (wishes.contains("arranged")) {
            drawing = new Drawing(drawing.topology(), Arrangement.anew(drawing.topology()));
        }
        DocumentSession session = Specimens.session(drawing);
        CanvasView canvas = new CanvasView(session);
        canvas.model().setOnEditName(id -> stage.setTitle("Name " + id));
        canvas.model().setOnMarkClicked(hit -> stage.setTitle("Mark " + hit));
        if (!wishes.contains("unmarked")) {
            canvas.model().marksProperty().set(Specimens.migrationMarks());
        }
        BorderPane root = new BorderPane(new SplitPane(new PaletteView(canvas.paletteTarget()), canvas));
        if (dark) {
            root.getStyleClass().add("dark");
        }
        Scene scene = new Scene(root, 1070, 720);
        String window = getClass().getResource("/assets/style/nexthop.css").toExternalForm();
        scene.getStylesheets().add(window);
        stage.setScene(scene);
        ((SplitPane) root.getCenter()).setDividerPositions(0.19);
        stage.show();
        if (wishes.contains("preview")) {
            session.show(new DocumentSession.Preview(session.drawing(), Set.of(Specimens.IVR_NEW),
                    Set.of(new Relation.NextHop(Specimens.IVR_NEW, Specimens.LYNC, false)),
                    "Step 3 of 12 · New trusted application pool ivr-new.contoso.com"));
        }
        wishes.stream().filter(wish -> wish.startsWith("zoom=")).findFirst().ifPresent(wish -> {
            double scale = Double.parseDouble(wish.substring(5));
            Platform.runLater(() -> canvas.model()
                    .show(canvas.model().viewport().scaledAbout(canvas.model().camera().middle(), scale)));
        });
    }
}
