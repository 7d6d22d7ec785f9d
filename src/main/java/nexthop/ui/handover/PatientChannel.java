package nexthop.ui.handover;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;

/** A connection on which nothing waits longer than it was told to: channels of Unix domain sockets know no time-out of their own. */
final class PatientChannel implements AutoCloseable {
    private final SocketChannel channel;
    private final Selector selector;
    private final SelectionKey key;

    /** @param channel connected; closed with this one */
    PatientChannel(SocketChannel channel) throws IOException {
        this.channel = channel;
        channel.configureBlocking(false);
        selector = Selector.open();
        key = channel.register(selector, 0);
    }

    /**
     * Reads so many bytes.
     *
     * @throws SocketTimeoutException if they have not all come in time
     * @throws EOFException if the other side ends first
     */
    ByteBuffer read(int length, Deadline deadline) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            int read = channel.read(bytes);
            if (read < 0) {
                throw new EOFException("the other side has gone");
            }
            if (read == 0) {
                await(SelectionKey.OP_READ, deadline);
            }
        }
        return bytes.flip();
    }

    /** @throws SocketTimeoutException if the other side does not read in time */
    void write(ByteBuffer bytes, Deadline deadline) throws IOException {
        while (bytes.hasRemaining()) {
            if (channel.write(bytes) == 0) {
                await(SelectionKey.OP_WRITE, deadline);
            }
        }
    }

    private void await(int what, Deadline deadline) throws IOException {
        key.interestOps(what);
        long left = deadline.millisLeft();
        if (left <= 0 || selector.select(left) == 0 && deadline.millisLeft() <= 0) {
            throw new SocketTimeoutException("the other side says nothing");
        }
        selector.selectedKeys().clear();
    }

    @Override
    public void close() throws IOException {
        try (selector; channel) {
            key.cancel();
        }
    }

    /** A moment after which nobody waits any more. */
    record Deadline(long nanos) {
        static Deadline in(Duration time) {
            return new Deadline(System.nanoTime() + time.toNanos());
        }

        long millisLeft() {
            return Duration.ofNanos(nanos - System.nanoTime()).toMillis();
        }

        boolean isPast() {
            return millisLeft() <= 0;
        }
    }
}
