package org.folkmoot.bench.venue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.folkmoot.contracts.event.Json;

/** Somebody of the staff who asks a service by HTTP. */
public final class Staff implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI service;
    private final String token;
    private final Duration patience;

    /** @param patience with a single answer, and with anything that is waited for */
    public Staff(URI service, String token, Duration patience) {
        this.service = service;
        this.token = token;
        this.patience = patience;
    }

    public JsonNode get(String path) throws IOException, InterruptedException {
        return read(send("GET", path, ""));
    }

    public JsonNode post(String path, Object body) throws IOException, InterruptedException {
        return read(send("POST", path, Json.MAPPER.writeValueAsString(body)));
    }

    /** Asks again while the service refuses the content: it may still have to hear of what is named there. */
    public JsonNode postWhenKnown(String path, Object body) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            var answer = send("POST", path, Json.MAPPER.writeValueAsString(body));
            if (answer.statusCode() != 422 || System.nanoTime() > deadline) {
                return read(answer);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /** Asks until the answer is as it should be. */
    public JsonNode await(Question question, Predicate<JsonNode> asItShouldBe)
            throws IOException, InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            JsonNode answer = question.ask();
            if (asItShouldBe.test(answer)) {
                return answer;
            }
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("The answer does not become what it should be: " + answer);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /** What is asked again and again. */
    @FunctionalInterface
    public interface Question {
        JsonNode ask() throws IOException, InterruptedException;
    }

    private HttpResponse<String> send(String method, String path, String body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(service.resolve(path))
                .timeout(patience)
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private JsonNode read(HttpResponse<String> answer) throws JsonProcessingException {
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(service + " answered " + answer.statusCode() + " " + answer.body());
        }
        return Json.MAPPER.readTree(answer.body());
    }

    @Override
    public void close() {
        client.close();
    }
}
