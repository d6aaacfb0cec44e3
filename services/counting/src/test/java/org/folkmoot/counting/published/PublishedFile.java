package org.folkmoot.counting.published;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Files beside the repository that may not be shipped with it. */
public final class PublishedFile {
    private PublishedFile() {}

    /** Skips the test where the file is not there. */
    public static Path named(String name) {
        var file = Path.of(System.getProperty("folkmoot.root", "../.."), "../shared/data/votes", name);
        assumeTrue(Files.isRegularFile(file), name + " is not on this machine, so this test does nothing");
        return file;
    }
}
