package org.folkmoot.results.recount;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.folkmoot.contracts.contest.ContestId;

/** The recount as people start it: a plain program on the packaged jars. */
public final class RecountRun {
    private RecountRun() {}

    /** The exit code. What it prints stands in {@code target/recount.log}. */
    public static int of(String bootstrapServers, ContestId contest, String... further)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-cp",
                "target/quarkus-app/app/*:target/quarkus-app/lib/main/*:target/quarkus-app/lib/boot/*",
                Recount.class.getName(),
                "--bootstrap-servers",
                bootstrapServers,
                "--contest",
                contest.toString()));
        command.addAll(List.of(further));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(new File("target/recount.log")))
                .start();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException("The recount does not end");
        }
        return process.exitValue();
    }
}
