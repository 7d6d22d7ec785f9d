package nexthop.ui;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import nexthop.exchange.picture.Marks;
import nexthop.exchange.picture.Picture;
import nexthop.exchange.picture.PictureRefusedException;
import nexthop.exchange.picture.PngPicture;
import nexthop.exchange.picture.SvgPicture;
import nexthop.graph.Relation;
import nexthop.graph.TopologyGraph;
import nexthop.layout.Arrangement;
import nexthop.layout.Layer;
import nexthop.layout.Layers;
import nexthop.layout.Sheet;
import nexthop.model.Drawing;
import nexthop.model.ElementId;
import nexthop.rule.Review;
import nexthop.rule.RuleBook;
import nexthop.ui.session.Selection;

/**
 * What a canvas shows, to be made a picture of: in light colours on white whatever the window's, with notes, bends and collapsed sites as
 * they are, the badges of the open findings, and without what is on hidden layers.
 *
 * @param drawing what is shown, such as a step of a scenario
 * @param only what alone is to be in the picture; empty for everything
 */
record CanvasPicture(Drawing drawing, Layers layers, Set<ElementId> only) {
    /** Sharp on today's screens, and in print. */
    private static final double PNG_SCALE = 2;

    /** Everything on the canvas. */
    static CanvasPicture of(Workbench bench) {
        return new CanvasPicture(bench.session().shown(), bench.canvas().layersProperty().get(), Set.of());
    }

    /** What is selected on the canvas, of a link its ends too; everything if nothing is. */
    static CanvasPicture ofSelection(Workbench bench) {
        Selection.State selected = bench.session().selection().state();
        Set<ElementId> only = new TreeSet<>(selected.elements());
        Relation link = selected.link();
        if (link != null) {
            only.add(link.from());
            only.add(link.to());
        }
        return new CanvasPicture(bench.session().shown(), bench.canvas().layersProperty().get(), only);
    }

    /** What is left out, as the end of a sentence; empty if nothing is. */
    String leftOut() {
        return layers.areAllShown()
                ? ""
                : ", without the hidden layers: "
                        + layers.hidden().stream().sorted().map(Layer::label).collect(Collectors.joining(", "));
    }

    byte[] png(BooleanSupplier cancelled) throws PictureRefusedException {
        Picture picture = picture(cancelled);
        return PngPicture.write(picture, Math.min(PNG_SCALE, PngPicture.largestScale(picture)));
    }

    byte[] svg(BooleanSupplier cancelled) {
        return SvgPicture.write(picture(cancelled));
    }

    private Picture picture(BooleanSupplier cancelled) {
        Sheet sheet = Sheet.of(TopologyGraph.of(drawing.topology()), Arrangement.complete(drawing), layers);
        Picture picture = only.isEmpty() ? Picture.of(sheet) : Picture.of(sheet).showing(only);
        if (layers.shows(Layer.FINDINGS)) {
            Review review = Review.of(RuleBook.standard().check(sheet.graph(), cancelled), drawing.acceptances());
            picture = picture.with(Marks.of(sheet, review.open()));
        }
        return picture;
    }
}
