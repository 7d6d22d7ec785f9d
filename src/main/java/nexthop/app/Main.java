package nexthop.app;

import javafx.application.Application;
import nexthop.ui.DesignerApplication;

/** Starts the window or the command line. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        Application.launch(DesignerApplication.class, arguments);
    }
}
