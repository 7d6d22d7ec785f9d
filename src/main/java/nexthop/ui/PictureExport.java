package nexthop.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.concurrent.Task;
import javafx.stage.FileChooser.ExtensionFilter;
import nexthop.file.SafeWriter;
import nexthop.ui.document.Dialogs;
import nexthop.ui.document.OpenDocument;
import nexthop.ui.session.BackgroundWork;

/** Writes a picture of what the canvas shows. */
final class PictureExport {
    private static final List<ExtensionFilter> KINDS = List.of(new ExtensionFilter("SVG picture", "*.svg"),
            new ExtensionFilter("PNG picture", "*.png"));

    private final Dialogs dialogs;
    private final BackgroundWork work;
    private final Consumer<String> done;

    PictureExport(Dialogs dialogs, BackgroundWork work, Consumer<String> done) {
        this.dialogs = dialogs;
        this.work = work;
        this.done = done;
    }

    void export(OpenDocument document, CanvasPicture picture) {
        dialogs.chooseTarget("Export picture as on the canvas" + picture.leftOut(), document.name() + ".svg", KINDS)
                .ifPresent(file -> write(picture, file));
    }

    private void write(CanvasPicture picture, Path file) {
        work.start(new Task<Path>() {
            {
                updateTitle("Drawing " + file.getFileName());
            }

            @Override
            protected Path call() throws Exception {
                SafeWriter.onDisk()
                        .write(file, isPng(file) ? picture.png(this::isCancelled) : picture.svg(this::isCancelled));
                return file;
            }
        }, written -> done.accept("Written: " + written + picture.leftOut()),
                fault -> dialogs.failed("The picture was not written", String.valueOf(fault.getMessage())));
    }

    private static boolean isPng(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".png");
    }
}
