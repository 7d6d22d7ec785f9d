package nexthop.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.stage.FileChooser.ExtensionFilter;
import nexthop.ui.document.OpenDocument;

/** Writes a picture of what the canvas shows. */
final class PictureExport {
    private static final List<ExtensionFilter> KINDS = List.of(new ExtensionFilter("SVG picture", "*.svg"),
            new ExtensionFilter("PNG picture", "*.png"));

    private final FileExport export;

    PictureExport(FileExport export) {
        this.export = export;
    }

    void export(OpenDocument document, CanvasPicture picture) {
        export.dialogs()
                .chooseTarget("Export picture as on the canvas" + picture.leftOut(), document.name() + ".svg", KINDS)
                .ifPresent(file -> write(picture, file));
    }

    private void write(CanvasPicture picture, Path file) {
        export.write(file, "The picture was",
                cancelled -> isPng(file) ? picture.png(cancelled) : picture.svg(cancelled),
                written -> "Written: " + written + picture.leftOut());
    }

    private static boolean isPng(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".png");
    }
}
