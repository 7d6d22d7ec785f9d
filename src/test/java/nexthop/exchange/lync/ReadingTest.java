package nexthop.exchange.lync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import nexthop.exchange.reading.ImportResult;
import nexthop.exchange.reading.ImportWatch;
import org.junit.jupiter.api.Test;

/** Progress, cancelling (D11), and what a large document takes. */
class ReadingTest {
    private static byte[] large() {
        return LargeTopology.published(5_000).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void progressGoesFromNothingToAll() throws Exception {
        List<Double> seen = new ArrayList<>();
        TopologyReader.read(new ByteArrayInputStream(large()), "large.xml", ImportWatch.of(() -> false, seen::add));

        assertThat(seen).hasSizeGreaterThan(20)
                .isSorted()
                .allMatch(done -> done >= 0 && done <= 1)
                .last()
                .isEqualTo(1.0);
    }

    @Test
    void aWatchStopsTheReadingHalfWayAndAtOnce() {
        AtomicReference<Double> done = new AtomicReference<>(0.0);
        AtomicLong asked = new AtomicLong();
        byte[] content = large();

        assertThatThrownBy(
                () -> TopologyReader.read(new ByteArrayInputStream(content), "large.xml", ImportWatch.of(() -> {
                    boolean cancel = done.get() >= 0.5;
                    if (cancel) {
                        asked.compareAndSet(0, System.nanoTime());
                    }
                    return cancel;
                }, done::set))).isInstanceOf(CancellationException.class);
        assertThat(done.get()).isBetween(0.5, 0.7);
        assertThat(Duration.ofNanos(System.nanoTime() - asked.get())).isLessThan(Duration.ofMillis(200));
    }

    @Test
    void anInterruptStopsTheReadingAndStays() {
        byte[] content = large();
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> TopologyReader.read(content, "large.xml"))
                    .isInstanceOf(CancellationException.class);
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
        } finally {
            Thread.interrupted();
        }
    }

    /** A slow source: each piece is handed out only when asked for, and the reading is called off after the second. */
    @Test
    void aSlowStreamIsLeftAfterThePieceUnderWay() throws Exception {
        CountDownLatch secondPiece = new CountDownLatch(1);
        int[] pieces = new int[1];
        InputStream slow = new InputStream() {
            @Override
            public int read() {
                throw new UnsupportedOperationException();
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                into[offset] = ' ';
                if (++pieces[0] == 2) {
                    secondPiece.countDown();
                }
                return 1;
            }
        };
        ImportWatch watch = ImportWatch.of(() -> secondPiece.getCount() == 0, _ -> {});

        assertThatThrownBy(() -> TopologyReader.read(slow, "slow.xml", watch))
                .isInstanceOf(CancellationException.class);
        assertThat(pieces[0]).isEqualTo(2);
    }

    @Test
    void fiveThousandPoolsAreReadWhole() throws Exception {
        ImportResult result = TopologyReader.read(large(), "large.xml");

        assertThat(result.isComplete()).isTrue();
        assertThat(result.report().counts().pools()).isEqualTo(5_000);
        assertThat(result.report().counts().applicationPools()).isEqualTo(4_500);
        assertThat(result.topology().applicationPools()).allMatch(pool -> pool.nextHop() != null);
    }
}
