package org.folkmoot.sortition.panel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.folkmoot.contracts.draw.DrawId;
import org.folkmoot.lottery.commitment.Sha256;
import org.folkmoot.sortition.draw.DrawDirectories;
import org.folkmoot.sortition.draw.DrawProblem;
import org.folkmoot.sortition.draw.DrawRow;
import org.folkmoot.sortition.draw.DrawStore;

/** What is published of a draw, as it lies in its directory. */
@ApplicationScoped
class PublishedFiles {
    private static final String PUBLISHED = "published";

    private final DrawStore draws;
    private final DrawDirectories directories;
    /** What is published never changes, so each file is read once for its hash. */
    private final Map<Path, FileView> views = new ConcurrentHashMap<>();

    PublishedFiles(DrawStore draws, DrawDirectories directories) {
        this.draws = draws;
        this.directories = directories;
    }

    record FileView(String name, long bytes, String sha256) {}

    /**
     * By name; none before the draw is frozen.
     *
     * @param replacement 0 for the first draw
     */
    @Transactional
    List<FileView> of(DrawId id, int replacement) {
        Optional<Path> directory = directory(id, replacement);
        if (directory.isEmpty()) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory.get())) {
            return files.sorted()
                    .map(file -> views.computeIfAbsent(file, PublishedFiles::view))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The published files could not be read", e);
        }
    }

    /** Only what is listed: a name is never taken for a path. */
    @Transactional
    Path file(DrawId id, int replacement, String name) {
        return of(id, replacement).stream()
                .filter(file -> file.name().equals(name))
                .findFirst()
                .flatMap(file -> directory(id, replacement).map(directory -> directory.resolve(file.name())))
                .orElseThrow(() -> DrawProblem.UNKNOWN_FILE.because("Look at the list of the draw's files."));
    }

    private Optional<Path> directory(DrawId id, int replacement) {
        DrawRow draw = draws.existing(id);
        if (replacement < 0 || replacement > draw.replacement()) {
            throw DrawProblem.UNKNOWN_FILE.because("The draw tells how many replacements there are.");
        }
        return draw.directory()
                .map(name -> directories.directory().resolve(name))
                .map(first -> replacement == 0 ? first : first.resolve("replacement-" + replacement))
                .map(directory -> directory.resolve(PUBLISHED));
    }

    private static FileView view(Path file) {
        try {
            byte[] content = Files.readAllBytes(file);
            return new FileView(file.getFileName().toString(), content.length, Sha256.hex(content));
        } catch (IOException e) {
            throw new UncheckedIOException("A published file could not be read", e);
        }
    }
}
