package org.folkmoot.lottery.draw;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Draws that lie where another one is to be. */
public final class OtherDraws {
    private OtherDraws() {}

    /** @throws DrawRefusedException when it lies among the files of another draw, which it would spoil for good */
    public static void requireNoneAround(Path out) {
        for (Path above = out.toAbsolutePath().normalize().getParent(); above != null; above = above.getParent()) {
            if (hasTerms(above) || isPartOfADraw(above)) {
                throw new DrawRefusedException(
                        "%s lies among the files of another draw, in %s, and would spoil it. Name another --out"
                                .formatted(out, above));
            }
        }
    }

    private static boolean isPartOfADraw(Path directory) {
        return directory.endsWith("private") && hasTerms(directory.resolveSibling("published"));
    }

    private static boolean hasTerms(Path directory) {
        return Stream.of("commitment.json", "invitation.json").anyMatch(name -> Files.exists(directory.resolve(name)));
    }
}
