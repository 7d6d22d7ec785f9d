package nexthop.ui;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;

/** The window's JavaFX application. */
public final class DesignerApplication extends Application {
    @Override
    public void start(Stage stage) {
        stage.setScene(new Scene(new Label("Nexthop")));
        stage.show();
        if (Boolean.getBoolean("nexthop.exitAfterFirstFrame")) {
            javafx.application.Platform.exit();
        }
    }
}
