package nexthop.ui.document;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.layout.Region;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import nexthop.file.DocumentFormat;
import org.jspecify.annotations.Nullable;

/** Asks with the system's file chooser and with dialogs. */
public final class Dialogs implements Questions {
    private static final ExtensionFilter OURS = new ExtensionFilter("Nexthop documents",
            "*" + DocumentFormat.EXTENSION);
    private static final ExtensionFilter ALL = new ExtensionFilter("All files", "*.*");

    private final Stage owner;
    private final Consumer<String> notes;
    private @Nullable File folder;

    /** @param notes tells something that needs no answer, without getting in the way */
    public Dialogs(Stage owner, Consumer<String> notes) {
        this.owner = owner;
        this.notes = notes;
    }

    @Override
    public Optional<Path> fileToOpen() {
        return choose("Open", List.of(OURS, ALL));
    }

    /** Asks for a file of these kinds to read. */
    public Optional<Path> choose(String title, List<ExtensionFilter> filters) {
        FileChooser chooser = chooser(title, filters);
        return remembered(chooser.showOpenDialog(owner));
    }

    @Override
    public Optional<Path> fileToSave(String suggested) {
        return chooseTarget("Save as", suggested, List.of(OURS));
    }

    /** Asks where to write a file of these kinds. */
    public Optional<Path> chooseTarget(String title, String suggested, List<ExtensionFilter> filters) {
        FileChooser chooser = chooser(title, filters);
        chooser.setInitialFileName(suggested);
        return remembered(chooser.showSaveDialog(owner));
    }

    /** A file to write, and the kind that was chosen for it. */
    public record Target(Path file, ExtensionFilter kind) {}

    /** As {@link #chooseTarget}, where the kind tells more than the name; the first is proposed. */
    public Optional<Target> chooseTargetAndKind(String title, String suggested, List<ExtensionFilter> kinds) {
        FileChooser chooser = chooser(title, kinds);
        chooser.setInitialFileName(suggested);
        chooser.setSelectedExtensionFilter(kinds.getFirst());
        return remembered(chooser.showSaveDialog(owner)).map(file -> {
            ExtensionFilter chosen = chooser.getSelectedExtensionFilter();
            return new Target(file, chosen == null ? kinds.getFirst() : chosen);
        });
    }

    private FileChooser chooser(String title, List<ExtensionFilter> filters) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters().addAll(filters);
        if (folder != null && folder.isDirectory()) {
            chooser.setInitialDirectory(folder);
        }
        return chooser;
    }

    private Optional<Path> remembered(@Nullable File chosen) {
        if (chosen == null) {
            return Optional.empty();
        }
        folder = chosen.getAbsoluteFile().getParentFile();
        return Optional.of(chosen.toPath());
    }

    @Override
    public Unsaved unsaved(String document) {
        ButtonType save = new ButtonType("Save", ButtonData.YES);
        ButtonType discard = new ButtonType("Don't save", ButtonData.NO);
        ButtonType answer = ask("Save the changes to “" + document + "”?", "They are lost if you don't save them.",
                save, discard, ButtonType.CANCEL);
        return answer == save ? Unsaved.SAVE : answer == discard ? Unsaved.DISCARD : Unsaved.CANCEL;
    }

    @Override
    public Conflict conflict(String sentence) {
        ButtonType overwrite = new ButtonType("Overwrite it", ButtonData.OTHER);
        ButtonType saveAs = new ButtonType("Save under another name…", ButtonData.YES);
        ButtonType answer = ask("The file has been changed by somebody else", sentence, saveAs, overwrite,
                ButtonType.CANCEL);
        return answer == overwrite ? Conflict.OVERWRITE : answer == saveAs ? Conflict.SAVE_AS : Conflict.CANCEL;
    }

    @Override
    public boolean replace(Path file) {
        ButtonType replace = new ButtonType("Replace", ButtonData.YES);
        return ask("Replace “" + file.getFileName() + "”?", "There is already a file by that name in "
                + file.getParent() + ". What it holds is lost if you replace it.", replace,
                ButtonType.CANCEL) == replace;
    }

    @Override
    public void failed(String headline, String sentence) {
        Alert alert = new Alert(Alert.AlertType.ERROR, sentence, ButtonType.OK);
        alert.setHeaderText(headline);
        show(alert);
    }

    @Override
    public void note(String sentence) {
        notes.accept(sentence);
    }

    private ButtonType ask(String headline, String sentence, ButtonType... answers) {
        Alert alert = new Alert(Alert.AlertType.CONFIRMATION, sentence, answers);
        alert.setHeaderText(headline);
        return show(alert);
    }

    private ButtonType show(Alert alert) {
        alert.initOwner(owner);
        alert.setTitle("Nexthop");
        alert.getDialogPane().setMinHeight(Region.USE_PREF_SIZE);
        return alert.showAndWait().orElse(ButtonType.CANCEL);
    }
}
