package org.folkmoot.local.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.folkmoot.local.stack.StackLayout;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what a part has to say. */
@Command(
        name = "logs",
        description = "Show the log of a part: launcher, kafka, postgres, keycloak, mail, or one of our services.",
        mixinStandardHelpOptions = true)
public final class LogsCommand implements Callable<Integer> {
    @Mixin
    private StackArguments stackArguments;

    @Parameters(paramLabel = "PART", description = "for example voting; mail shows every mail that was sent")
    private String part;

    @Option(names = "--lines", defaultValue = "200", description = "how many of the last ones (${DEFAULT-VALUE})")
    private int lines;

    @Option(
            names = {"-f", "--follow"},
            description = "go on with what is added, until Ctrl-C")
    private boolean follow;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() throws Exception {
        StackLayout layout = stackArguments.layout();
        Path log = layout.log(part);
        if (!Files.exists(log)) {
            throw new ParameterException(
                    command.commandLine(),
                    "there is no log of " + part + "; there are: " + String.join(", ", known(layout)));
        }
        PrintWriter out = command.commandLine().getOut();
        if (follow) {
            var tail = List.of("tail", "-n", Integer.toString(lines), "-F", log.toString());
            return new ProcessBuilder(tail).inheritIO().start().waitFor();
        }
        List<String> all = Files.readAllLines(log);
        all.subList(Math.max(0, all.size() - lines), all.size()).forEach(out::println);
        return 0;
    }

    private static List<String> known(StackLayout layout) throws IOException {
        if (!Files.isDirectory(layout.logs())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(layout.logs())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".log"))
                    .map(name -> name.substring(0, name.length() - ".log".length()))
                    .sorted()
                    .toList();
        }
    }
}
