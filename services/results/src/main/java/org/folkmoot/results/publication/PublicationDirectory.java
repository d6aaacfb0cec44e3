package org.folkmoot.results.publication;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.folkmoot.contracts.contest.ContestId;

/**
 * A directory for each contest. One that is there is complete: it is made under another name, forced to the disk, and then
 * renamed. What it takes the place of is renamed before it is deleted, too.
 */
@ApplicationScoped
class PublicationDirectory {
    private static final String NODES = "nodes";
    private static final String UNFINISHED = ".unfinished-";

    private final Path root;

    PublicationDirectory(PublicationConfig config) {
        this.root = config.directory();
    }

    Optional<Path> find(ContestId contest) {
        return Optional.of(root.resolve(contest.toString()))
                .filter(each -> Files.isRegularFile(each.resolve(ManifestFile.SIGNATURE)));
    }

    /** Where the nodes of the tree are, which are not published: anybody computes them. */
    static Path nodes(Path directory) {
        return directory.resolve(NODES);
    }

    /** An empty directory, still unseen. */
    Path begin(ContestId contest) throws IOException {
        Files.createDirectories(root);
        return Files.createTempDirectory(root, contest + UNFINISHED);
    }

    void finish(ContestId contest, Path unfinished) throws IOException {
        Path finished = root.resolve(contest.toString());
        Path earlier = begin(contest);
        if (Files.exists(finished)) {
            Files.move(finished, earlier.resolve("earlier"), StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(unfinished, finished, StandardCopyOption.ATOMIC_MOVE);
        forceOne(root);
        delete(earlier);
    }

    /** Returns when all of it is on the disk, so that a loss of power leaves nothing empty under its final name. */
    static void force(Path directory) throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                forceOne(each);
            }
        }
    }

    private static void forceOne(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** What an earlier instance left half done. */
    @PostConstruct
    void forgetUnfinished() {
        if (!Files.isDirectory(root)) {
            return;
        }
        try (Stream<Path> all = Files.list(root)) {
            all.filter(each -> each.getFileName().toString().contains(UNFINISHED))
                    .forEach(PublicationDirectory::delete);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + root, e);
        }
    }

    static void delete(Path directory) {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + directory, e);
        }
    }
}
