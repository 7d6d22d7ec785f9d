package nexthop.ui;

import javafx.application.Platform;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonType;
import javafx.stage.Stage;

/** Tells the user, once at a time, of a fault in the program itself; the document stays open and can be saved. */
final class Mishaps implements Thread.UncaughtExceptionHandler {
    private static final System.Logger LOG = System.getLogger(Mishaps.class.getName());

    private final Stage owner;
    private boolean telling;

    Mishaps(Stage owner) {
        this.owner = owner;
    }

    @Override
    public void uncaughtException(Thread thread, Throwable fault) {
        LOG.log(System.Logger.Level.ERROR, "A fault in the program", fault);
        Platform.runLater(() -> tell(fault));
    }

    private void tell(Throwable fault) {
        if (telling || !owner.isShowing()) {
            return;
        }
        telling = true;
        Alert alert = new Alert(Alert.AlertType.ERROR,
                "The last action may not have had its full effect. Your topology is still"
                        + " open: save it under another name to be safe.\n\nWhat happened: " + fault,
                ButtonType.OK);
        alert.initOwner(owner);
        alert.setTitle("Nexthop");
        alert.setHeaderText("Nexthop made a mistake");
        alert.setOnHidden(_ -> telling = false);
        alert.show();
    }
}
