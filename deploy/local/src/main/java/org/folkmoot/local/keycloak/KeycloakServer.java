package org.folkmoot.local.keycloak;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.folkmoot.backing.process.BackingFailedException;
import org.folkmoot.backing.process.PidFile;
import org.folkmoot.local.part.ChildProcess;
import org.folkmoot.local.secret.Secret;
import org.folkmoot.local.secret.Secrets;

/** Staff sign-in: Keycloak in a process of its own, with our realm, its data in our PostgreSQL. */
public final class KeycloakServer {
    private static final String REALM = "folkmoot-realm.json";
    private static final List<String> BUILD =
            List.of("build", "--db=postgres", "--http-relative-path=/auth", "--health-enabled=true");
    private static final long BUILD_MINUTES = 5;

    private KeycloakServer() {}

    /**
     * Where and how it runs.
     *
     * @param software where Keycloak is unpacked
     * @param home its own directory
     * @param port where it listens; its health is on the next one
     * @param publicUrl the front door as people see it
     * @param databaseUrl of its database
     * @param databaseUser owner of its database
     */
    public record Settings(
            Path software,
            Path home,
            int port,
            String publicUrl,
            String databaseUrl,
            String databaseUser,
            Path log,
            PidFile pidFile) {}

    /** Returns when Keycloak answers; the very first start builds it and creates its tables. */
    public static ChildProcess start(Settings settings, Secrets secrets) throws IOException {
        Path unpacked = KeycloakHome.unpacked(settings.software());
        buildOnce(unpacked, settings.log());
        Path home = KeycloakHome.prepare(unpacked, settings.home());
        Files.writeString(home.resolve("data/import").resolve(REALM), realm(secrets));
        var command = java(home);
        command.addAll(List.of("start", "--optimized", "--import-realm"));
        int health = settings.port() + 1;
        return ChildProcess.start(new ChildProcess.Program(
                "keycloak",
                command,
                environment(settings, health, secrets),
                home,
                settings.log(),
                settings.pidFile(),
                URI.create("http://127.0.0.1:" + health + "/auth/health/ready")));
    }

    /** Settings that Keycloak compiles in: done once for each unpacked copy, not at each start. */
    private static void buildOnce(Path unpacked, Path log) throws IOException {
        Path marker = unpacked.resolve("built-for-folkmoot");
        String built = String.join(" ", BUILD);
        if (Files.exists(marker) && Files.readString(marker).equals(built)) {
            return;
        }
        var command = java(unpacked);
        command.addAll(BUILD);
        Process build = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        try {
            if (!build.waitFor(BUILD_MINUTES, TimeUnit.MINUTES) || build.exitValue() != 0) {
                throw new BackingFailedException("Keycloak could not be built; see " + log);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new BackingFailedException("interrupted while Keycloak was built", interrupted);
        } finally {
            build.destroyForcibly();
        }
        Files.writeString(marker, built);
    }

    /** What Keycloak's own kc.sh runs, without the shell in between that a kill would leave the server behind. */
    private static List<String> java(Path home) {
        return new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms64m",
                "-Xmx320m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "-Dquarkus-log-max-startup-records=10000",
                "-cp",
                home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
    }

    private static Map<String, String> environment(Settings settings, int health, Secrets secrets) {
        return Map.ofEntries(
                Map.entry("KC_HTTP_ENABLED", "true"),
                Map.entry("KC_HTTP_HOST", "127.0.0.1"),
                Map.entry("KC_HTTP_PORT", Integer.toString(settings.port())),
                Map.entry("KC_HTTP_MANAGEMENT_PORT", Integer.toString(health)),
                Map.entry("KC_HOSTNAME", settings.publicUrl() + "/auth"),
                Map.entry("KC_HOSTNAME_BACKCHANNEL_DYNAMIC", "true"),
                Map.entry("KC_CACHE", "local"),
                Map.entry("KC_DB_URL", settings.databaseUrl()),
                Map.entry("KC_DB_USERNAME", settings.databaseUser()),
                Map.entry("KC_DB_PASSWORD", secrets.of(Secret.POSTGRES)),
                Map.entry("KC_DB_POOL_INITIAL_SIZE", "1"),
                Map.entry("KC_DB_POOL_MIN_SIZE", "1"),
                Map.entry("KC_DB_POOL_MAX_SIZE", "10"),
                Map.entry("KC_BOOTSTRAP_ADMIN_USERNAME", "admin"),
                Map.entry("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.of(Secret.KEYCLOAK_ADMIN_PASSWORD)));
    }

    /** The committed realm names its secrets; the file that Keycloak reads has them. */
    static String realm(Secrets secrets) throws IOException {
        try (InputStream in = KeycloakServer.class.getResourceAsStream(REALM)) {
            String realm = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (Secret secret : Secret.values()) {
                realm = realm.replace("@" + secret.name() + "@", secrets.of(secret));
            }
            return realm;
        }
    }
}
