package nexthop.ui.handover;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Files that a later start would have opened here, for as long as it waits. */
public final class Offer {
    private final List<Path> files;
    private final PatientChannel channel;
    private final CountDownLatch settled = new CountDownLatch(1);

    Offer(List<Path> files, PatientChannel channel) {
        this.files = files;
        this.channel = channel;
    }

    /** Absolute paths, in the order they were named; empty if the window is only to come to the front. */
    public List<Path> files() {
        return files;
    }

    /**
     * Takes the files over, and lets whoever offered them go. Called on the thread that will open them, for a window that hangs must not
     * promise anything.
     *
     * @return whether they are to be opened here; false if nobody waits any more, and they are open elsewhere by now
     */
    public synchronized boolean accept() {
        if (settled.getCount() == 0) {
            return false;
        }
        boolean said = say(Answer.TAKEN);
        settled.countDown();
        return said;
    }

    /** Asks whoever offers for more patience. */
    synchronized void ask() {
        if (settled.getCount() > 0 && !say(Answer.COMING)) {
            settled.countDown();
        }
    }

    /** From now on it is too late to accept. */
    synchronized void expire() {
        settled.countDown();
    }

    /** @return whether it has been accepted, or nobody waits any more */
    boolean isSettledWithin(Duration time) throws InterruptedException {
        return settled.await(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    private boolean say(Answer answer) {
        try {
            channel.write(ByteBuffer.wrap(new byte[]{answer.code()}), PatientChannel.Deadline.in(Duration.ZERO));
            return true; // one byte has room for certain, so this waits for nothing
        } catch (IOException _) {
            return false; // whoever offered has lost patience, or died
        }
    }
}
