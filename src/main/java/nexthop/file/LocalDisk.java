package nexthop.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.DosFileAttributeView;
import java.nio.file.attribute.DosFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The file systems of this computer. */
final class LocalDisk implements Disk {
    private static final Set<PosixFilePermission> WRITABLE = Set.of(PosixFilePermission.OWNER_WRITE,
            PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

    @Override
    public @Nullable Entry entry(Path path) throws IOException {
        BasicFileAttributes basic;
        try {
            basic = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (NoSuchFileException e) {
            return null;
        }
        return new Entry(basic.isRegularFile(), basic.isDirectory(), basic.isSymbolicLink(),
                basic.isRegularFile() && isReadOnly(path), basic.size(), basic.isRegularFile() ? names(path) : 1,
                basic.lastModifiedTime());
    }

    /** A file may be write-protected and still be writable to us, as every file is to an administrator; we respect the protection. */
    private static boolean isReadOnly(Path file) throws IOException {
        PosixFileAttributeView posix = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (posix != null) {
            return posix.readAttributes().permissions().stream().noneMatch(WRITABLE::contains)
                    || !Files.isWritable(file);
        }
        DosFileAttributeView dos = Files.getFileAttributeView(file, DosFileAttributeView.class);
        return dos != null && dos.readAttributes().isReadOnly() || !Files.isWritable(file);
    }

    private static int names(Path file) {
        try {
            return Files.getAttribute(file, "unix:nlink") instanceof Integer names ? names : 1;
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return 1;
        }
    }

    @Override
    public Path realPath(Path path) throws IOException {
        return path.toRealPath();
    }

    @Override
    public byte[] read(Path file, int limit) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(limit);
        }
    }

    @Override
    public Stamp stamp(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Stamp.of(in);
        }
    }

    @Override
    public FileChannel create(Path file, boolean guarded) throws IOException {
        Set<StandardOpenOption> options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] attributes = guarded && posix
                ? new FileAttribute<?>[]{
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                : new FileAttribute<?>[0];
        return FileChannel.open(file, options, attributes);
    }

    @Override
    public void copyAttributes(Path from, Path to) throws IOException {
        copyUserAttributes(from, to);
        PosixFileAttributeView posix = Files.getFileAttributeView(to, PosixFileAttributeView.class);
        if (posix != null) {
            PosixFileAttributes wanted = Files.readAttributes(from, PosixFileAttributes.class);
            copyOwner(wanted, posix);
            posix.setPermissions(wanted.permissions());
            return;
        }
        AclFileAttributeView wantedAcl = Files.getFileAttributeView(from, AclFileAttributeView.class);
        AclFileAttributeView acl = Files.getFileAttributeView(to, AclFileAttributeView.class);
        if (wantedAcl != null && acl != null) {
            acl.setAcl(wantedAcl.getAcl());
        }
        DosFileAttributeView dos = Files.getFileAttributeView(to, DosFileAttributeView.class);
        if (dos != null) {
            DosFileAttributes wanted = Files.readAttributes(from, DosFileAttributes.class);
            dos.setHidden(wanted.isHidden());
            dos.setSystem(wanted.isSystem());
        }
    }

    /** Only an administrator may give a file away, and only members of a group to that group; who may not, keeps it. */
    private static void copyOwner(PosixFileAttributes wanted, PosixFileAttributeView to) throws IOException {
        PosixFileAttributes now = to.readAttributes();
        try {
            if (!now.group().equals(wanted.group())) {
                to.setGroup(wanted.group());
            }
            if (!now.owner().equals(wanted.owner())) {
                to.setOwner(wanted.owner());
            }
        } catch (IOException e) {
            System.getLogger(LocalDisk.class.getName()).log(System.Logger.Level.DEBUG, "owner not kept", e);
        }
    }

    private static void copyUserAttributes(Path from, Path to) {
        UserDefinedFileAttributeView source = Files.getFileAttributeView(from, UserDefinedFileAttributeView.class);
        UserDefinedFileAttributeView target = Files.getFileAttributeView(to, UserDefinedFileAttributeView.class);
        if (source == null || target == null) {
            return;
        }
        try {
            for (String name : source.list()) {
                ByteBuffer value = ByteBuffer.allocate(source.size(name));
                source.read(name, value);
                target.write(name, value.flip());
            }
        } catch (IOException e) {
            System.getLogger(LocalDisk.class.getName())
                    .log(System.Logger.Level.DEBUG, "extended attributes not kept", e);
        }
    }

    @Override
    public int write(FileChannel channel, ByteBuffer bytes) throws IOException {
        return channel.write(bytes);
    }

    @Override
    public void force(FileChannel channel) throws IOException {
        channel.force(true);
    }

    @Override
    public void close(FileChannel channel) throws IOException {
        channel.close();
    }

    @Override
    public void moveInPlace(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void forceFolder(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    @Override
    public void delete(Path file) throws IOException {
        Files.deleteIfExists(file);
    }

    @Override
    public List<Path> filesBeginning(Path folder, String prefix) throws IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder,
                entry -> entry.getFileName().toString().startsWith(prefix))) {
            entries.forEach(files::add);
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return files;
    }

    @Override
    public long room(Path folder) throws IOException {
        return Files.getFileStore(folder).getUsableSpace();
    }

    @Override
    public void pause(long millis) throws IOException {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }
}
