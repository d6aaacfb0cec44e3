package org.folkmoot.local.stack;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.folkmoot.backing.kafka.KafkaBroker;
import org.folkmoot.backing.kafka.KafkaCluster;
import org.folkmoot.backing.kafka.KafkaOptions;
import org.folkmoot.backing.postgres.PostgresOptions;
import org.folkmoot.backing.postgres.PostgresServer;
import org.folkmoot.local.door.FrontDoor;
import org.folkmoot.local.door.Routes;
import org.folkmoot.local.keycloak.KeycloakServer;
import org.folkmoot.local.mail.LocalMail;
import org.folkmoot.local.part.InsidePart;
import org.folkmoot.local.part.Part;
import org.folkmoot.local.part.RunningPart;
import org.folkmoot.local.part.ServerPart;
import org.folkmoot.local.secret.Secret;
import org.folkmoot.local.secret.Secrets;

/** What our services stand on, and the door in front of them. */
final class BackingParts {
    static final String DATABASE_OWNER = "folkmoot";

    private static final List<String> DATABASES =
            List.of("registration", "assembly", "breakout", "voting", "sortition", "keycloak");

    private final StackLayout layout;
    private final StackPorts ports;
    private final Brokers brokers;
    private final Secrets secrets;
    private final String publicUrl;

    BackingParts(StackLayout layout, StackPorts ports, Brokers brokers, Secrets secrets, String publicUrl) {
        this.layout = layout;
        this.ports = ports;
        this.brokers = brokers;
        this.secrets = secrets;
        this.publicUrl = publicUrl;
    }

    List<Part> all() {
        var parts = new ArrayList<Part>();
        for (KafkaCluster.Node node : brokers.cluster(ports).nodes()) {
            String name = brokers.names().get(node.number() - 1);
            parts.add(part(name, Set.of(), () -> kafka(name, node)));
        }
        parts.add(part("postgres", Set.of(), this::postgres));
        parts.add(part("mail", Set.of(), this::mail));
        parts.add(part("keycloak", Set.of("postgres"), this::keycloak));
        parts.add(new Part("front-door", Set.of(), ports.front(), layout.log("launcher"), this::frontDoor));
        return parts;
    }

    static String jdbcUrl(StackPorts ports, String database) {
        return "jdbc:postgresql://127.0.0.1:" + ports.of("postgres") + "/" + database;
    }

    static KafkaOptions kafkaOptions(StackLayout layout, String name) {
        return KafkaOptions.in(layout.data().resolve(name)).withLog(layout.log(name));
    }

    static PostgresOptions postgresOptions(StackLayout layout) {
        return PostgresOptions.in(layout.data().resolve("postgres"))
                .withLog(layout.log("postgres"))
                .withSoftware(layout.software());
    }

    private Part part(String name, Set<String> needs, Part.Launch launch) {
        return new Part(name, needs, ports.of(name), layout.log(name), launch);
    }

    private RunningPart kafka(String name, KafkaCluster.Node node) {
        KafkaOptions options = kafkaOptions(layout, name).withHeap(brokers.number() == 1 ? "512m" : "320m");
        if (options.classPathIsJars()) {
            // The classes as the last run had loaded them: everything else waits for the broker.
            options = options.withJvmOptions(
                    "-XX:+AutoCreateSharedArchive",
                    "-XX:SharedArchiveFile=" + options.directory().resolve("classes.jsa"));
        }
        var broker = KafkaBroker.start(options, brokers.cluster(ports), node);
        return new ServerPart(broker.pid(), broker.process(), broker::close);
    }

    private RunningPart postgres() {
        var server = PostgresServer.start(
                postgresOptions(layout).withPort(ports.of("postgres")).withPassword(secrets.of(Secret.POSTGRES)));
        DATABASES.forEach(server::createDatabaseIfAbsent);
        return new ServerPart(server.pid(), server.process(), server::close);
    }

    private RunningPart mail() {
        var mail = LocalMail.start(ports.of("mail"), layout.mail(), layout.log("mail"));
        return new InsidePart(mail::close);
    }

    private RunningPart keycloak() throws Exception {
        return KeycloakServer.start(
                new KeycloakServer.Settings(
                        layout.software(),
                        layout.data().resolve("keycloak"),
                        ports.of("keycloak"),
                        publicUrl,
                        jdbcUrl(ports, "keycloak"),
                        DATABASE_OWNER,
                        layout.log("keycloak"),
                        layout.pidFile("keycloak")),
                secrets);
    }

    private RunningPart frontDoor() {
        var door = FrontDoor.open(ports.front(), new Routes(ports.all()));
        return new InsidePart(door::close);
    }
}
