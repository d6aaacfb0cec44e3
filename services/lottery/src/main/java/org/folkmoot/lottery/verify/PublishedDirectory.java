package org.folkmoot.lottery.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.folkmoot.lottery.verify.reading.Findings;
import org.folkmoot.lottery.verify.reading.PublishedFile;

/** The files of one draw. */
final class PublishedDirectory {
    static final String ROOT = "commitment.sha256";

    private static final Set<String> REQUIRED = Set.of(
            Terms.FILE,
            ROOT,
            PoolTable.FILE,
            TargetTable.FILE,
            PanelTable.FILE,
            FigureCheck.PROBABILITIES,
            FigureCheck.STATISTICS);
    static final Set<String> ONCE_DRAWN = Set.of(SelectionCheck.PROOF, SelectionCheck.SELECTION);

    private final Map<String, byte[]> files;

    private PublishedDirectory(Map<String, byte[]> files) {
        this.files = files;
    }

    /** Whether any of the files of a draw is in a directory. */
    static boolean at(Path directory) {
        return REQUIRED.stream().anyMatch(name -> Files.exists(directory.resolve(name)));
    }

    /** Reads them; names those that are missing, and those that should not be there. */
    static PublishedDirectory read(Path directory, Findings.At findings) throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        Set<String> missing = new TreeSet<>(REQUIRED);
        for (Path path : list(directory)) {
            String name = path.getFileName().toString();
            if (!REQUIRED.contains(name) && !ONCE_DRAWN.contains(name)) {
                findings.say(name, "is not one of the files of a draw");
            } else {
                PublishedFile.read(path, findings).ifPresent(content -> files.put(name, content));
            }
            missing.remove(name);
        }
        missing.forEach(name -> findings.say(name, "is missing"));
        if (files.containsKey(SelectionCheck.PROOF) != files.containsKey(SelectionCheck.SELECTION)) {
            findings.say(
                    files.containsKey(SelectionCheck.PROOF) ? SelectionCheck.SELECTION : SelectionCheck.PROOF,
                    "is missing although the other of the two is there");
        }
        return new PublishedDirectory(new TreeMap<>(files));
    }

    private static List<Path> list(Path directory) throws IOException {
        try (Stream<Path> paths = Files.list(directory)) {
            return paths.sorted().toList();
        }
    }

    boolean has(String name) {
        return files.containsKey(name);
    }

    byte[] content(String name) {
        return files.get(name);
    }
}
