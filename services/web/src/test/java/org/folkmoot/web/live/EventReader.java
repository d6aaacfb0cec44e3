package org.folkmoot.web.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.folkmoot.contracts.event.Json;

/** Listens to server-sent events as the standard says browsers do (HTML, section 9.2). */
final class EventReader implements AutoCloseable {
    private final HttpClient client = HttpClient.newHttpClient();
    private final HttpResponse<java.io.InputStream> response;
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();

    record Event(String name, String id, JsonNode data, long at) {}

    private EventReader(String address, String lastEventId, String cookie) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address)).header("Accept", "text/event-stream");
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        if (cookie != null) {
            request.header("Cookie", cookie);
        }
        try {
            response = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        Thread.ofVirtual().start(this::read);
    }

    static EventReader open(String address) {
        return new EventReader(address, null, null);
    }

    /** As a browser that is signed in. */
    static EventReader open(String address, String cookie) {
        return new EventReader(address, null, cookie);
    }

    static EventReader resume(String address, String lastEventId) {
        return new EventReader(address, lastEventId, null);
    }

    int status() {
        return response.statusCode();
    }

    String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    /** The next event that fits; the others before it are passed over. */
    Event next(Predicate<Event> wanted) {
        try {
            long until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (System.nanoTime() < until) {
                Event event = events.poll(until - System.nanoTime(), TimeUnit.NANOSECONDS);
                if (event != null && wanted.test(event)) {
                    return event;
                }
            }
            throw new AssertionError("No such event came");
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    Event next(String name) {
        return next(event -> event.name().equals(name));
    }

    /** What comes until that does. */
    List<String> namesUntil(String last) {
        List<String> names = new ArrayList<>();
        next(event -> {
            names.add(event.name());
            return event.name().equals(last);
        });
        return names;
    }

    private void read() {
        try (var lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            String name = "message";
            String id = "";
            String data = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isEmpty() && !data.isEmpty()) {
                    events.add(new Event(name, id, json(data), System.nanoTime()));
                    data = "";
                    name = "message";
                } else if (line.startsWith("event: ")) {
                    name = line.substring(7);
                } else if (line.startsWith("id: ")) {
                    id = line.substring(4);
                } else if (line.startsWith("data: ")) {
                    data = line.substring(6);
                }
            }
        } catch (IOException e) {
            // The stream ends when the test closes it.
            events.clear();
        }
    }

    private static JsonNode json(String data) throws JsonProcessingException {
        return Json.MAPPER.readTree(data);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
