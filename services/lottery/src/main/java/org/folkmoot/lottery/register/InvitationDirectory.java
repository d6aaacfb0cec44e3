package org.folkmoot.lottery.register;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.folkmoot.lottery.draw.DrawRefusedException;
import org.folkmoot.lottery.draw.Leftovers;
import org.folkmoot.lottery.draw.OtherDraws;

/** Where an invitation lottery lies: what everybody may see in {@code published}, what only the organiser may in {@code private}. */
record InvitationDirectory(Path root) {
    private static final String TERMS = "invitation.json";

    InvitationDirectory {
        root = root.toAbsolutePath().normalize();
    }

    Path terms() {
        return published().resolve(TERMS);
    }

    Path register() {
        return published().resolve("register.csv");
    }

    Path result() {
        return published().resolve("invitations.json");
    }

    Path leaves() {
        return confidential().resolve("leaves.csv");
    }

    Path invited() {
        return confidential().resolve("invited.csv");
    }

    /** Whoever fetched what is published has it without the rest around it. */
    private Path published() {
        return Files.exists(root.resolve(TERMS)) ? root : root.resolve("published");
    }

    private Path confidential() {
        return root.resolve("private");
    }

    /** Work that fills a directory. */
    interface Filling {
        void fill(InvitationDirectory directory) throws IOException;
    }

    /** Comes into being at once and complete; what a run that was ended in the middle left behind is thrown away. */
    void create(Filling filling) throws IOException {
        requireFree();
        Files.createDirectories(root.getParent());
        var unfinished = new InvitationDirectory(root.resolveSibling("." + root.getFileName() + ".unfinished"));
        Leftovers.delete(unfinished.root());
        Files.createDirectories(unfinished.published());
        Files.createDirectory(unfinished.confidential());
        if (Files.getFileStore(unfinished.root()).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(unfinished.confidential(), PosixFilePermissions.fromString("rwx------"));
        }
        try {
            filling.fill(unfinished);
            Files.move(unfinished.root(), root, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Leftovers.delete(unfinished.root());
        }
    }

    void requireFree() {
        if (Files.exists(root)) {
            throw new DrawRefusedException(
                    root + " exists; a sealed register is never overwritten. Name another --out");
        }
        OtherDraws.requireNoneAround(root);
    }
}
