package org.folkmoot.lottery.verify.invitation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.folkmoot.lottery.verify.reading.Findings;

/**
 * The published files of an invitation lottery.
 *
 * @param present names of those that can be read
 */
record InvitationFiles(Path directory, Set<String> present) {
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
        Set<String> present = new HashSet<>();
        Set<String> found = new HashSet<>();
        for (Path path : list(directory)) {
            String name = path.getFileName().toString();
            found.add(name);
            if (!FROZEN.contains(name) && !name.equals(OUTCOME)) {
                findings.say(name, "is not one of the files of an invitation lottery");
            } else if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                findings.say(name, "is not a file");
            } else {
                present.add(name);
            }
        }
        FROZEN.stream().filter(name -> !found.contains(name)).forEach(name -> findings.say(name, "is missing"));
        return new InvitationFiles(directory, Set.copyOf(present));
    }

    private static List<Path> list(Path directory) throws IOException {
        try (Stream<Path> paths = Files.list(directory)) {
            return paths.sorted().toList();
        }
    }

    boolean has(String name) {
        return present.contains(name);
    }

    byte[] content(String name) throws IOException {
        return Files.readAllBytes(directory.resolve(name));
    }

    Path register() {
        return directory.resolve(REGISTER);
    }
}
