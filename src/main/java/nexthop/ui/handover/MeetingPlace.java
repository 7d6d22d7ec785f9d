package nexthop.ui.handover;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nexthop.ui.settings.StateFolder;

/**
 * Where the starts of the designer meet: a folder with a file that the first of them locks and a socket on which it then listens. The
 * system lets go of the lock when a program ends, however it ends; so who holds it is alive, and a socket without a lock is left over.
 *
 * <p>Whoever cannot lock hands its files over. If nobody takes them in time, as when the first one hangs, it opens a window of its own:
 * a request is never lost.
 *
 * <p><b>Who may ask.</b> Only programs of the same user, who could open any file anyway: the folder must belong to the user and be closed
 * to everybody else, or there is no handing over. A request can do no more than name files to open; each is then read as strictly as if
 * it had been chosen in the window. On Windows the folder lies in the user's profile, which the system protects.
 */
public final class MeetingPlace {
    /** How long an answer is waited for; a window that works gives it within a few milliseconds. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** How many times as long a window that is still coming up is waited for. */
    private static final int TIMES_IF_COMING = 30;

    private static final Duration BETWEEN_TRIES = Duration.ofMillis(30);

    private static final Set<PosixFilePermission> OWNER_ONLY = EnumSet.of(PosixFilePermission.OWNER_READ,
            PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    private final Path folder;
    private final String name;
    private final Duration patience;

    /**
     * @param folder made, for its owner alone, if it is not there
     * @param screen what tells this screen from others of the same user; whoever starts the program on one wants to see the window there
     * @param patience how long an answer is waited for
     */
    public MeetingPlace(Path folder, String screen, Duration patience) {
        this.folder = folder;
        this.name = screen.isEmpty() ? "designer" : "designer-" + Integer.toHexString(screen.hashCode());
        this.patience = patience;
    }

    /** That of the user who runs the program, on this screen. */
    public static MeetingPlace ofUser() {
        return new MeetingPlace(StateFolder.ofUser(), screen(System.getenv()), PATIENCE);
    }

    private static String screen(Map<String, String> environment) {
        return environment.getOrDefault("DISPLAY", environment.getOrDefault("WAYLAND_DISPLAY", ""));
    }

    /**
     * Becomes the first, or hands over to the one that is.
     *
     * @param files absolute paths; none to have the window that is there come to the front
     */
    public Start start(List<Path> files) {
        return start(files, true);
    }

    /** Becomes the first if no other runs, but hands nothing over. */
    public Start startApart() {
        return start(List.of(), false);
    }

    private Start start(List<Path> files, boolean handingOver) {
        try {
            Request request = new Request(files);
            ensureOwnersAlone();
            PatientChannel.Deadline deadline = PatientChannel.Deadline.in(patience);
            do {
                Optional<Inbox> inbox = inboxIfFirst();
                if (inbox.isPresent()) {
                    return new Start.First(inbox.get());
                }
                if (!handingOver) {
                    return new Start.Apart("another designer runs");
                }
                if (isTaken(request, deadline)) {
                    return new Start.HandedOver();
                }
                Thread.sleep(BETWEEN_TRIES); // it may have locked and not listen yet, or be about to end
            } while (!deadline.isPast());
            return new Start.Apart("the designer that runs does not answer");
        } catch (IOException | IllegalArgumentException | UnsupportedOperationException fault) {
            return new Start.Apart(String.valueOf(fault.getMessage()));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Start.Apart("interrupted");
        }
    }

    private void ensureOwnersAlone() throws IOException {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        if (!Files.isDirectory(folder)) {
            FileAttribute<?>[] closed = posix
                    ? new FileAttribute<?>[]{PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                    : new FileAttribute<?>[0];
            Files.createDirectories(folder, closed);
        }
        if (posix) {
            if (!OWNER_ONLY.containsAll(Files.getPosixFilePermissions(folder))) {
                throw new IOException("the folder for the lock is open to others");
            }
            String user = System.getProperty("user.name", "");
            if (!Files.getOwner(folder)
                    .equals(folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(user))) {
                throw new IOException("the folder for the lock belongs to somebody else");
            }
        }
    }

    private Path socket() {
        return folder.resolve(name + ".socket");
    }

    private Optional<Inbox> inboxIfFirst() throws IOException {
        FileChannel lock = FileChannel.open(folder.resolve(name + ".lock"),
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS));
        boolean kept = false;
        try {
            if (lock.tryLock() != null) {
                Inbox inbox = new Inbox(lock, listening(), socket(), patience);
                kept = true;
                return Optional.of(inbox);
            }
        } catch (OverlappingFileLockException _) {
            // the first one is in this very process, which happens in tests alone
        } finally {
            if (!kept) {
                lock.close();
            }
        }
        return Optional.empty();
    }

    /** @throws IOException if the system has no such sockets, or the path is longer than it allows one to be */
    private ServerSocketChannel listening() throws IOException {
        Files.deleteIfExists(socket()); // of one that has died: nobody alive listens there, for the lock was free
        ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            return server.bind(UnixDomainSocketAddress.of(socket()));
        } catch (IOException fault) {
            server.close();
            throw fault;
        }
    }

    private boolean isTaken(Request request, PatientChannel.Deadline deadline) throws IOException {
        var bytes = request.bytes();
        try (PatientChannel channel = new PatientChannel(SocketChannel.open(UnixDomainSocketAddress.of(socket())))) {
            channel.write(bytes, deadline);
            PatientChannel.Deadline atMost = PatientChannel.Deadline.in(patience.multipliedBy(TIMES_IF_COMING));
            Optional<Answer> answer = answer(channel, deadline);
            while (answer.equals(Optional.of(Answer.COMING)) && !atMost.isPast()) {
                answer = answer(channel, PatientChannel.Deadline.in(patience));
            }
            return answer.equals(Optional.of(Answer.TAKEN));
        } catch (IOException _) {
            return false; // nobody listens, or does not answer, or has gone while asked
        }
    }

    private static Optional<Answer> answer(PatientChannel channel, PatientChannel.Deadline deadline)
            throws IOException {
        return Answer.of(channel.read(1, deadline).get());
    }
}
