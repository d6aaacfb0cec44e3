package org.folkmoot.rehearsal.lot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The mails that the stack has sent, as its mail server keeps them: the recipient stands in the name of each file. */
final class Letters {
    private static final Pattern NAME = Pattern.compile("[0-9]{8}-[0-9]{6}-[0-9]+-(.+)\\.eml");

    private final Path directory;

    Letters(Path directory) {
        this.directory = directory;
    }

    /** Addresses that were written to about a draw. */
    Set<String> recipients(String about) {
        try (Stream<Path> letters = Files.list(directory)) {
            return letters.filter(letter -> says(letter, about))
                    .map(letter -> NAME.matcher(letter.getFileName().toString()))
                    .filter(Matcher::matches)
                    .map(name -> name.group(1))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean says(Path letter, String text) {
        try {
            return Files.readString(letter).contains(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
