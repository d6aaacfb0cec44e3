package org.folkmoot.results.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.folkmoot.contracts.contest.ContestId;

/** A directory for each contest. One that is there is complete: it is made under another name and then renamed. */
@ApplicationScoped
class PublicationDirectory {
    private static final String NODES = "nodes";

    private final Path root;

    PublicationDirectory(PublicationConfig config) {
        this.root = config.directory();
    }

    Optional<Path> find(ContestId contest) {
        return Optional.of(root.resolve(contest.toString())).filter(Files::isDirectory);
    }

    /** Where the nodes of the tree are, which are not published: anybody computes them. */
    static Path nodes(Path directory) {
        return directory.resolve(NODES);
    }

    /** An empty directory, still unseen. */
    Path begin(ContestId contest) throws IOException {
        Files.createDirectories(root);
        return Files.createTempDirectory(root, contest + ".unfinished-");
    }

    void finish(ContestId contest, Path unfinished) throws IOException {
        Path finished = root.resolve(contest.toString());
        delete(finished);
        Files.move(unfinished, finished, StandardCopyOption.ATOMIC_MOVE);
    }

    /** What an earlier instance left half done. */
    void forgetUnfinished() {
        if (!Files.isDirectory(root)) {
            return;
        }
        try (Stream<Path> all = Files.list(root)) {
            all.filter(each -> each.getFileName().toString().contains(".unfinished-"))
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
