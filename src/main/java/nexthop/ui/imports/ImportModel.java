package nexthop.ui.imports;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.concurrent.Task;
import nexthop.edit.ReplaceDrawing;
import nexthop.exchange.lync.Reimport;
import nexthop.exchange.lync.TopologyReader;
import nexthop.exchange.powershell.EndpointCsv;
import nexthop.exchange.powershell.EndpointImport;
import nexthop.exchange.reading.ImportNote;
import nexthop.exchange.reading.ImportResult;
import nexthop.exchange.reading.ImportWatch;
import nexthop.layout.Arrangement;
import nexthop.model.Drawing;
import nexthop.model.Topology;
import nexthop.ui.session.BackgroundWork;
import nexthop.ui.session.DocumentSession;
import org.jspecify.annotations.Nullable;

/**
 * One import from the choice of a file to what becomes of it. Reading and laying out go on in the background; what is taken over
 * enters the open document as one edit, and a partial result only with the user's consent.
 */
public final class ImportModel {
    /** What the file is expected to be. */
    public enum Kind {
        /** A topology document in one of the vendor's forms. */
        TOPOLOGY,
        /** A list of endpoints, which belong to the applications of the open document. */
        ENDPOINTS
    }

    /** How far the import has come. */
    public sealed interface State {
        /** The file is being read, or its content laid over the drawing. */
        record Working(String what, Task<?> task) implements State {}

        /** Nothing could be read. */
        record Refused(String reason) implements State {}

        /**
         * A topology has been read.
         *
         * @param changes what would change in the open drawing; empty if it is empty itself
         */
        record Read(ImportResult result, List<Reimport.Change> changes) implements State {}

        /** A list of endpoints has been read. */
        record Listed(EndpointImport endpoints) implements State {}

        /** It is over, one way or the other. */
        record Finished() implements State {}
    }

    private final Path file;
    private final BackgroundWork work;
    private final Supplier<@Nullable DocumentSession> open;
    private final Consumer<Drawing> openAsNew;
    private final ReadOnlyObjectWrapper<State> state;
    private final BooleanProperty consent = new SimpleBooleanProperty();

    /**
     * Starts to read the file.
     *
     * @param open the open document; null if there is none
     * @param openAsNew opens a drawing as a new document
     */
    public ImportModel(Kind kind, Path file, BackgroundWork work, Supplier<@Nullable DocumentSession> open,
            Consumer<Drawing> openAsNew) {
        this.file = file;
        this.work = work;
        this.open = open;
        this.openAsNew = openAsNew;
        state = new ReadOnlyObjectWrapper<>(new State.Finished());
        if (kind == Kind.ENDPOINTS) {
            readEndpoints();
        } else {
            readTopology();
        }
    }

    public String fileName() {
        Path name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public State state() {
        return state.get();
    }

    /** Whether the user takes a result of which parts could not be read. */
    public BooleanProperty consentProperty() {
        return consent;
    }

    /** Whether what was read may be taken over. */
    public BooleanBinding acceptableBinding() {
        return Bindings.createBooleanBinding(() -> switch (state.get()) {
            case State.Read read -> read.result().isComplete() || consent.get();
            case State.Listed listed -> listed.endpoints().isComplete() || consent.get();
            default -> false;
        }, state, consent);
    }

    /** Whether there is an open drawing with something in it, which the import could bring up to date. */
    public boolean canUpdate() {
        DocumentSession session = open.get();
        return session != null && !session.drawing().topology().isEmpty();
    }

    /** What the report of the import says, by kind and line. */
    public List<ImportNote> notes() {
        return switch (state.get()) {
            case State.Read read -> read.result().report().notes();
            case State.Listed listed -> listed.endpoints().notes();
            default -> List.of();
        };
    }

    /** Opens what was read as a new document. */
    public void openAsNew() {
        if (state.get() instanceof State.Read read && acceptableBinding().get()) {
            Topology topology = read.result().topology();
            start("Laying out " + fileName(), _ -> new Drawing(topology, Arrangement.anew(topology)), drawing -> {
                finish();
                openAsNew.accept(drawing);
            });
        }
    }

    /** Lays what was read over the open drawing: what bears the same name keeps its place. One edit. */
    public void updateOpen() {
        DocumentSession session = open.get();
        if (session == null || !acceptableBinding().get()) {
            return;
        }
        session.stopPreview();
        Drawing before = session.drawing();
        switch (state.get()) {
            case State.Read read ->
                start("Updating the drawing", _ -> placed(Reimport.over(before, read.result().topology()).drawing()),
                        after -> perform(session, after));
            case State.Listed _ -> start("Updating the drawing",
                    watch -> before.with(EndpointCsv.read(file, before.topology(), watch).topology()),
                    after -> perform(session, after));
            default -> {
            }
        }
    }

    /** Gives the import up. */
    public void cancel() {
        if (state.get() instanceof State.Working working) {
            working.task().cancel();
        }
        finish();
    }

    private void perform(DocumentSession session, Drawing after) {
        if (session.perform(new ReplaceDrawing("Import " + fileName(), after))) {
            finish();
        } else {
            state.set(new State.Refused(session.refusalProperty().get()));
        }
    }

    private void finish() {
        state.set(new State.Finished());
    }

    private void readTopology() {
        Drawing before = Optional.ofNullable(open.get()).map(DocumentSession::drawing).orElse(Drawing.empty());
        start("Reading " + fileName(), watch -> {
            ImportResult result = TopologyReader.read(file, watch);
            boolean updates = !before.topology().isEmpty();
            return new State.Read(result, updates ? Reimport.over(before, result.topology()).changes() : List.of());
        }, state::set);
    }

    private void readEndpoints() {
        DocumentSession session = open.get();
        if (session == null || session.drawing().topology().applications().isEmpty()) {
            state.set(new State.Refused(
                    "Endpoints belong to applications, and there is none yet. Open or import the topology first."));
            return;
        }
        Topology topology = session.drawing().topology();
        start("Reading " + fileName(), watch -> new State.Listed(EndpointCsv.read(file, topology, watch)), state::set);
    }

    private static Drawing placed(Drawing drawing) {
        return drawing.with(Arrangement.complete(drawing));
    }

    /** A piece of background work that can be watched and called off. */
    private interface Piece<T> {
        T run(ImportWatch watch) throws Exception;
    }

    private <T> void start(String what, Piece<T> piece, Consumer<T> succeeded) {
        Task<T> task = new Task<>() {
            {
                updateTitle(what);
            }

            @Override
            protected T call() throws Exception {
                return piece.run(ImportWatch.of(this::isCancelled, done -> updateProgress(done, 1)));
            }
        };
        state.set(new State.Working(what, task));
        work.start(task, result -> ifStillAt(task, () -> succeeded.accept(result)),
                thrown -> ifStillAt(task, () -> state.set(new State.Refused(reason(thrown)))));
    }

    /** A task may have ended just before it was given up: what it says then is no longer wanted. */
    private void ifStillAt(Task<?> task, Runnable then) {
        if (state.get() instanceof State.Working working && working.task() == task) {
            then.run();
        }
    }

    private static String reason(Throwable thrown) {
        String message = thrown.getMessage();
        return message == null ? "The file could not be read: " + thrown.getClass().getSimpleName() : message;
    }
}
