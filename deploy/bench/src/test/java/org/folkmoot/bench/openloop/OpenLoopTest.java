package org.folkmoot.bench.openloop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class OpenLoopTest {
    private static final byte[] REQUEST =
            "POST / HTTP/1.1\r\nHost: test\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final String REFUSAL =
            "HTTP/1.1 503 Service Unavailable\r\nRetry-After: 1\r\ncontent-length: 5\r\n\r\nåben";

    private final ServerSocket server;

    OpenLoopTest() throws IOException {
        server = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    /** Answers nobody before so many have asked. */
    private void answerWhenAllHaveAsked(int number, String answer) {
        var asked = new CountDownLatch(number);
        Thread.ofVirtual().start(() -> {
            while (!server.isClosed()) {
                try {
                    Socket socket = server.accept();
                    Thread.ofVirtual().start(() -> serve(socket, asked, answer));
                } catch (IOException closed) {
                    return;
                }
            }
        });
    }

    private static void serve(Socket socket, CountDownLatch asked, String answer) {
        try (socket) {
            var reader = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.isEmpty()) {
                    asked.countDown();
                    asked.await();
                    socket.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private OpenLoop loop(int connections) throws IOException {
        return OpenLoop.to(URI.create("http://127.0.0.1:" + server.getLocalPort()), connections);
    }

    @Test
    void noAnswerHoldsBackWhatComesAfterIt() throws IOException {
        answerWhenAllHaveAsked(50, REFUSAL);

        try (var loop = loop(2)) {
            var offer = loop.send(everyMillis(50), _ -> REQUEST);

            assertThat(offer.mostInFlight()).isEqualTo(50);
            assertThat(offer.connections()).isEqualTo(50);
            assertThat(offer.unanswered()).isZero();
            assertThat(offer.laterThan(Long.MAX_VALUE - 1)).as("never sent").isZero();
            assertThat(offer.answers()).allSatisfy(answer -> {
                assertThat(answer.isRefusal()).isTrue();
                assertThat(answer.body()).isEqualTo("åben");
            });
        }
    }

    @Test
    void sharesConnectionsWhenThereCannotBeMore() throws IOException {
        answerWhenAllHaveAsked(1, REFUSAL);

        try (var loop = OpenLoop.to(URI.create("http://127.0.0.1:" + server.getLocalPort()), 1, 3)) {
            // All at once: 20 requests on 3 connections.
            var offer = loop.send(new Arrivals(new long[20]), _ -> REQUEST);

            assertThat(offer.connections()).isEqualTo(3);
            assertThat(offer.unanswered()).isZero();
            assertThat(offer.laterThan(Long.MAX_VALUE - 1)).as("never sent").isZero();
            assertThat(offer.answers())
                    .allSatisfy(answer -> assertThat(answer.body()).isEqualTo("åben"));
        }
    }

    @Test
    void measuresFromThePlannedTime() throws IOException {
        answerWhenAllHaveAsked(2, REFUSAL);
        long pause = Duration.ofMillis(200).toNanos();

        try (var loop = loop(1)) {
            var offer = loop.send(new Arrivals(new long[] {0, pause}), _ -> REQUEST);

            assertThat(offer.answers()[0].nanos()).isGreaterThanOrEqualTo(pause);
            assertThat(offer.answers()[1].nanos()).isLessThan(offer.answers()[0].nanos());
        }
    }

    @Test
    void usesAConnectionAgainWhenItIsFree() throws IOException {
        answerWhenAllHaveAsked(1, REFUSAL);

        try (var loop = loop(1)) {
            assertThat(loop.send(new Arrivals(new long[] {0}), _ -> REQUEST).count(Answer::isRefusal))
                    .isEqualTo(1);
            var offer = loop.send(new Arrivals(new long[] {0}), _ -> REQUEST);

            assertThat(offer.count(Answer::isRefusal)).isEqualTo(1);
            assertThat(offer.connections()).isEqualTo(1);
        }
    }

    @Test
    void knowsWhatWasNotAnswered() throws IOException {
        Thread.ofVirtual().start(() -> {
            try (Socket _ = server.accept()) {
                return;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });

        try (var loop = loop(1)) {
            var offer = loop.send(new Arrivals(new long[] {0}), _ -> REQUEST);

            assertThat(offer.unanswered()).isEqualTo(1);
            assertThat(offer.count(_ -> true)).isZero();
        }
    }

    private static Arrivals everyMillis(int number) {
        long[] times = new long[number];
        Arrays.setAll(times, each -> Duration.ofMillis(each).toNanos());
        return new Arrivals(times);
    }
}
