package org.folkmoot.counting.format;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Finds the reader for a file by the end of its name. */
public final class VoteFiles {
    private VoteFiles() {}

    private interface Format {
        VoteFile read(Reader text) throws IOException, MalformedFileException;
    }

    /** Whether there is a reader for files of this name. */
    public static boolean understands(Path file) {
        return format(file).isPresent();
    }

    /**
     * Strictly UTF-8; anything else is an {@link IOException}.
     *
     * @throws IllegalArgumentException when no format has this file's ending
     */
    public static VoteFile read(Path file) throws IOException, MalformedFileException {
        var format = format(file)
                .orElseThrow(() -> new IllegalArgumentException(
                        file + " is none of .pb, .soc, .soi, .toc, .toi, .cat, .blt, .csv"));
        try (var text = Files.newBufferedReader(file)) {
            return format.read(text);
        }
    }

    private static Optional<Format> format(Path file) {
        var name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        var ending = name.substring(name.lastIndexOf('.') + 1);
        return switch (ending) {
            case "pb" -> Optional.of(PabulibReader::read);
            case "blt" -> Optional.of(BltReader::read);
            case "csv" -> Optional.of(text -> RankCsvReader.read(text, RankLabels.USUAL));
            case "soc", "soi", "toc", "toi", "cat" ->
                Optional.of(
                        text -> PrefLibReader.read(text, PrefLibFile.Kind.valueOf(ending.toUpperCase(Locale.ROOT))));
            default -> Optional.empty();
        };
    }
}
