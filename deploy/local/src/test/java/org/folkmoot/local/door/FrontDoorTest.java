package org.folkmoot.local.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import org.folkmoot.backing.process.LocalPorts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class FrontDoorTest {
    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client = HttpClient.newHttpClient();
    private final SynchronousQueue<HttpServerRequest> streams = new SynchronousQueue<>();

    @AfterEach
    void close() throws Exception {
        client.close();
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    @Test
    void passesEachEventOnAtOnce() throws Exception {
        // Given
        HttpServer web = serve();
        int port = LocalPorts.free();
        try (var door = FrontDoor.open(port, new Routes(Map.of("web", web.actualPort())))) {
            var answer = client.sendAsync(get(port, "/live/1/events"), HttpResponse.BodyHandlers.ofInputStream());
            HttpServerRequest listening = streams.poll(20, TimeUnit.SECONDS);
            listening.response().setChunked(true).putHeader("Content-Type", "text/event-stream");

            // When
            listening.response().write("data: first\n");

            // Then: read while the answer is still open.
            var body = answer.get(20, TimeUnit.SECONDS).body();
            var lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
            assertThat(lines.readLine()).isEqualTo("data: first");
            listening.response().write("data: second\n");
            assertThat(lines.readLine()).isEqualTo("data: second");
            listening.response().end();
            assertThat(lines.readLine()).isNull();
            assertThat(door).isNotNull();
        }
    }

    @Test
    void keepsTheAddressThatPeopleTyped() throws Exception {
        // Given
        HttpServer web = serve();
        int port = LocalPorts.free();
        try (var door = FrontDoor.open(port, new Routes(Map.of("web", web.actualPort())))) {
            // When
            var answer = client.send(get(port, "/host?a=b"), HttpResponse.BodyHandlers.ofString());

            // Then
            assertThat(answer.body()).isEqualTo("localhost:" + port + " /host?a=b");
            assertThat(door).isNotNull();
        }
    }

    @Test
    void answersAgainWhenAPartIsBack() throws Exception {
        // Given
        int port = LocalPorts.free();
        int away = LocalPorts.free();
        try (var door = FrontDoor.open(port, new Routes(Map.of("web", away)))) {
            assertThat(client.send(get(port, "/host"), HttpResponse.BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(503);

            // When
            serve(away);

            // Then
            assertThat(client.send(get(port, "/host"), HttpResponse.BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(200);
            assertThat(door).isNotNull();
        }
    }

    private HttpServer serve() throws Exception {
        return serve(0);
    }

    private HttpServer serve(int port) throws Exception {
        return vertx.createHttpServer()
                .requestHandler(request -> {
                    if (request.path().endsWith("/events")) {
                        vertx.executeBlocking(() -> streams.offer(request, 20, TimeUnit.SECONDS));
                    } else {
                        request.response().end(request.authority() + " " + request.uri());
                    }
                })
                .listen(port, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
    }

    private static HttpRequest get(int port, String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }
}
