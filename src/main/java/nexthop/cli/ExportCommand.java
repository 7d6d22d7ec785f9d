package nexthop.cli;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nexthop.exchange.picture.Marks;
import nexthop.exchange.picture.Picture;
import nexthop.exchange.picture.PictureRefusedException;
import nexthop.exchange.picture.PngPicture;
import nexthop.exchange.picture.SvgPicture;
import nexthop.exchange.picture.Theme;
import nexthop.graph.TopologyGraph;
import nexthop.layout.Arrangement;
import nexthop.layout.Layer;
import nexthop.layout.Layers;
import nexthop.layout.Sheet;
import nexthop.model.Drawing;
import nexthop.rule.Finding;
import nexthop.rule.Review;
import nexthop.rule.RuleBook;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code nexthop export}: a picture of a topology, in the format the file's ending asks for. */
@Command(name = "export", description = "Writes a picture of a topology: .svg or .png, by the ending of the file. What has no "
        + "place yet is arranged; no display is needed.")
final class ExportCommand extends Subcommand {
    /** The scale of a PNG if none is asked for: sharp on today's screens. */
    private static final double USUAL_SCALE = 2;

    private static final List<String> ENDINGS = List.of(".svg", ".png");

    @Parameters(paramLabel = "FILE", description = "A topology of ours or of the vendor's tools.")
    private String file = "";

    @Option(names = {"-o",
            "--out"}, required = true, paramLabel = "OUT", description = "The file to write; an ordinary file of that name is replaced.")
    private String out = "";

    @Option(names = "--theme", paramLabel = "light|dark", description = "The colours. Default: light.")
    private Theme theme = Theme.LIGHT;

    @Option(names = "--transparent", description = "Paint nothing behind the drawing.")
    private boolean transparent;

    @Option(names = "--findings", description = "Mark what the rules find on cards and next hops.")
    private boolean findings;

    @Option(names = "--layers", split = ",", paramLabel = "LAYER", description = "Show these layers alone, parted by commas: legacy, new, applications, endpoints, notes, findings. Default: all but findings.")
    private @Nullable Set<Layer> layers;

    @Option(names = "--scale", paramLabel = "N", description = "Pixels of a PNG to one of the drawing, up to 4. Default: 2, or less if the picture would be too large.")
    private @Nullable Double scale;

    ExportCommand(CommandLineInterface root) {
        super(root);
    }

    @Override
    public Integer call() throws Failure {
        Output.refuseDash(out);
        String ending = ENDINGS.stream()
                .filter(out.toLowerCase(Locale.ROOT)::endsWith)
                .findFirst()
                .orElseThrow(() -> Failure.usage(
                        "The ending of " + out + " names no format; " + String.join(" and ", ENDINGS) + " are known."));
        if (scale != null && ending.equals(".svg")) {
            throw Failure.usage("--scale is for .png; an SVG has no pixels.");
        }
        TopologyFile topology = TopologyFile.read(terminal(), file);
        Picture picture = picture(topology, shown()).with(theme).withTransparent(transparent);
        Output.write(terminal(), out,
                ending.equals(".svg") ? SvgPicture.write(picture) : png(terminal(), picture, out, scale));
        return ExitCode.OK;
    }

    private Layers shown() {
        if (layers == null) {
            return Layers.allShown().with(Layer.FINDINGS, findings);
        }
        Set<Layer> hidden = EnumSet.allOf(Layer.class);
        hidden.removeAll(layers);
        return new Layers(hidden).with(Layer.FINDINGS, findings || layers.contains(Layer.FINDINGS));
    }

    /** The picture of a topology, with a place for everything on these layers. */
    static Picture picture(TopologyFile file, Layers shown) {
        Sheet sheet = Sheet.of(TopologyGraph.of(file.topology()), Arrangement.complete(file.drawing()), shown);
        Picture picture = Picture.of(sheet);
        return shown.shows(Layer.FINDINGS)
                ? picture.with(Marks.of(sheet, open(sheet.graph(), file.drawing())))
                : picture;
    }

    /** What the rules find and nobody has accepted. */
    private static List<Finding> open(TopologyGraph graph, Drawing drawing) {
        return Review.of(RuleBook.standard().check(graph), drawing.acceptances()).open();
    }

    static byte[] png(Terminal terminal, Picture picture, String out, @Nullable Double scale) throws Failure {
        double wanted = scale != null ? scale : Math.min(USUAL_SCALE, PngPicture.largestScale(picture));
        if (scale == null && wanted < 1) {
            terminal.say("nexthop: " + out + ": the drawing is too large for a PNG in full size; it is made at scale "
                    + wanted + ". An .svg has no such limit.");
        }
        try {
            return PngPicture.write(picture, wanted);
        } catch (PictureRefusedException e) {
            throw Failure.output(out + ": " + e.getMessage(), e);
        }
    }
}
