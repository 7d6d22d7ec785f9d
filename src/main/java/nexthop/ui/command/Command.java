package nexthop.ui.command;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Something a user can do.
 *
 * <p>Its text may change (an undo names what it takes back), and so may whether it can be done; when it cannot, the command says why.
 */
public final class Command {
    private final String name;
    private final StringProperty text;
    private final BooleanProperty disabled = new SimpleBooleanProperty(false);
    private final @Nullable KeyCombination key;
    private final @Nullable Feather icon;
    private final String whyDisabled;
    private final @Nullable BooleanProperty onOff;
    private final @Nullable ObservableBooleanValue ticked;
    private final String otherName;
    private final Runnable action;

    private Command(Builder builder, Runnable action) {
        this.name = builder.name;
        this.text = new SimpleStringProperty(builder.name);
        this.key = builder.key;
        this.icon = builder.icon;
        this.whyDisabled = builder.whyDisabled;
        this.onOff = builder.onOff;
        this.ticked = builder.ticked == null ? builder.onOff : builder.ticked;
        this.otherName = builder.otherName;
        this.action = action;
        if (builder.enabled != null) {
            disabled.bind(Bindings.not(builder.enabled));
        }
        if (builder.text != null) {
            text.bind(builder.text);
        }
        // read at every change: a binding nobody reads would hold on to a document that has been closed
        disabled.subscribe(_ -> {});
        text.subscribe(_ -> {});
    }

    public static Builder named(String name) {
        return new Builder(name);
    }

    /** Collects what a command is made of. */
    public static final class Builder {
        private final String name;
        private @Nullable KeyCombination key;
        private @Nullable Feather icon;
        private @Nullable ObservableBooleanValue enabled;
        private @Nullable ObservableStringValue text;
        private @Nullable BooleanProperty onOff;
        private @Nullable ObservableBooleanValue ticked;
        private String whyDisabled = "";
        private String otherName = "";

        private Builder(String name) {
            this.name = name;
        }

        /** @param combination as {@link KeyCombination#valueOf} reads it, with {@code Shortcut} for Ctrl or Cmd */
        public Builder key(String combination) {
            key = KeyCombination.valueOf(combination);
            return this;
        }

        public Builder icon(Feather symbol) {
            icon = symbol;
            return this;
        }

        public Builder text(ObservableStringValue changing) {
            text = changing;
            return this;
        }

        /** @param why said when the command cannot be done, for example {@code Nothing is selected} */
        public Builder when(ObservableBooleanValue condition, String why) {
            enabled = condition;
            whyDisabled = why;
            return this;
        }

        /** Something that is on or off, and is turned over before the action; a menu shows it with a tick. */
        public Builder switches(BooleanProperty state) {
            onOff = state;
            return this;
        }

        /** What else people may look for it by, for example {@code Show or hide grid}. */
        public Builder alsoCalled(String name) {
            otherName = name;
            return this;
        }

        /** Something that is on or off, and that the action turns over; a menu shows it with a tick. */
        public Builder ticked(ObservableBooleanValue state) {
            ticked = state;
            return this;
        }

        public Command runs(Runnable action) {
            return new Command(this, action);
        }
    }

    /** What the command is called, whatever it would act on now. */
    public String name() {
        return name;
    }

    public String text() {
        return text.get();
    }

    /** What else people may look for it by; empty if nothing. */
    public String otherName() {
        return otherName;
    }

    public Optional<KeyCombination> key() {
        return Optional.ofNullable(key);
    }

    public boolean isDisabled() {
        return disabled.get();
    }

    public String whyDisabled() {
        return whyDisabled;
    }

    /** Does it, unless it cannot be done now. */
    public void run() {
        if (!disabled.get()) {
            if (onOff != null) {
                onOff.set(!onOff.get());
            }
            action.run();
        }
    }

    /** Whether what it turns on and off is on; empty if it turns nothing on and off. */
    public Optional<Boolean> isOn() {
        return Optional.ofNullable(ticked).map(ObservableBooleanValue::get);
    }

    /** An entry that can be chosen whenever this command can, but does something akin to it; it has no key. */
    public MenuItem menuItem(String label, Runnable instead) {
        MenuItem item = new MenuItem(label);
        item.disableProperty().bind(disabled);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> instead.run());
        return item;
    }

    public MenuItem menuItem() {
        MenuItem item = ticked == null ? new MenuItem() : new CheckMenuItem();
        item.textProperty().bind(text);
        item.disableProperty().bind(disabled);
        item.setMnemonicParsing(false);
        if (key != null) {
            item.setAccelerator(key);
        }
        item.setOnAction(_ -> run());
        if (item instanceof CheckMenuItem tick) {
            tick(tick);
        }
        return item;
    }

    private void tick(CheckMenuItem item) {
        if (onOff != null) {
            item.selectedProperty().bindBidirectional(onOff); // the click itself turns it over
            item.setOnAction(_ -> action.run());
        } else if (ticked != null) {
            ObservableBooleanValue state = ticked;
            state.subscribe(() -> item.setSelected(state.get()));
            item.setSelected(state.get());
            item.setOnAction(_ -> {
                run();
                item.setSelected(state.get()); // it may have been refused
            });
        }
    }

    /** A button with the icon alone; the text and the key stand in its tooltip. */
    public Button iconButton() {
        Button button = button();
        button.getStyleClass().addAll("button-icon", "flat");
        if (icon != null) {
            button.setGraphic(new FontIcon(icon));
            button.setText(null);
        }
        return button;
    }

    public Button textButton() {
        Button button = button();
        button.textProperty().bind(text);
        return button;
    }

    private Button button() {
        Button button = new Button();
        button.disableProperty().bind(disabled);
        button.setFocusTraversable(true);
        button.accessibleTextProperty().bind(text);
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty()
                .bind(Bindings.createStringBinding(() -> text.get() + (key == null ? "" : "  " + key.getDisplayText()),
                        text));
        button.setTooltip(tooltip);
        button.setOnAction(_ -> run());
        return button;
    }
}
