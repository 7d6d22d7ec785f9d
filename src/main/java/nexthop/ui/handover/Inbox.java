package nexthop.ui.handover;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * Where the designer that was first receives what later starts hand over. It holds the lock until it is closed or the program ends, in
 * whatever way.
 *
 * <p>Each connection has a thread of its own and little time, so one that says nothing, half of something or nonsense holds up neither
 * the window nor the others.
 */
public final class Inbox implements AutoCloseable {
    /** So many at once are heard; more are turned away, and open windows of their own. */
    static final int MOST_AT_ONCE = 16;

    private static final System.Logger LOG = System.getLogger(Inbox.class.getName());

    private final FileChannel lock;
    private final ServerSocketChannel server;
    private final Path socket;
    private final Duration patience;
    private final Semaphore places = new Semaphore(MOST_AT_ONCE);
    private final CompletableFuture<Consumer<Offer>> taker = new CompletableFuture<>();

    /**
     * @param lock a channel to the locked file; closed with this
     * @param server bound to the socket
     * @param patience how long somebody who connects has to say what is wanted, and the window to take it
     */
    Inbox(FileChannel lock, ServerSocketChannel server, Path socket, Duration patience) {
        this.lock = lock;
        this.server = server;
        this.socket = socket;
        this.patience = patience;
        Thread.ofPlatform().daemon().name("handover").start(this::listen);
    }

    /**
     * Says who takes what is offered, once there is a window for it; until then, whoever offers is asked to wait.
     *
     * @param action is told of each offer on some thread, and returns at once
     */
    public void deliverTo(Consumer<Offer> action) {
        taker.complete(action);
    }

    private void listen() {
        while (server.isOpen()) {
            try {
                receive(server.accept());
            } catch (IOException fault) {
                if (server.isOpen()) { // such as too many open files: nobody can be heard until that is over
                    LOG.log(System.Logger.Level.DEBUG, "Nobody could be heard: " + fault.getMessage());
                    pause();
                }
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(patience.dividedBy(10));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void receive(SocketChannel caller) throws IOException {
        if (!places.tryAcquire()) {
            caller.close();
            return;
        }
        Thread.ofPlatform().daemon().name("handover-caller").start(() -> {
            try (PatientChannel channel = new PatientChannel(caller)) {
                pass(new Offer(request(channel).files(), channel));
            } catch (IOException refused) {
                LOG.log(System.Logger.Level.DEBUG, "A request was refused: " + refused.getMessage());
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            } finally {
                places.release();
            }
        });
    }

    private Request request(PatientChannel channel) throws IOException {
        PatientChannel.Deadline deadline = PatientChannel.Deadline.in(patience);
        int length = Request.length(channel.read(Request.HEAD, deadline));
        ByteBuffer body = channel.read(length, deadline);
        return Request.of(body);
    }

    private void pass(Offer offer) throws InterruptedException {
        awaitTaker(offer).accept(offer);
        if (!offer.isSettledWithin(patience)) {
            offer.expire();
        }
    }

    private Consumer<Offer> awaitTaker(Offer offer) throws InterruptedException {
        while (true) {
            try {
                return taker.get(patience.toMillis() / 4, TimeUnit.MILLISECONDS);
            } catch (TimeoutException _) {
                offer.ask();
            } catch (ExecutionException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    /** Receives nothing any more, and lets another be first. */
    @Override
    public void close() {
        try (lock; server) {
            if (lock.isOpen()) { // for without the lock it may be somebody else's by now
                Files.deleteIfExists(socket);
            }
        } catch (IOException fault) {
            LOG.log(System.Logger.Level.DEBUG, "The socket stays where it is: " + fault.getMessage());
        }
    }
}
