package nexthop.cli;

import java.nio.file.Path;
import java.util.List;
import nexthop.exchange.picture.Picture;
import nexthop.exchange.picture.SvgPicture;
import nexthop.exchange.report.CheckReport;
import nexthop.file.Document;
import nexthop.file.DocumentFormat;
import nexthop.file.Templates;
import nexthop.layout.Layers;
import nexthop.model.ApplicationPool;
import nexthop.rule.Review;
import nexthop.rule.RuleBook;
import org.jspecify.annotations.Nullable;

/** What the program does where it can show no window: the same in text, and a picture. */
public final class WithoutWindow {
    private static final String SAMPLE = "the built-in sample";

    /** More than these would bury what the rules found. */
    private static final int POOLS_TOLD = 8;

    private final Terminal terminal;

    private WithoutWindow(Terminal terminal) {
        this.terminal = terminal;
    }

    /**
     * Checks a file, tells what to do about it, and writes a picture of it.
     *
     * @param reason why there is no window, as the beginning of a sentence
     * @param file null for the sample that comes with the program
     * @return the exit code
     */
    public static int run(Terminal terminal, String reason, @Nullable String file) {
        return new WithoutWindow(terminal).run(reason, file);
    }

    private int run(String reason, @Nullable String file) {
        terminal.say(reason + ", so Nexthop answers in text: it checks " + (file == null ? SAMPLE : file)
                + " and draws it. nexthop --help tells what else it can do here.");
        try {
            TopologyFile topology = file == null
                    ? new TopologyFile(SAMPLE, Document.of(Templates.standard().sample().drawing()), null)
                    : TopologyFile.read(terminal, file);
            Review review = Review.of(RuleBook.standard().check(topology.topology()), topology.drawing().acceptances());
            terminal.print(CheckReport.text(List.of(
                    new CheckReport.Found(topology.name(), topology.drawing(), review, topology.document()::lineOf))));
            printScenarios(topology);
            terminal.print("\nThe picture is in " + draw(topology, base(file)) + "\n");
            return ExitCode.OK;
        } catch (Failure e) {
            terminal.say("nexthop: " + e.getMessage());
            return e.exitCode();
        }
    }

    private void printScenarios(TopologyFile topology) {
        List<ApplicationPool> pools = topology.topology().applicationPools();
        List<ApplicationPool> first = pools.subList(0, Math.min(POOLS_TOLD, pools.size()));
        terminal.print("\n" + AdviseCommand.advice(topology, first).scenarioText());
        if (first.size() < pools.size()) {
            terminal.print("\nnexthop advise tells about the other " + (pools.size() - first.size()) + " pools.\n");
        }
    }

    /** Draws into the working folder or, if that cannot be written to, into the one for temporary files. */
    private Path draw(TopologyFile topology, String base) throws Failure {
        Picture picture = ExportCommand.picture(topology, Layers.allShown());
        String name = "nexthop-" + base + ".png";
        byte[] content;
        try {
            content = ExportCommand.png(terminal, picture, name, null);
        } catch (LinkageError | RuntimeException _) { // a machine without fonts can draw no pixels
            name = "nexthop-" + base + ".svg";
            content = SvgPicture.write(picture);
        }
        try {
            Output.write(terminal, name, content);
            return terminal.path(name).toAbsolutePath();
        } catch (Failure _) {
            Path elsewhere = Path.of(System.getProperty("java.io.tmpdir"), name).toAbsolutePath();
            Output.write(terminal, elsewhere.toString(), content);
            return elsewhere;
        }
    }

    private static String base(@Nullable String file) {
        if (file == null) {
            return "sample";
        }
        String name = String.valueOf(Path.of(file).getFileName());
        String plain = name.endsWith(DocumentFormat.EXTENSION)
                ? name.substring(0, name.length() - DocumentFormat.EXTENSION.length())
                : name;
        return plain.replaceAll("[^A-Za-z0-9_-]+", "-").replaceAll("^-+|-+$", "");
    }
}
