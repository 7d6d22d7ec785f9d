package nexthop.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.FileChooser.ExtensionFilter;
import nexthop.exchange.runbook.Cover;
import nexthop.exchange.runbook.PlanFile;
import nexthop.scenario.Plan;
import nexthop.ui.document.OpenDocument;
import org.jspecify.annotations.Nullable;

/** Writes the plan at hand as runbook, verification sheet or script; the same bytes as the command line writes. */
final class PlanExport {
    private static final PlanFile PROPOSED = PlanFile.RUNBOOK_HTML;
    private static final List<ExtensionFilter> KINDS = Arrays.stream(PlanFile.values())
            .map(kind -> new ExtensionFilter(kind.label(), "*" + kind.ending()))
            .toList();

    private final FileExport export;
    private final Supplier<LocalDate> today;

    /** @param today for the cover */
    PlanExport(FileExport export, Supplier<LocalDate> today) {
        this.export = export;
        this.today = today;
    }

    /** @param chosen null: there is none, and nothing happens */
    void export(OpenDocument document, @Nullable Plan chosen) {
        if (chosen == null) {
            return;
        }
        Plan plan = chosen.on(document.session().drawing()); // what was just typed may have changed it
        export.dialogs().chooseTargetAndKind("Export runbook", PROPOSED.proposedName(plan), KINDS).ifPresent(target -> {
            PlanFile kind = kind(target.file(), PlanFile.values()[Math.max(0, KINDS.indexOf(target.kind()))]);
            Path file = target.file().resolveSibling(kind.named(nameOf(target.file())));
            if (file.equals(target.file()) || !Files.exists(file) || export.dialogs().replace(file)) {
                write(document, plan, kind, file);
            }
        });
    }

    /** Whoever types another ending than the proposed one means it; otherwise the chosen kind counts. */
    static PlanFile kind(Path file, PlanFile chosen) {
        Optional<PlanFile> named = PlanFile.of(nameOf(file));
        return named.filter(kind -> kind != PROPOSED).orElse(chosen);
    }

    private static String nameOf(Path file) {
        return String.valueOf(file.getFileName());
    }

    void write(OpenDocument document, Plan plan, PlanFile kind, Path file) {
        Cover cover = new Cover(document.name(), today.get());
        export.write(file, "The plan was", _ -> kind.write(plan, cover), written -> told(plan, kind, written));
    }

    private static String told(Plan plan, PlanFile kind, Path written) {
        if (plan.isDecided()) {
            return "Written: " + written;
        }
        return "Written: " + written + ". Still to be decided: " + String.join(", ", plan.undecided())
                + (kind == PlanFile.POWERSHELL ? "; the script does not run until then" : "");
    }
}
