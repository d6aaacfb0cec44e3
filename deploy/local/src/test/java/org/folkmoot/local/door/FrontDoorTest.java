package org.folkmoot.local.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
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
    void saysHowPeopleReachUs() throws Exception {
        // Given
        HttpServer web = serve();
        int port = LocalPorts.free();
        try (var door = FrontDoor.open(port, new Routes(Map.of("web", web.actualPort())))) {
            // When
            var direct = client.send(get(port, "/forwarded"), HttpResponse.BodyHandlers.ofString());
            var throughTls = client.send(
                    HttpRequest.newBuilder(get(port, "/forwarded"), (name, value) -> true)
                            .header("X-Forwarded-Proto", "https")
                            .header("X-Forwarded-Host", "vote.example")
                            .header("X-Forwarded-For", "203.0.113.7")
                            .build(),
                    HttpResponse.BodyHandlers.ofString());

            // Then
            assertThat(direct.body()).isEqualTo("http localhost:" + port + " 127.0.0.1");
            assertThat(throughTls.body()).isEqualTo("https vote.example 203.0.113.7, 127.0.0.1");
            assertThat(door).isNotNull();
        }
    }

    @Test
    void passesLargeCookiesOn() throws Exception {
        // Given
        HttpServer web = serve();
        int port = LocalPorts.free();
        String cookie = "session=" + "c".repeat(16 * 1024);
        try (var door = FrontDoor.open(port, new Routes(Map.of("web", web.actualPort())))) {
            // When
            var request = HttpRequest.newBuilder(get(port, "/cookie"), (name, value) -> true)
                    .header("Cookie", cookie)
                    .build();
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());

            // Then
            assertThat(answer.body()).isEqualTo(cookie);
            assertThat(answer.headers().firstValue("Set-Cookie")).contains(cookie);
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
        return vertx.createHttpServer(new HttpServerOptions().setMaxHeaderSize(64 * 1024))
                .requestHandler(request -> {
                    switch (request.path()) {
                        case "/live/1/events" ->
                            vertx.executeBlocking(() -> streams.offer(request, 20, TimeUnit.SECONDS));
                        case "/forwarded" ->
                            request.response()
                                    .end(String.join(
                                            " ",
                                            request.getHeader("X-Forwarded-Proto"),
                                            request.getHeader("X-Forwarded-Host"),
                                            request.getHeader("X-Forwarded-For")));
                        case "/cookie" ->
                            request.response()
                                    .putHeader("Set-Cookie", request.getHeader("Cookie"))
                                    .end(request.getHeader("Cookie"));
                        default -> request.response().end(request.authority() + " " + request.uri());
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
