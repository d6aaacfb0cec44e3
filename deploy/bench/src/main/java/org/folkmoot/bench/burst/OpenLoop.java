package org.folkmoot.bench.burst;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.locks.LockSupport;

/** Sends each ballot at its time, whatever became of the others, and keeps every answer. */
final class OpenLoop implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(70);
    private static final int REQUEST_TIMEOUT_MILLIS = 60_000;
    private static final long NEARLY_DUE_NANOS = 200_000;

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client;
    private final String path;

    OpenLoop(URI target, int connections) {
        this.path = target.getPath();
        client = vertx.createHttpClient(new HttpClientOptions()
                .setMaxPoolSize(connections)
                .setMaxWaitQueueSize(-1)
                .setKeepAliveTimeout(0)
                .setDefaultHost(target.getHost())
                .setDefaultPort(target.getPort()));
    }

    /** Ballot {@code n} of the result is the answer to paper {@code n}; null if there was none. */
    AtomicReferenceArray<Answer> send(Arrivals arrivals, List<String> tokens, List<String> papers)
            throws InterruptedException {
        int number = arrivals.number();
        var answers = new AtomicReferenceArray<Answer>(number);
        var ended = new CountDownLatch(number);
        long start = System.nanoTime();
        for (int each = 0; each < number; each++) {
            long due = start + arrivals.nanos()[each];
            waitFor(due);
            int ballot = each;
            Future<Answer> _ = client.request(HttpMethod.POST, path)
                    .compose(request -> send(request, tokens.get(ballot), papers.get(ballot)))
                    .compose(response -> read(response, due))
                    .onComplete(answer -> {
                        answers.set(ballot, answer.result());
                        ended.countDown();
                    });
        }
        boolean _ = ended.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        return answers;
    }

    private static void waitFor(long due) {
        long left = due - System.nanoTime();
        while (left > 0) {
            // Many ballots fall due within one sleep; they go out together, at most a fifth of a millisecond late.
            LockSupport.parkNanos(Math.max(left, NEARLY_DUE_NANOS));
            left = due - System.nanoTime();
        }
    }

    private static Future<HttpClientResponse> send(HttpClientRequest request, String token, String paper) {
        request.idleTimeout(REQUEST_TIMEOUT_MILLIS);
        return request.putHeader("Content-Type", "application/json")
                .putHeader("Authorization", "Bearer " + token)
                .send(Buffer.buffer(paper));
    }

    private static Future<Answer> read(HttpClientResponse response, long due) {
        return response.body()
                .map(body -> new Answer(
                        response.statusCode(),
                        response.getHeader("Retry-After") != null,
                        body.toString(),
                        System.nanoTime() - due));
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
