package org.folkmoot.bench.ballots;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.folkmoot.bench.report.Figures;
import org.folkmoot.bench.venue.BallotBox;

/** A client in this process, for machines without wrk. It takes more of the processor, from both sides alike. */
final class JvmLoad implements Load {
    private static final int MOST_LATENCIES = 4_000_000;
    /** Longer than a Kafka client waits for an answer before it asks again, which is 30 s. */
    private static final long GRACE_SECONDS = 60;

    private final List<String> tokens;
    private final int connections;
    private final int options;

    JvmLoad(List<String> tokens, int connections, int options) {
        this.tokens = tokens;
        this.connections = connections;
        this.options = options;
    }

    @Override
    public String name() {
        return "a client in this process, " + connections + " connections";
    }

    @Override
    public Outcome run(URI target, Duration time, long firstSequence) throws InterruptedException {
        var vertx = Vertx.vertx();
        try {
            var client = vertx.createHttpClient(new HttpClientOptions()
                    .setMaxPoolSize(connections)
                    .setDefaultHost(target.getHost())
                    .setDefaultPort(target.getPort()));
            var run = new Run(client, target.getPath(), System.nanoTime() + time.toNanos(), firstSequence);
            long start = System.nanoTime();
            for (int connection = 0; connection < connections; connection++) {
                run.next();
            }
            if (!run.ended.await(time.toSeconds() + GRACE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException(run.ended.getCount() + " requests are not answered by " + target);
            }
            return run.outcome((System.nanoTime() - start) / 1e9);
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }

    private final class Run {
        private final HttpClient client;
        private final String path;
        private final long end;
        private final long firstSequence;
        private final CountDownLatch ended = new CountDownLatch(connections);
        private final AtomicLong sent = new AtomicLong();
        private final AtomicInteger answered = new AtomicInteger();
        private final AtomicLong refused = new AtomicLong();
        private final AtomicLong failed = new AtomicLong();
        private final long[] micros = new long[MOST_LATENCIES];

        Run(HttpClient client, String path, long end, long firstSequence) {
            this.client = client;
            this.path = path;
            this.end = end;
            this.firstSequence = firstSequence;
        }

        void next() {
            if (System.nanoTime() > end) {
                ended.countDown();
                return;
            }
            long turn = sent.getAndIncrement();
            int voter = (int) (turn % tokens.size());
            long sequence = firstSequence + turn / tokens.size();
            long start = System.nanoTime();
            client.request(HttpMethod.POST, path)
                    .compose(request -> send(request, voter, sequence))
                    .onComplete(answer -> {
                        if (answer.succeeded()) {
                            note(answer.result(), System.nanoTime() - start);
                        } else {
                            failed.incrementAndGet();
                        }
                        next();
                    });
        }

        private io.vertx.core.Future<Integer> send(HttpClientRequest request, int voter, long sequence) {
            request.putHeader("Content-Type", "application/json")
                    .putHeader("Authorization", "Bearer " + tokens.get(voter));
            return request.send(Buffer.buffer(BallotBox.paper(sequence, Math.floorMod(voter + sequence, options))))
                    .compose(response -> response.end().map(response.statusCode()));
        }

        private void note(int status, long nanos) {
            int index = answered.getAndIncrement();
            if (index < MOST_LATENCIES) {
                micros[index] = nanos / 1_000;
            }
            if (status / 100 != 2) {
                refused.incrementAndGet();
            }
        }

        Outcome outcome(double seconds) {
            long[] measured = java.util.Arrays.copyOf(micros, Math.min(answered.get(), MOST_LATENCIES));
            return new Outcome(
                    answered.get(),
                    refused.get(),
                    failed.get(),
                    seconds,
                    Figures.percentile(measured, 0.5) / 1e3,
                    Figures.percentile(measured, 0.99) / 1e3);
        }
    }
}
