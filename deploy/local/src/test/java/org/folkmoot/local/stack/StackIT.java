package org.folkmoot.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.OptionalInt;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.folkmoot.backing.process.LocalPorts;
import org.folkmoot.local.secret.Secret;
import org.folkmoot.local.stack.StackStatus.PartStatus;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything but our own services, which have tests of their own with the whole stack. */
class StackIT {
    private static final Set<String> PARTS = Set.of("kafka", "postgres", "mail", "keycloak", "front-door");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    static Path state;

    /** Held, or the logging framework forgets that it shall be quiet. */
    private static final Logger LIBRARIES = Logger.getLogger("org.apache.kafka");

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static StackLayout layout;
    private static Stack stack;

    @BeforeAll
    static void start() throws Exception {
        LIBRARIES.setLevel(Level.OFF);
        layout = new StackLayout(Path.of(System.getProperty("folkmoot.root")), state);
        stack = Stack.start(layout, LocalPorts.free(), OptionalInt.empty(), PARTS::contains, (part, state) -> {});
    }

    @AfterAll
    static void stop() {
        var pids = stack.status().parts().stream()
                .map(PartStatus::pid)
                .filter(pid -> pid != 0)
                .toList();

        stack.close();

        assertThat(pids).hasSize(3).noneMatch(pid -> ProcessHandle.of(pid).isPresent());
        HTTP.close();
    }

    @Test
    void grantsRehearsalsATokenWithBothRolesThroughTheFrontDoor() throws Exception {
        // Given
        String form = "grant_type=client_credentials&client_id=folkmoot-rehearsal&client_secret="
                + stack.secret(Secret.REHEARSAL_CLIENT);
        var request = HttpRequest.newBuilder(
                        URI.create(stack.address() + "/auth/realms/folkmoot/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();

        // When
        var answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());

        // Then
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        var granted = new ObjectMapper().readTree(answer.body());
        assertThat(granted.get("expires_in").asInt()).isGreaterThanOrEqualTo(600);
        var claims =
                new ObjectMapper().readTree(payload(granted.get("access_token").asText()));
        assertThat(claims.get("iss").asText()).isEqualTo(stack.address() + "/auth/realms/folkmoot");
        assertThat(claims.at("/realm_access/roles").toString()).contains("facilitator", "organiser");
    }

    @Test
    void letsStaffSignInAtTheFrontDoorsAddressOnly() throws Exception {
        assertThat(signIn(stack.address() + "/stage").statusCode()).isEqualTo(200);
        assertThat(signIn("http://elsewhere.example/stage").statusCode()).isEqualTo(400);
    }

    @Test
    void saysWhichServiceIsAway() throws Exception {
        var answer = HTTP.send(
                HttpRequest.newBuilder(URI.create(stack.address() + "/tallies/1"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("2");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("results does not answer");
    }

    @Test
    void startsABrokerThatIsKilledAgain() throws Exception {
        // Given
        long killed = part("kafka").pid();

        // When
        ProcessHandle.of(killed).orElseThrow().destroyForcibly();

        // Then
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(part("kafka").restarts()).isPositive();
            assertThat(part("kafka").state()).isEqualTo("ready");
        });
        assertThat(part("kafka").pid()).isNotEqualTo(killed);
    }

    @Test
    void refusesASecondLauncherInTheSameDirectory() {
        assertThatExceptionOfType(AlreadyUpException.class)
                .isThrownBy(() -> Stack.start(
                        layout, LocalPorts.free(), OptionalInt.empty(), PARTS::contains, (part, state) -> {}));
    }

    @Test
    void tellsOtherProcessesWhatRuns() throws Exception {
        var status = StackStatus.of(layout).orElseThrow();

        assertThat(status.address()).isEqualTo(stack.address().toString());
        assertThat(status.bootstrapServers()).isEqualTo(stack.bootstrapServers());
        assertThat(status.parts()).extracting(PartStatus::name).containsExactlyInAnyOrderElementsOf(PARTS);
        assertThat(status.residentMemory()).isBetween(200L << 20, 3L << 30);
    }

    private static PartStatus part(String name) throws Exception {
        return StackStatus.of(layout).orElseThrow().parts().stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static HttpResponse<String> signIn(String redirect) throws Exception {
        var page = URI.create(stack.address() + "/auth/realms/folkmoot/protocol/openid-connect/auth"
                + "?response_type=code&scope=openid&client_id=folkmoot-web&redirect_uri=" + redirect);
        return HTTP.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String payload(String token) {
        int first = token.indexOf('.');
        String encoded = token.substring(first + 1, token.indexOf('.', first + 1));
        return new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
    }
}
