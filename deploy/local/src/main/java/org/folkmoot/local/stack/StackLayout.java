package org.folkmoot.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.folkmoot.backing.process.PidFile;

/**
 * Where a stack keeps its things.
 *
 * @param project the checkout, with the built services and the shared software
 * @param state everything that belongs to this stack alone
 */
public record StackLayout(Path project, Path state) {
    public StackLayout {
        project = project.toAbsolutePath().normalize();
        state = state.toAbsolutePath().normalize();
    }

    void create() throws IOException {
        for (Path directory : List.of(data(), logs(), run(), mail())) {
            Files.createDirectories(directory);
        }
    }

    public Path data() {
        return state.resolve("data");
    }

    public Path logs() {
        return state.resolve("logs");
    }

    public Path log(String part) {
        return logs().resolve(part + ".log");
    }

    public Path mail() {
        return state.resolve("mail");
    }

    public Path secrets() {
        return state.resolve("secrets");
    }

    Path run() {
        return state.resolve("run");
    }

    PidFile pidFile(String part) {
        return new PidFile(run().resolve(part + ".pid"));
    }

    Path statusFile() {
        return run().resolve("stack.json");
    }

    /** Programs that all stacks of a checkout share. */
    Path software() {
        return project.resolve(".folkmoot").resolve("software");
    }

    /** What a service was built into. */
    public Path service(String name) {
        return project.resolve("services").resolve(name).resolve("target").resolve("quarkus-app");
    }
}
