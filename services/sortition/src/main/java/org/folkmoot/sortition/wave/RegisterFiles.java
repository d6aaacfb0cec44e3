package org.folkmoot.sortition.wave;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.contracts.draw.DrawId;
import org.folkmoot.lottery.register.Leaves;
import org.folkmoot.lottery.register.RegisterFile;
import org.folkmoot.sortition.draw.DrawDirectories;

/** The published leaves of a wave, in the form in which the command line publishes them. */
@ApplicationScoped
class RegisterFiles {
    private final DrawDirectories directories;

    RegisterFiles(DrawDirectories directories) {
        this.directories = directories;
    }

    record Written(String name, String root) {}

    /** A file of a name that nobody knows until the wave is stored. */
    Written write(DrawId draw, int number, SealedRegister register, Salts salts) {
        String name = "register-%s-%d-%s.csv".formatted(draw, number, UUID.randomUUID());
        Leaves leaves = new Leaves(register.people().size());
        for (int person = 0; person < register.people().size(); person++) {
            leaves.add(salts.leaf(register.people().get(person)), register.stratumOf()[person]);
        }
        try {
            Files.createDirectories(directories.directory());
            String root = RegisterFile.write(leaves, register.strata(), path(name));
            // Before the database says that it is there.
            try (FileChannel written = FileChannel.open(path(name), StandardOpenOption.WRITE)) {
                written.force(true);
            }
            return new Written(name, root);
        } catch (IOException e) {
            throw new UncheckedIOException("The register could not be written", e);
        }
    }

    /** Of somebody's own leaf; empty when they do not take part. */
    Optional<String> stratum(String name, String leaf) {
        try {
            return RegisterFile.stratum(path(name), leaf);
        } catch (IOException e) {
            throw new UncheckedIOException("The register could not be read", e);
        }
    }

    Path path(String name) {
        return directories.directory().resolve(name);
    }
}
