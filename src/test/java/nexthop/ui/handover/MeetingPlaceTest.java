package nexthop.ui.handover;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.SocketException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of starts in one process; {@link ProcessesTest} has several. */
class MeetingPlaceTest {
    /** For what must work: long, so that a slow machine does not fail it. */
    private static final Duration LONG = Duration.ofSeconds(30);

    /** For what is given up. */
    private static final Duration SHORT = Duration.ofMillis(200);

    @TempDir
    Path temporary;

    private final List<Inbox> inboxes = new ArrayList<>();
    private final BlockingQueue<List<Path>> taken = new LinkedBlockingQueue<>();

    @AfterEach
    void close() {
        inboxes.forEach(Inbox::close);
    }

    private Path folder() {
        return temporary.resolve("state");
    }

    private Path socket() {
        return folder().resolve("designer.socket");
    }

    private MeetingPlace place(Duration patience) {
        return new MeetingPlace(folder(), "", patience);
    }

    private Inbox first(Duration patience) {
        Start start = place(patience).start(List.of());
        assertThat(start).isInstanceOf(Start.First.class);
        Inbox inbox = ((Start.First) start).inbox();
        inboxes.add(inbox);
        return inbox;
    }

    private void take(Offer offer) {
        if (offer.accept()) {
            taken.add(offer.files());
        }
    }

    private List<Path> nextTaken() throws InterruptedException {
        return taken.poll(30, TimeUnit.SECONDS);
    }

    @Test
    void aLaterStartHandsItsFilesOver() throws Exception {
        first(LONG).deliverTo(this::take);
        List<Path> files = List.of(temporary.resolve("with a blank.json"), temporary.resolve("Größe 東京.nexthop.json"));
        assertThat(place(LONG).start(files)).isEqualTo(new Start.HandedOver());
        assertThat(nextTaken()).isEqualTo(files);
        assertThat(place(LONG).start(List.of())).isEqualTo(new Start.HandedOver());
        assertThat(nextTaken()).as("come to the front").isEmpty();
    }

    @Test
    void aWindowStillComingUpIsWaitedFor() throws Exception {
        Inbox inbox = first(SHORT);
        CompletableFuture<Start> later = CompletableFuture.supplyAsync(() -> place(SHORT).start(List.of(temporary)));
        try (SocketChannel asking = connect()) { // by the time this one has been asked to wait twice, so has the other
            asking.write(new Request(List.of()).bytes());
            ByteBuffer answer = ByteBuffer.allocate(1);
            for (int i = 0; i < 8; i++) {
                asking.read(answer.clear());
                assertThat(answer.get(0)).isEqualTo(Answer.COMING.code());
            }
            assertThat(later).isNotDone();
        }
        inbox.deliverTo(this::take);
        assertThat(later.get(30, TimeUnit.SECONDS)).isEqualTo(new Start.HandedOver());
        assertThat(nextTaken()).containsExactly(temporary);
    }

    @Test
    void aWindowThatHangsLosesNothingAndOpensNothingLater() throws Exception {
        BlockingQueue<Offer> offers = new LinkedBlockingQueue<>();
        first(LONG).deliverTo(offers::add);
        assertThat(place(SHORT).start(List.of(temporary))).isInstanceOf(Start.Apart.class);
        assertThat(offers.take().accept()).as("it is open elsewhere").isFalse();

        CompletableFuture<Start> patient = CompletableFuture.supplyAsync(() -> place(LONG).start(List.of(temporary)));
        assertThat(offers.take().accept()).as("somebody who still waits").isTrue();
        assertThat(patient.get(30, TimeUnit.SECONDS)).isEqualTo(new Start.HandedOver());
    }

    @Test
    void anOfferIsTakenOnce() throws Exception {
        BlockingQueue<Offer> offers = new LinkedBlockingQueue<>();
        first(LONG).deliverTo(offers::add);
        CompletableFuture<Start> later = CompletableFuture.supplyAsync(() -> place(LONG).start(List.of(temporary)));
        Offer offer = offers.take();
        assertThat(offer.accept()).isTrue();
        assertThat(offer.accept()).isFalse();
        later.get(30, TimeUnit.SECONDS);
    }

    @Test
    void nonsenseHoldsNothingUp() throws Exception {
        first(LONG).deliverTo(this::take);
        Random random = new Random(3);
        List<SocketChannel> silent = new ArrayList<>();
        for (int i = 0; i < Inbox.MOST_AT_ONCE / 2; i++) {
            silent.add(connect()); // says nothing, and stays
        }
        ByteBuffer torn = new Request(List.of(temporary)).bytes();
        SocketChannel half = connect();
        half.write(torn.limit(torn.limit() - 3));
        for (int i = 0; i < 300; i++) {
            byte[] noise = new byte[random.nextInt(60)];
            random.nextBytes(noise);
            send(noise);
        }
        send("GET / HTTP/1.1\r\n\r\n".getBytes(US_ASCII));
        assertThat(place(LONG).start(List.of(temporary))).isEqualTo(new Start.HandedOver());
        assertThat(nextTaken()).containsExactly(temporary);
        half.close();
        for (SocketChannel channel : silent) {
            channel.close();
        }
        assertThat(taken).as("nothing else was opened").isEmpty();
    }

