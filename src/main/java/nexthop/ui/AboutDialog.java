package nexthop.ui;

import javafx.scene.control.Alert;
import javafx.scene.control.ButtonType;
import javafx.stage.Stage;

/** Says what the program is. */
final class AboutDialog {
    private AboutDialog() {}

    static void show(Stage owner) {
        Alert alert = new Alert(Alert.AlertType.INFORMATION, """
                A designer for the topologies around UCMA trusted applications on Office Communications Server and \
                Lync Server.

                It reads files, never a server, and makes no network connection. Its knowledge comes from the vendor's \
                public documentation; each rule and step names its page. It is not a product of Microsoft.

                Apache License 2.0.""", ButtonType.CLOSE);
        alert.initOwner(owner);
        alert.setTitle("About Nexthop");
        alert.setHeaderText("Nexthop " + version());
        alert.show();
    }

    private static String version() {
        String version = AboutDialog.class.getPackage().getImplementationVersion();
        return version == null ? "" : version;
    }
}
