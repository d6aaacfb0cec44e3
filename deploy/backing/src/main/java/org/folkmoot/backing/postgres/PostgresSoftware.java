package org.folkmoot.backing.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.folkmoot.backing.process.BackingFailedException;
import org.folkmoot.backing.process.FileTree;

/** PostgreSQL's programs, unpacked once from the archive on the class path. */
final class PostgresSoftware {
    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";
    private static final String VERSION = "postgresql-18.3";
    private static final int EXECUTABLE = 0100;
    private static final Set<PosixFilePermission> PROGRAM = Set.of(
            PosixFilePermission.OWNER_READ,
            PosixFilePermission.OWNER_WRITE,
            PosixFilePermission.OWNER_EXECUTE,
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_EXECUTE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_EXECUTE);

    private final Path home;

    private PostgresSoftware(Path home) {
        this.home = home;
    }

    static PostgresSoftware in(Path directory) throws IOException {
        Path home = directory.resolve(VERSION);
        if (!Files.exists(home)) {
            unpackOnce(directory, home);
        }
        return new PostgresSoftware(home);
    }

    Path program(String name) {
        return home.resolve("bin").resolve(name);
    }

    /** Several processes may unpack at once: each does so beside the place, and the first to finish moves it there. */
    private static void unpackOnce(Path directory, Path home) throws IOException {
        Files.createDirectories(directory);
        Path unpacked = Files.createTempDirectory(directory, VERSION + "-");
        unpack(unpacked);
        try {
            Files.move(unpacked, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException impossible) {
            throw impossible;
        } catch (IOException lostTheRace) {
            FileTree.delete(unpacked);
            if (!Files.exists(home)) {
                throw lostTheRace;
            }
        }
    }

    private static void unpack(Path target) throws IOException {
        try (InputStream archive = PostgresSoftware.class.getResourceAsStream(ARCHIVE)) {
            if (archive == null) {
                throw new BackingFailedException("PostgreSQL's programs (" + ARCHIVE + ") are not on the class path");
            }
            var entries = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(archive)));
            for (TarArchiveEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                write(entry, entries, target.resolve(entry.getName()).normalize());
            }
        }
    }

    private static void write(TarArchiveEntry entry, InputStream content, Path file) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
        if ((entry.getMode() & EXECUTABLE) != 0) {
            Files.setPosixFilePermissions(file, PROGRAM);
        }
    }
}
