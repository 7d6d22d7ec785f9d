package nexthop.ui.session;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.concurrent.Task;

/**
 * Work off the application thread. Each piece is a JavaFX {@link Task} with a title; its failure always reaches somebody, which a
 * bare task's would not.
 */
public final class BackgroundWork implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(BackgroundWork.class.getName());

    private final ExecutorService executor = Executors
            .newThreadPerTaskExecutor(Thread.ofPlatform().daemon().name("nexthop-work-", 0).factory());
    private final ObservableList<Task<?>> running = FXCollections.observableArrayList();
    // held here, for a read-only list that nobody holds loses its listeners
    private final ObservableList<Task<?>> runningToRead = FXCollections.unmodifiableObservableList(running);

    /** The tasks under way that a user should see, oldest first. */
    public ObservableList<Task<?>> running() {
        return runningToRead;
    }

    /**
     * Starts a task that the status bar shows, with its progress and a way to cancel it.
     *
     * @param succeeded receives the result, on the application thread
     * @param failed receives what went wrong, on the application thread
     */
    public <T> void start(Task<T> task, Consumer<? super T> succeeded, Consumer<? super Throwable> failed) {
        running.add(task);
        run(task, succeeded, failed);
    }

    /** Starts a task too short or too frequent to be shown. */
    public <T> void startQuietly(Task<T> task, Consumer<? super T> succeeded, Consumer<? super Throwable> failed) {
        run(task, succeeded, failed);
    }

    private <T> void run(Task<T> task, Consumer<? super T> succeeded, Consumer<? super Throwable> failed) {
        task.setOnSucceeded(_ -> {
            running.remove(task);
            succeeded.accept(task.getValue());
        });
        task.setOnCancelled(_ -> running.remove(task));
        task.setOnFailed(_ -> {
            running.remove(task);
            LOG.log(System.Logger.Level.DEBUG, "Background work failed: " + task.getTitle(), task.getException());
            failed.accept(task.getException());
        });
        executor.execute(task);
    }

    /** Cancels what is under way; the threads do not keep the program alive. */
    @Override
    public void close() {
        running.forEach(Task::cancel);
        executor.shutdownNow();
    }
}