    @Test
    void whoeverSaysNothingIsCutOff() throws Exception {
        first(SHORT).deliverTo(this::take);
        try (SocketChannel silent = connect()) {
            assertThat(silent.read(ByteBuffer.allocate(1))).as("the end").isEqualTo(-1);
        }
    }

    @Test
    void aRefusalIsAnsweredByTheEnd() throws Exception {
        first(LONG).deliverTo(this::take);
        try (SocketChannel wrong = connect()) {
            wrong.write(ByteBuffer.wrap("NXTH\2\0\0\0\2\0\0".getBytes(US_ASCII)));
            assertThat(hasEnded(wrong)).isTrue();
        }
        assertThat(taken).isEmpty();
    }

    /** The other side ends with what was sent still unread, which some systems tell as a reset. */
    private static boolean hasEnded(SocketChannel channel) throws IOException {
        try {
            return channel.read(ByteBuffer.allocate(1)) < 0;
        } catch (SocketException _) {
            return true;
        }
    }

    @Test
    void aSocketLeftOverIsTakenOver() throws Exception {
        Inbox before = first(LONG);
        before.close();
        try (ServerSocketChannel dead = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            dead.bind(UnixDomainSocketAddress.of(socket()));
        }
        assertThat(socket()).exists();
        first(LONG).deliverTo(this::take);
        assertThat(place(LONG).start(List.of(temporary))).isEqualTo(new Start.HandedOver());
    }

    @Test
    void whoClosesMakesRoomForTheNext() {
        Inbox before = first(LONG);
        before.close();
        assertThat(socket()).doesNotExist();
        first(LONG);
        before.close();
        assertThat(socket()).as("closing twice does not harm the next one").exists();
    }

    @Test
    void aWindowOfItsOwnIsFirstOnlyIfThereIsNone() {
        Start start = place(LONG).startApart();
        assertThat(start).isInstanceOf(Start.First.class);
        inboxes.add(((Start.First) start).inbox());
        assertThat(place(LONG).startApart()).isInstanceOf(Start.Apart.class);
    }

    @Test
    void eachScreenHasAWindowOfItsOwn() {
        first(LONG);
        Start start = new MeetingPlace(folder(), ":1", LONG).start(List.of());
        assertThat(start).isInstanceOf(Start.First.class);
        inboxes.add(((Start.First) start).inbox());
    }

    @Test
    void aFolderTooDeepForASocketMeansAWindowOfItsOwn() throws IOException {
        Path deep = temporary.resolve("a".repeat(100)).resolve("b".repeat(100));
        MeetingPlace place = new MeetingPlace(deep, "", LONG);
        assertThat(place.start(List.of())).isInstanceOf(Start.Apart.class);
        assertThat(place.start(List.of())).as("at once, every time").isInstanceOf(Start.Apart.class);
        assertThat(Files.exists(deep.resolve("designer.socket"))).isFalse();
    }

    @Test
    void aFolderThatOthersCanReachIsNotUsed() throws IOException {
        Assumptions.assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        for (String open : List.of("rwxrwx---", "rwx--x---", "rwxr-xr-x", "rwx---rwx")) {
            Files.createDirectories(folder());
            Files.setPosixFilePermissions(folder(), PosixFilePermissions.fromString(open));
            assertThat(place(LONG).start(List.of())).as(open).isInstanceOf(Start.Apart.class);
            assertThat(folder()).isEmptyDirectory();
        }
        Files.setPosixFilePermissions(folder(), PosixFilePermissions.fromString("rwx------"));
        first(LONG);
    }

    @Test
    void theFolderIsMadeForItsOwnerAlone() throws IOException {
        Assumptions.assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        first(LONG);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder()))).isEqualTo("rwx------");
    }

    @Test
    void aFolderThatCannotBeMadeMeansAWindowOfItsOwn() throws IOException {
        Files.writeString(temporary.resolve("state"), "a file");
        assertThat(place(LONG).start(List.of())).isInstanceOf(Start.Apart.class);
    }

    @Test
    void aLockThatIsALinkIsNotFollowed() throws IOException {
        first(LONG).close();
        Path elsewhere = Files.writeString(temporary.resolve("elsewhere"), "kept");
        Files.delete(folder().resolve("designer.lock"));
        Files.createSymbolicLink(folder().resolve("designer.lock"), elsewhere);
        assertThat(place(LONG).start(List.of())).isInstanceOf(Start.Apart.class);
        assertThat(elsewhere).hasContent("kept");
    }

    private SocketChannel connect() throws IOException {
        return SocketChannel.open(UnixDomainSocketAddress.of(socket()));
    }

    private void send(byte[] bytes) throws IOException {
        try (SocketChannel channel = connect()) {
            channel.write(ByteBuffer.wrap(bytes));
        } catch (IOException fault) {
            assertThat(fault).hasMessageContaining("pipe"); // turned away before it has been heard
        }
    }
}
