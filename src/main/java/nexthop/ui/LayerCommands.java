package nexthop.ui;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Menu;
import javafx.scene.control.SeparatorMenuItem;
import nexthop.layout.Layer;
import nexthop.layout.Layers;
import nexthop.ui.command.Command;
import org.jspecify.annotations.Nullable;

/** The commands that show and hide the layers of the open drawing, and what is not on the way of the selection. */
final class LayerCommands {
    private static final String NO_DOCUMENT = "No topology is open";

    private final ObservableValue<@Nullable Workbench> workbench;
    private final Map<Layer, BooleanProperty> shown = new EnumMap<>(Layer.class);
    private final List<Command> layers = new ArrayList<>();
    private final BooleanProperty wayAlone = new SimpleBooleanProperty();
    private final Command showAll;
    private final Command way;

    LayerCommands(ObservableValue<@Nullable Workbench> workbench) {
        this.workbench = workbench;
        BooleanBinding open = Bindings.createBooleanBinding(() -> workbench.getValue() != null, workbench);
        ObservableValue<Layers> current = workbench.flatMap(bench -> bench.canvas().layersProperty())
                .orElse(Layers.allShown());
        for (Layer layer : Layer.values()) {
            layers.add(Command.named("Show " + layer.label())
                    .switches(shown(layer))
                    .when(open, NO_DOCUMENT)
                    .runs(() -> {}));
        }
        current.subscribe(now -> shown.forEach((layer, isShown) -> isShown.set(now.shows(layer))));
        showAll = Command.named("Show all layers")
                .when(Bindings.createBooleanBinding(() -> !current.getValue().areAllShown(), current),
                        "No layer is hidden")
                .runs(() -> show(Layers.allShown()));
        way = Command.named("Dim all but the way of the selection to its users")
                .switches(wayAlone)
                .when(open, NO_DOCUMENT)
                .runs(() -> {});
    }

    private BooleanProperty shown(Layer layer) {
        BooleanProperty isShown = new SimpleBooleanProperty(true);
        isShown.subscribe((_, now) -> {
            Workbench bench = workbench.getValue();
            if (bench != null) {
                show(bench.canvas().layersProperty().get().with(layer, now));
            }
        });
        shown.put(layer, isShown);
        return isShown;
    }

    private void show(Layers wanted) {
        Workbench bench = workbench.getValue();
        if (bench != null) {
            bench.canvas().show(wanted);
        }
    }

    /** Whether the canvases dim everything but the way between the selected trusted application pools and the users. */
    BooleanProperty wayAloneProperty() {
        return wayAlone;
    }

    /** Every command, for finding one by its name. */
    List<Command> all() {
        List<Command> all = new ArrayList<>(layers);
        all.add(showAll);
        all.add(way);
        return all;
    }

    Menu menu() {
        Menu menu = new Menu("Layers");
        layers.forEach(command -> menu.getItems().add(command.menuItem()));
        menu.getItems().addAll(new SeparatorMenuItem(), showAll.menuItem());
        return menu;
    }

    /** The switch that dims what is not on the way. */
    Command way() {
        return way;
    }
}
