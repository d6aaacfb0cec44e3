package org.folkmoot.breakout.video.bigbluebutton;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class ApiTest {
    private static final String SECRET = "639259d4-9dd8-4b25-bf01-95f9567eaf4b";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Api api = new Api(URI.create("https://bbb.example.com/bigbluebutton/api"), SECRET, PATIENCE);

    /**
     * The example of "Usage" in the API reference. Its checksum there is SHA-1, ours
     * {@code printf %s 'createname=Test+Meeting&...333444639259d4-9dd8-4b25-bf01-95f9567eaf4b' | openssl dgst -sha256};
     * with {@code -sha1} the same command says what the reference says.
     */
    @Test
    void signsTheDocumentedExample() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("name", "Test Meeting");
        parameters.put("meetingID", "abc123");
        parameters.put("attendeePW", "111222");
        parameters.put("moderatorPW", "333444");

        assertThat(api.address("create", parameters))
                .isEqualTo(URI.create("https://bbb.example.com/bigbluebutton/api/create"
                        + "?name=Test+Meeting&meetingID=abc123&attendeePW=111222&moderatorPW=333444"
                        + "&checksum=da9185f7f333cfdfcd6eeac32dca3777510c4c436020d8b887ba5515bd1d189e"));
    }

    /** {@code printf %s 'joinfullName=Jos%C3%A9+%26+Co&meetingID=abc123639259d4-...' | openssl dgst -sha256}. */
    @Test
    void signsTextAsItIsEncoded() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("fullName", "José & Co");
        parameters.put("meetingID", "abc123");

        assertThat(api.address("join", parameters))
                .isEqualTo(URI.create("https://bbb.example.com/bigbluebutton/api/join"
                        + "?fullName=Jos%C3%A9+%26+Co&meetingID=abc123"
                        + "&checksum=2ab175b7c4838bf04e42590630ce53988ccee1d550fa87bb41ece721ff4be229"));
    }

    @Test
    void takesNoPageOfErrorForAnAnswer() throws IOException {
        HttpServer server = server();
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(502, -1);
            exchange.close();
        });
        server.start();
        try {
            assertThat(at(server, PATIENCE).end("abc123"))
                    .isEqualTo(new Answer.None("The server answered with status 502"));
        } finally {
            server.stop(0);
        }
    }

    @Test
    void waitsNoLongerThanAllowed() throws IOException {
        CountDownLatch answered = new CountDownLatch(1);
        HttpServer server = server();
        server.createContext("/", exchange -> {
            awaitQuietly(answered);
            exchange.close();
        });
        server.start();
        try {
            assertThat(at(server, Duration.ofMillis(200)).end("abc123"))
                    .isEqualTo(new Answer.None("The server is away: HttpTimeoutException"));
        } finally {
            answered.countDown();
            server.stop(0);
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static HttpServer server() throws IOException {
        return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    private static Api at(HttpServer server, Duration timeout) {
        URI base = URI.create("http://localhost:" + server.getAddress().getPort() + "/bigbluebutton/api");
        return new Api(base, SECRET, timeout);
    }
}
