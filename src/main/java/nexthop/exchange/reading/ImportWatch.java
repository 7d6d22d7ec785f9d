package nexthop.exchange.reading;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;

/** Whoever waits for an import: is told how far it has come, and may call it off. */
public interface ImportWatch {

    /** Told now and then, on the importing thread, which part of the work is done, from 0 to 1. */
    void progress(double done);

    /** Asked often, on the importing thread; an interrupt of that thread counts as well. */
    boolean isCancelled();

    /** Nobody waits. */
    static ImportWatch none() {
        return of(() -> false, _ -> {});
    }

    static ImportWatch of(BooleanSupplier cancelled, DoubleConsumer progress) {
        return new ImportWatch() {
            @Override
            public void progress(double done) {
                progress.accept(done);
            }

            @Override
            public boolean isCancelled() {
                return cancelled.getAsBoolean();
            }
        };
    }

    /**
     * Goes on only while nobody has called the import off. The thread's interrupt status is left as it is.
     *
     * @throws CancellationException if somebody has
     */
    default void check() {
        if (isCancelled() || Thread.currentThread().isInterrupted()) {
            throw new CancellationException("The import was cancelled.");
        }
    }
}
