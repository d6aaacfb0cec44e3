package org.folkmoot.rehearsal.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.folkmoot.backing.process.LocalPorts;
import org.folkmoot.local.stack.Stack;
import org.folkmoot.local.stack.StackLayout;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Everything that {@code ./folkmoot up} starts, once for all journeys, in a state directory of its own. */
public final class ComposedSystem implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Running.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .computeIfAbsent(Running.class, type -> Running.start(), Running.class);
    }

    /** The stack while it runs. */
    public record Running(Stack stack, StackLayout layout) implements AutoCloseable {
        static Running start() {
            try {
                var project = Path.of(System.getProperty("folkmoot.root"));
                var layout = new StackLayout(project, Files.createTempDirectory("folkmoot-journey"));
                return new Running(Stack.start(layout, LocalPorts.free(), (part, state) -> {}), layout);
            } catch (IOException e) {
                throw new IllegalStateException("The stack did not start", e);
            }
        }

        /** Logs stay where a failed journey can be looked into. */
        @Override
        public void close() throws IOException {
            stack.close();
            var logs = layout.project().resolve("deploy/rehearsal/target/journey-logs");
            Files.createDirectories(logs);
            try (Stream<Path> files = Files.list(layout.logs())) {
                for (var file : files.toList()) {
                    Files.copy(
                            file, logs.resolve(file.getFileName()), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
                }
            }
            try (Stream<Path> everything = Files.walk(layout.state())) {
                for (var path : everything.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
