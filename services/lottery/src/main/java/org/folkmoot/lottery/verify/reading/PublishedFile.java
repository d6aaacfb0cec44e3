package org.folkmoot.lottery.verify.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/** A file that somebody else made: it may be of any kind and of any size. */
public final class PublishedFile {
    /** A table takes some eight times its size while it is checked. */
    private static final int TIMES_IN_MEMORY = 8;

    private PublishedFile() {}

    /** Empty, and said why, if it is none, or none that this program can hold. */
    public static Optional<byte[]> read(Path path, Findings.At findings) throws IOException {
        String name = path.getFileName().toString();
        if (!isFile(path, findings)) {
            return Optional.empty();
        }
        long size = Files.size(path);
        if (size > Runtime.getRuntime().maxMemory() / TIMES_IN_MEMORY) {
            findings.say(name, "has %,d bytes, more than there is memory for; so it was not read".formatted(size));
            return Optional.empty();
        }
        return Optional.of(Files.readAllBytes(path));
    }

    public static boolean isFile(Path path, Findings.At findings) {
        boolean file = Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
        if (!file) {
            findings.say(path.getFileName().toString(), "is not a file");
        }
        return file;
    }
}
