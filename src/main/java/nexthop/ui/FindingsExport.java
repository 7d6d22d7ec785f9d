package nexthop.ui;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.stage.FileChooser.ExtensionFilter;
import nexthop.exchange.report.CheckReport.Checked;
import nexthop.exchange.report.CheckReport.Found;
import nexthop.exchange.report.CheckReport;
import nexthop.exchange.report.HtmlCheckReport;
import nexthop.exchange.report.SarifReport;
import nexthop.file.DocumentFormat;
import nexthop.graph.TopologyGraph;
import nexthop.model.Drawing;
import nexthop.model.ElementId;
import nexthop.rule.Review;
import nexthop.rule.RuleBook;
import nexthop.ui.document.OpenDocument;
import nexthop.ui.session.DocumentSession;
import org.jspecify.annotations.Nullable;

/** Writes the findings of the document as a page for people, or for programs; the same as {@code nexthop check} writes. */
final class FindingsExport {
    /** The forms, the one for people first. */
    enum Kind {
        HTML("Page for people", ".html"), SARIF("SARIF log", ".sarif"), JSON("JSON", ".json");

        private final String label;
        private final String ending;

        Kind(String label, String ending) {
            this.label = label;
            this.ending = ending;
        }

        /** The kind that a file's ending names. */
        static Optional<Kind> of(Path file) {
            String name = file.toString().toLowerCase(Locale.ROOT);
            return Arrays.stream(values()).filter(kind -> name.endsWith(kind.ending)).findFirst();
        }
    }

    private static final List<ExtensionFilter> FILTERS = Arrays.stream(Kind.values())
            .map(kind -> new ExtensionFilter(kind.label, "*" + kind.ending))
            .toList();

    private final FileExport export;
    private final Supplier<LocalDate> today;

    /** @param today for the page */
    FindingsExport(FileExport export, Supplier<LocalDate> today) {
        this.export = export;
        this.today = today;
    }

    void export(OpenDocument document) {
        export.dialogs()
                .chooseTargetAndKind("Export findings", document.name() + "-findings" + Kind.HTML.ending, FILTERS)
                .ifPresent(target -> {
                    Kind chosen = Kind.values()[Math.max(0, FILTERS.indexOf(target.kind()))];
                    Path file = named(target.file(), chosen);
                    if (file.equals(target.file()) || !Files.exists(file) || export.dialogs().replace(file)) {
                        write(document, kindOf(file, chosen), file);
                    }
                });
    }

    /** Whoever types another ending than the proposed one means it; otherwise the chosen kind counts. */
    static Kind kindOf(Path file, Kind chosen) {
        return Kind.of(file).filter(kind -> kind != Kind.HTML).orElse(chosen);
    }

    /** The file with the ending of its kind. */
    static Path named(Path file, Kind chosen) {
        Kind kind = kindOf(file, chosen);
        String name = String.valueOf(file.getFileName());
        if (name.toLowerCase(Locale.ROOT).endsWith(kind.ending)) {
            return file;
        }
        String bare = name.toLowerCase(Locale.ROOT).endsWith(Kind.HTML.ending)
                ? name.substring(0, name.length() - Kind.HTML.ending.length())
                : name;
        return file.resolveSibling(bare + kind.ending);
    }

    void write(OpenDocument document, Kind kind, Path file) {
        String name = document.opened()
                .map(opened -> String.valueOf(opened.file().getFileName()))
                .orElse(document.name() + DocumentFormat.EXTENSION);
        DocumentSession session = document.session();
        Drawing drawing = session.drawing();
        Function<ElementId, OptionalInt> lineOf = session.unsavedProperty().get()
                ? _ -> OptionalInt.empty()
                : id -> document.opened().map(opened -> opened.lineOf(id)).orElse(OptionalInt.empty());
        LocalDate date = today.get();
        export.write(file, "The findings were",
                cancelled -> text(kind, List.of(found(name, drawing, lineOf, cancelled)), date)
                        .getBytes(StandardCharsets.UTF_8),
                written -> "Written: " + written);
    }

    private static Found found(String name, Drawing drawing, Function<ElementId, OptionalInt> lineOf,
            BooleanSupplier cancelled) {
        TopologyGraph graph = TopologyGraph.of(drawing.topology());
        return new Found(name, drawing, Review.of(RuleBook.standard().check(graph, cancelled), drawing.acceptances()),
                lineOf);
    }

    private static String text(Kind kind, List<Checked> files, @Nullable LocalDate date) {
        RuleBook rules = RuleBook.standard();
        return switch (kind) {
            case HTML -> HtmlCheckReport.of(files, rules.pages(), date);
            case SARIF -> SarifReport.of(files, rules.pages(), version());
            case JSON -> CheckReport.json(files);
        };
    }

    private static String version() {
        return Optional.ofNullable(FindingsExport.class.getPackage().getImplementationVersion()).orElse("");
    }
}
