package org.folkmoot.lottery.draw;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

/**
 * Where a draw lies: what everybody may see in {@code published}, what only the organiser may in {@code private}. It comes
 * into being at once and complete, by renaming; files are added one by one, each at once and complete.
 */
record DrawDirectory(Path root) {
    private static final String PUBLISHED = "published";
    private static final String PRIVATE = "private";

    DrawDirectory {
        root = root.toAbsolutePath().normalize();
    }

    boolean isThere() {
        return Files.exists(root, LinkOption.NOFOLLOW_LINKS);
    }

    /** Whether it could come into being, as far as can be told without trying. */
    boolean canBeMade() {
        Path above = root.getParent();
        while (above != null && !Files.exists(above)) {
            above = above.getParent();
        }
        return above != null && Files.isDirectory(above) && Files.isWritable(above);
    }

    Path published(String name) {
        return root.resolve(PUBLISHED).resolve(name);
    }

    Path confidential(String name) {
        return root.resolve(PRIVATE).resolve(name);
    }

    byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new DrawRefusedException(file + " is missing; without it the draw cannot go on");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a run that was ended in the middle left behind is thrown away: nobody has seen it. */
    void create(Map<String, byte[]> published, Map<String, byte[]> confidential, Freezing.Judge judge)
            throws IOException {
        if (isThere()) {
            throw new DrawRefusedException(root + " exists; a frozen draw is never overwritten. Name another --out");
        }
        Files.createDirectories(root.getParent());
        Path unfinished = root.resolveSibling("." + root.getFileName() + ".unfinished");
        Path lock = root.resolveSibling("." + root.getFileName() + ".lock");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = lock(channel)) {
            try {
                Leftovers.delete(unfinished);
                new DrawDirectory(unfinished).fill(published, confidential);
                judge.judge(unfinished);
                Files.move(unfinished, root, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Leftovers.delete(unfinished);
                Files.deleteIfExists(lock);
            }
        }
    }

    private void fill(Map<String, byte[]> published, Map<String, byte[]> confidential) throws IOException {
        Files.createDirectories(root.resolve(PUBLISHED));
        Files.createDirectory(root.resolve(PRIVATE), attributes("rwx------"));
        for (var file : published.entrySet()) {
            put(published(file.getKey()), file.getValue(), "rw-r--r--");
        }
        for (var file : confidential.entrySet()) {
            put(confidential(file.getKey()), file.getValue(), "rw-------");
        }
    }

    private FileLock lock(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return lock;
            }
        } catch (OverlappingFileLockException e) {
            // The same answer as when another process has it.
        }
        throw new DrawRefusedException("another draw is just being frozen into " + root);
    }

    void publish(String name, byte[] content) throws IOException {
        replace(published(name), content, "rw-r--r--");
    }

    void keep(String name, byte[] content) throws IOException {
        replace(confidential(name), content, "rw-------");
    }

    /** Written beside the private files first, so that no half of it is ever seen among the published. */
    private void replace(Path file, byte[] content, String permissions) throws IOException {
        Path unfinished = confidential("." + file.getFileName() + ".unfinished");
        Files.deleteIfExists(unfinished);
        try {
            put(unfinished, content, permissions);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private void put(Path file, byte[] content, String permissions) throws IOException {
        Files.createFile(file, attributes(permissions));
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            var bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    private FileAttribute<?>[] attributes(String permissions) throws IOException {
        FileStore store = Files.getFileStore(root.getParent());
        return store.supportsFileAttributeView("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
