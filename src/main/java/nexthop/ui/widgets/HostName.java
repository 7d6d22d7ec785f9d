package nexthop.ui.widgets;

import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** A host name with its first label set off from the domain, as on the cards. It wraps. */
public final class HostName extends TextFlow {
    public HostName(String fqdn) {
        getStyleClass().add("host-name");
        setMinWidth(0);
        int dot = fqdn.indexOf('.');
        Text head = new Text(dot <= 0 ? fqdn : fqdn.substring(0, dot));
        head.getStyleClass().add("host-head");
        getChildren().add(head);
        if (dot > 0) {
            Text rest = new Text(fqdn.substring(dot));
            rest.getStyleClass().add("host-rest");
            getChildren().add(rest);
        }
        setAccessibleText(fqdn);
    }
}
