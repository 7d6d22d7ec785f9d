package nexthop.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.concurrent.Task;
import javafx.stage.FileChooser.ExtensionFilter;
import nexthop.exchange.picture.Marks;
import nexthop.exchange.picture.Picture;
import nexthop.exchange.picture.PngPicture;
import nexthop.exchange.picture.SvgPicture;
import nexthop.file.SafeWriter;
import nexthop.graph.TopologyGraph;
import nexthop.layout.Arrangement;
import nexthop.layout.Layer;
import nexthop.layout.Layers;
import nexthop.layout.Sheet;
import nexthop.model.Drawing;
import nexthop.rule.Review;
import nexthop.rule.RuleBook;
import nexthop.ui.document.Dialogs;
import nexthop.ui.document.OpenDocument;
import nexthop.ui.session.BackgroundWork;

/** Writes a picture of what the canvas shows, in light colours whatever the window's, with the badges of the open findings. */
final class PictureExport {
    private static final List<ExtensionFilter> KINDS = List.of(new ExtensionFilter("SVG picture", "*.svg"),
            new ExtensionFilter("PNG picture", "*.png"));
    private static final double PNG_SCALE = 2;

    private final Dialogs dialogs;
    private final BackgroundWork work;
    private final Consumer<String> done;

    PictureExport(Dialogs dialogs, BackgroundWork work, Consumer<String> done) {
        this.dialogs = dialogs;
        this.work = work;
        this.done = done;
    }

    /** @param layers which are hidden, in the picture as on the canvas */
    void export(OpenDocument document, Layers layers) {
        dialogs.chooseTarget("Export picture", document.name() + ".svg", KINDS)
                .ifPresent(file -> write(document.session().shown(), layers, file));
    }

    private void write(Drawing drawing, Layers layers, Path file) {
        work.start(new Task<Path>() {
            {
                updateTitle("Drawing " + file.getFileName());
            }

            @Override
            protected Path call() throws Exception {
                Sheet sheet = Sheet.of(TopologyGraph.of(drawing.topology()), Arrangement.complete(drawing), layers);
                Picture picture = Picture.of(sheet);
                if (layers.shows(Layer.FINDINGS)) {
                    Review review = Review.of(RuleBook.standard().check(sheet.graph(), this::isCancelled),
                            drawing.acceptances());
                    picture = picture.with(Marks.of(sheet.graph(), review.open()));
                }
                SafeWriter.onDisk().write(file, isPng(file) ? png(picture) : SvgPicture.write(picture));
                return file;
            }
        }, written -> done.accept("Written: " + written),
                fault -> dialogs.failed("The picture was not written", String.valueOf(fault.getMessage())));
    }

    private static byte[] png(Picture picture) throws Exception {
        return PngPicture.write(picture, Math.min(PNG_SCALE, PngPicture.largestScale(picture)));
    }

    private static boolean isPng(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".png");
    }
}
