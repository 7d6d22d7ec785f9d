package nexthop.ui.session;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.concurrent.Task;
import org.jspecify.annotations.Nullable;

/** Background work of which only the latest run counts: starting another cancels the one before and drops its result. */
public final class LatestRun<T> {
    /** What is done in the background. */
    @FunctionalInterface
    public interface Piece<T> {
        /**
         * @param cancelled says true once the result is not wanted any more
         * @throws CancellationException if the piece stops for that
         */
        T run(BooleanSupplier cancelled) throws Exception;
    }

    private final BackgroundWork work;
    private final String title;
    private @Nullable Task<T> latest;

    public LatestRun(BackgroundWork work, String title) {
        this.work = work;
        this.title = title;
    }

    /** Starts a run; to be called, as its answers come, on the application thread. */
    public void start(Piece<T> piece, Consumer<? super T> succeeded, Consumer<? super Throwable> failed) {
        if (latest != null) {
            latest.cancel();
        }
        Task<T> task = new Task<>() {
            {
                updateTitle(title);
            }

            @Override
            protected T call() throws Exception {
                return piece.run(this::isCancelled);
            }
        };
        latest = task;
        work.startQuietly(task, result -> {
            if (task == latest) {
                succeeded.accept(result);
            }
        }, thrown -> {
            if (task == latest && !(thrown instanceof CancellationException)) {
                failed.accept(thrown);
            }
        });
    }
}
