package org.folkmoot.bench.venue;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.folkmoot.backing.process.LocalPorts;
import org.folkmoot.backing.process.PidFile;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.local.part.ChildProcess;
import org.folkmoot.local.part.SoftwareMissingException;
import org.folkmoot.local.stack.StackLayout;

/** A program in a Java machine of its own, whose processor time is measured. All get the same options. */
public final class MeasuredProcess implements AutoCloseable {
    private final ChildProcess process;
    private final int port;

    private MeasuredProcess(ChildProcess process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * What to run.
     *
     * @param heap its largest heap, as {@code -Xmx} takes it
     * @param jvmOptions further options of its Java machine
     * @param program class path and main class, or {@code -jar} and a file, and arguments
     * @param readiness the path that answers 200 when it is ready
     */
    public record Launch(
            String name,
            String heap,
            List<String> jvmOptions,
            List<String> program,
            Map<String, String> environment,
            String readiness) {
        public Launch {
            jvmOptions = List.copyOf(jvmOptions);
            program = List.copyOf(program);
            environment = Map.copyOf(environment);
        }

        /** One of our services, as the build left it. */
        public static Launch service(
                String name, String heap, List<String> jvmOptions, Map<String, String> environment) {
            Path jar = packaged(name).resolve("quarkus-run.jar");
            return new Launch(name, heap, jvmOptions, List.of("-jar", jar.toString()), environment, "/q/health/ready");
        }

        /** A program of this module, which comes with the contracts and finds everything else in the libraries. */
        public static Launch ofThisModule(
                Class<?> main, String heap, String libraries, Map<String, String> environment) {
            String classPath = String.join(
                    File.pathSeparator,
                    location(main).toString(),
                    location(Topics.class).toString(),
                    libraries);
            return new Launch(
                    main.getSimpleName(), heap, List.of(), List.of("-cp", classPath, main.getName()), environment, "/");
        }
    }

    /** The directory of a packaged service; names it if it is missing. */
    public static Path packaged(String service) {
        Path root = Path.of(System.getProperty("folkmoot.root", "."));
        Path application = new StackLayout(root, root.resolve(".folkmoot")).service(service);
        if (!Files.exists(application.resolve("quarkus-run.jar"))) {
            throw new SoftwareMissingException(application + " is missing; build it with ./folkmoot mvn package");
        }
        return application;
    }

    private static Path location(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("Classes come from files", e);
        }
    }

    /** Returns when it is ready. It is told its port as {@code QUARKUS_HTTP_PORT}. */
    public static MeasuredProcess start(Path directory, Launch launch) throws IOException {
        int port = LocalPorts.free();
        var environment = new java.util.HashMap<>(launch.environment());
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + launch.heap(),
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(launch.jvmOptions());
        command.addAll(launch.program());
        Path home = Files.createDirectories(directory.resolve(launch.name()));
        return new MeasuredProcess(
                ChildProcess.start(new ChildProcess.Program(
                        launch.name(),
                        command,
                        environment,
                        home,
                        home.resolve("log"),
                        new PidFile(home.resolve("pid")),
                        URI.create("http://127.0.0.1:" + port + launch.readiness()))),
                port);
    }

    public int port() {
        return port;
    }

    public double cpuSeconds() {
        return CpuTime.seconds(process.pid().orElseThrow());
    }

    /** The most memory that it has had at once, as {@code VmHWM} in {@code /proc/PID/status}, proc_pid_status(5). */
    public int peakMegabytes() throws IOException {
        Path status = Path.of("/proc", Long.toString(process.pid().orElseThrow()), "status");
        String peak = Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .findFirst()
                .orElseThrow();
        return Integer.parseInt(peak.replaceAll("\\D", "")) / 1024;
    }

    @Override
    public void close() {
        process.stop();
    }
}
