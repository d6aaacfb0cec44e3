package org.folkmoot.counting.recount;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The files of one publication, by the names they were published under, and proofs that voters kept. */
final class PublishedFiles {
    static final String MANIFEST = "manifest.json";
    static final String SIGNATURE = "manifest.sig";
    static final String BALLOTS = "ballots.csv";
    static final String BALLOTS_JSON = "ballots.json";
    static final String TREE = "tree.csv";
    static final String GROUPS = "groups.csv";
    static final String RESULT = "result.json";
    static final String RESULT_CSV = "result.csv";

    private static final List<String> NAMES =
            List.of(MANIFEST, SIGNATURE, BALLOTS, BALLOTS_JSON, TREE, GROUPS, RESULT, RESULT_CSV);
    private static final List<String> NEEDED = List.of(MANIFEST, SIGNATURE, BALLOTS, TREE, GROUPS, RESULT);

    private final Map<String, Path> files = new TreeMap<>();
    private final List<Path> proofs = new ArrayList<>();

    private PublishedFiles() {}

    /** @param paths files, or directories that hold them */
    static PublishedFiles in(List<Path> paths) throws IOException, MissingFileException {
        var found = new PublishedFiles();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                NAMES.stream().map(path::resolve).filter(Files::isRegularFile).forEach(found::add);
            } else if (Files.isRegularFile(path)) {
                found.add(path);
            } else {
                throw new MissingFileException("there is no file " + path);
            }
        }
        for (String name : NEEDED) {
            if (!found.files.containsKey(name)) {
                throw new MissingFileException(name + " is missing among the files given");
            }
        }
        return found;
    }

    private void add(Path path) {
        var name = path.getFileName().toString();
        if (NAMES.contains(name)) {
            files.put(name, path);
        } else {
            proofs.add(path);
        }
    }

    /** One of those that are always there. */
    Path file(String name) {
        return files.get(name);
    }

    Optional<Path> find(String name) {
        return Optional.ofNullable(files.get(name));
    }

    /** Every other file that was given. */
    List<Path> proofs() {
        return proofs;
    }
}
