package org.folkmoot.local.stack;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.folkmoot.local.part.ChildProcess;
import org.folkmoot.local.part.Part;
import org.folkmoot.local.part.SoftwareMissingException;
import org.folkmoot.local.secret.Secret;
import org.folkmoot.local.secret.Secrets;

/** Our services, each in a process of its own, told what they need by the variables of docs/environment.md. */
final class ServiceParts {
    private final StackLayout layout;
    private final StackPorts ports;
    private final Brokers brokers;
    private final Secrets secrets;
    private final String publicUrl;

    ServiceParts(StackLayout layout, StackPorts ports, Brokers brokers, Secrets secrets, String publicUrl) {
        this.layout = layout;
        this.ports = ports;
        this.brokers = brokers;
        this.secrets = secrets;
        this.publicUrl = publicUrl;
    }

    List<Part> all() {
        return List.of(
                service("registration", "224m", true, registration()),
                service("assembly", "160m", true, Map.of()),
                service("voting", "384m", true, Map.of("FOLKMOOT_VOTER_KEY_SECRET", secrets.of(Secret.VOTER_KEY))),
                service("breakout", "320m", true, breakout()),
                service("sortition", "384m", true, sortition()),
                service("results", "384m", false, results()),
                service("web", "256m", false, web()));
    }

    private Map<String, String> registration() {
        return Map.of(
                "FOLKMOOT_LINK_SECRET", secrets.of(Secret.LINK),
                "FOLKMOOT_TOKEN_KEY_FILE", secrets.file("token-key.pem").toString(),
                "QUARKUS_MAILER_HOST", "127.0.0.1",
                "QUARKUS_MAILER_PORT", Integer.toString(ports.of("mail")));
    }

    private Map<String, String> breakout() {
        return Map.of("FOLKMOOT_VIDEO_NAMING_SECRET", secrets.of(Secret.VIDEO_NAMING));
    }

    /** On one machine, where people try things out, nobody waits for a day. */
    private Map<String, String> sortition() {
        return Map.of(
                "FOLKMOOT_DRAW_DIRECTORY",
                layout.data().resolve("draws").toString(),
                "FOLKMOOT_RANDOMNESS_NOTICE",
                "PT1S");
    }

    private Map<String, String> results() {
        return Map.of(
                "FOLKMOOT_STREAMS_DIRECTORY",
                layout.data().resolve("streams").toString(),
                "FOLKMOOT_PUBLICATION_DIRECTORY",
                layout.data().resolve("publications").toString(),
                "FOLKMOOT_PUBLICATION_SIGNING_SECRET",
                secrets.of(Secret.PUBLICATION_SIGNING));
    }

    private Map<String, String> web() {
        return Map.of(
                "FOLKMOOT_REGISTRATION_URL", ports.url("registration"),
                "FOLKMOOT_ASSEMBLY_URL", ports.url("assembly"),
                "FOLKMOOT_VOTING_URL", ports.url("voting"),
                "FOLKMOOT_BREAKOUT_URL", ports.url("breakout"),
                "FOLKMOOT_RESULTS_URL", ports.url("results"),
                "FOLKMOOT_SORTITION_URL", ports.url("sortition"),
                "FOLKMOOT_WEB_CLIENT_SECRET", secrets.of(Secret.WEB_CLIENT),
                "FOLKMOOT_SESSION_SECRET", secrets.of(Secret.SESSION));
    }

    private Part service(String name, String heap, boolean database, Map<String, String> own) {
        var environment = new HashMap<>(common(name));
        if (database) {
            environment.put("QUARKUS_DATASOURCE_JDBC_URL", BackingParts.jdbcUrl(ports, name));
            environment.put("QUARKUS_DATASOURCE_USERNAME", BackingParts.DATABASE_OWNER);
            environment.put("QUARKUS_DATASOURCE_PASSWORD", secrets.of(Secret.POSTGRES));
        }
        environment.putAll(own);
        var needs = new HashSet<>(brokers.names());
        if (database) {
            needs.add("postgres");
        }
        return new Part(
                name,
                needs,
                ports.of(name),
                layout.log(name),
                () -> ChildProcess.start(program(name, heap, environment)));
    }

    private ChildProcess.Program program(String name, String heap, Map<String, String> environment) {
        Path application = layout.service(name).resolve("quarkus-run.jar");
        if (!Files.exists(application)) {
            throw new SoftwareMissingException(application + " is missing; build it with ./folkmoot mvn package");
        }
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-jar",
                application.toString());
        return new ChildProcess.Program(
                name,
                command,
                environment,
                layout.data().resolve(name),
                layout.log(name),
                layout.pidFile(name),
                URI.create(ports.url(name) + "/q/health/ready"));
    }

    private Map<String, String> common(String name) {
        return Map.of(
                "QUARKUS_HTTP_HOST",
                "127.0.0.1",
                "QUARKUS_HTTP_PORT",
                Integer.toString(ports.of(name)),
                "KAFKA_BOOTSTRAP_SERVERS",
                brokers.cluster(ports).bootstrapServers(),
                "FOLKMOOT_TOPICS_REPLICATION",
                Integer.toString(brokers.number()),
                "FOLKMOOT_PUBLIC_URL",
                publicUrl,
                "FOLKMOOT_PARTICIPANT_JWKS",
                ports.url("registration") + "/.well-known/jwks.json",
                "FOLKMOOT_STAFF_ISSUER",
                publicUrl + "/auth/realms/folkmoot",
                "FOLKMOOT_STAFF_URL",
                ports.url("keycloak") + "/auth/realms/folkmoot");
    }
}
