package org.folkmoot.lottery.verify.invitation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.folkmoot.lottery.verify.reading.Findings;
import org.folkmoot.lottery.verify.reading.PublishedFile;

/**
 * The published files of an invitation lottery.
 *
 * @param contents of those that can be read, but for the register: it is read row by row, and stands here as nothing
 */
record InvitationFiles(Path directory, Map<String, byte[]> contents) {
    static final String TERMS = "invitation.json";
    static final String REGISTER = "register.csv";
    static final String OUTCOME = "invitations.json";

    private static final List<String> FROZEN = List.of(TERMS, REGISTER);
    private static final String OF_A_DRAW = "commitment.json";

    /** In the directory itself, or in {@code published}; empty if there is nothing of such a lottery. */
    static Optional<Path> find(Path directory) {
        return Stream.of(directory, directory.resolve("published"))
                .filter(place -> !Files.exists(place.resolve(OF_A_DRAW)))
                .filter(place -> Stream.of(TERMS, REGISTER, OUTCOME)
                        .anyMatch(name -> Files.exists(place.resolve(name), LinkOption.NOFOLLOW_LINKS)))
                .findFirst();
    }

    /** Names those that are missing, and those that should not be there. */
    static InvitationFiles read(Path directory, Findings.At findings) throws IOException {
        Map<String, byte[]> contents = new HashMap<>();
        Set<String> found = new HashSet<>();
        for (Path path : list(directory)) {
            String name = path.getFileName().toString();
            found.add(name);
            if (!FROZEN.contains(name) && !name.equals(OUTCOME)) {
                findings.say(name, "is not one of the files of an invitation lottery");
            } else if (!name.equals(REGISTER)) {
                PublishedFile.read(path, findings).ifPresent(content -> contents.put(name, content));
            } else if (PublishedFile.isFile(path, findings)) {
                contents.put(REGISTER, new byte[0]);
            }
        }
        FROZEN.stream().filter(name -> !found.contains(name)).forEach(name -> findings.say(name, "is missing"));
        return new InvitationFiles(directory, Map.copyOf(contents));
    }

    private static List<Path> list(Path directory) throws IOException {
        try (Stream<Path> paths = Files.list(directory)) {
            return paths.sorted().toList();
        }
    }

    boolean has(String name) {
        return contents.containsKey(name);
    }

    byte[] content(String name) {
        return contents.get(name);
    }

    Path register() {
        return directory.resolve(REGISTER);
    }
}
