package org.folkmoot.bench.rooms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.event.Json;

/** What a facilitator does, by HTTP. */
final class Desk implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI breakout;
    private final String token;

    Desk(URI breakout, String token) {
        this.breakout = breakout;
        this.token = token;
    }

    /** Returns the id of a round in which people of one locality sit together. */
    String prepare(AssemblyId assembly, int interpreters) throws IOException, InterruptedException {
        var plan = Map.of("depth", UnitedKingdom.LOCALITY, "supply", Map.of(Assembled.SIGNS, interpreters));
        var round = Map.of("assemblyId", assembly, "question", "What matters most here?", "plan", plan);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var answer = send("POST", "/rounds", Json.MAPPER.writeValueAsString(round));
            // The service may still have to hear of the assembly.
            if (answer.statusCode() != 422 || System.nanoTime() > deadline) {
                return read(answer).path("id").asText();
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /** Looks again until the service knows all of these people. */
    JsonNode preview(String round, int people) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var preview = read(send("POST", "/rounds/" + round + "/preview", ""));
            if (preview.path("people").asInt() == people) {
                return preview;
            }
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("Breakout does not come to know everybody: " + preview);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    JsonNode open(String round) throws IOException, InterruptedException {
        return read(send("POST", "/rounds/" + round + "/open", ""));
    }

    /** Returns when the round is closed. */
    void close(String round) throws IOException, InterruptedException {
        read(send("POST", "/rounds/" + round + "/close?notice=PT0S", ""));
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!read(send("GET", "/rounds/" + round, ""))
                .path("status")
                .asText()
                .equals("closed")) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("The round does not close");
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private HttpResponse<String> send(String method, String path, String body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(breakout.resolve(path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode read(HttpResponse<String> answer) throws JsonProcessingException {
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException("Breakout answered " + answer.statusCode() + " " + answer.body());
        }
        return Json.MAPPER.readTree(answer.body());
    }

    @Override
    public void close() {
        client.close();
    }
}
