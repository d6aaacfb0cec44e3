package org.folkmoot.local.command;

import java.nio.file.Path;
import java.util.Optional;
import org.folkmoot.local.stack.StackLayout;
import picocli.CommandLine.Option;

/** Which stack a command means; the same options at every command that needs one. */
public final class StackArguments {
    @Option(
            names = "--state",
            paramLabel = "DIRECTORY",
            description = "where the stack keeps data, logs and secrets (default: $FOLKMOOT_HOME, or .folkmoot here)")
    private Path state;

    /** Where everything of the stack is. */
    public StackLayout layout() {
        Path project = Path.of(System.getProperty("folkmoot.root", "."));
        return new StackLayout(project, directory(project));
    }

    private Path directory(Path project) {
        return Optional.ofNullable(state)
                .or(() -> Optional.ofNullable(System.getenv("FOLKMOOT_HOME")).map(Path::of))
                .orElseGet(() -> project.resolve(".folkmoot"));
    }
}
