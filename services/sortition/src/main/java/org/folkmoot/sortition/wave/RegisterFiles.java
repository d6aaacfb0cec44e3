package org.folkmoot.sortition.wave;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.folkmoot.contracts.draw.DrawId;
import org.folkmoot.lottery.register.RegisterSeal;
import org.folkmoot.sortition.draw.DrawDirectories;

/** The published leaves of a wave: a line {@code leaf,stratum} for each person, in the order under the root. */
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
        RegisterSeal seal = new RegisterSeal();
        try {
            Files.createDirectories(directories.directory());
            try (BufferedWriter file = Files.newBufferedWriter(path(name))) {
                file.write("leaf,stratum\n");
                for (int person = 0; person < register.people().size(); person++) {
                    String leaf = salts.leaf(register.people().get(person));
                    String stratum = register.stratum(person);
                    seal.add(leaf, stratum);
                    file.write(leaf + "," + stratum + "\n");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The register could not be written", e);
        }
        return new Written(name, seal.root());
    }

    Path path(String name) {
        return directories.directory().resolve(name);
    }
}
