package nexthop.file;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Runs work on the disk that an interrupt of the caller must not cut in two. A channel closes under whoever is interrupted while using
 * it, so the work has a thread of its own that nobody else knows; and the program does not end before it has ended.
 */
final class Undisturbed {
    private Undisturbed() {}

    /** Runs the work and waits for it, interrupted or not; an interrupt is still pending afterwards. */
    static <T> T run(String name, Callable<T> work) throws IOException {
        FutureTask<T> task = new FutureTask<>(work);
        Thread.ofPlatform().daemon(false).name(name).start(task);
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException failure -> throw failure;
                case RuntimeException failure -> throw failure;
                case Error failure -> throw failure;
                case null, default -> throw new IllegalStateException(e);
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
