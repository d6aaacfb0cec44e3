package org.folkmoot.rehearsal.client;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.client.WebClientOptions;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.LongAdder;

/**
 * Sends requests to one address over a bounded number of connections. A request that meets a service which is down, or
 * a connection that breaks, is sent again as it was: every request here may arrive twice. Meant to be called from
 * virtual threads; a call blocks its own.
 */
public final class FrontDoor implements AutoCloseable {
    private final Vertx vertx = Vertx.vertx();
    private final WebClient client;
    private final URI address;
    private final Patience patience;
    private final LongAdder repeated = new LongAdder();

    public FrontDoor(URI address, int connections, Patience patience) {
        this.address = address;
        this.patience = patience;
        var options = new WebClientOptions()
                .setDefaultHost(address.getHost())
                .setDefaultPort(address.getPort() < 0 ? (isSecure() ? 443 : 80) : address.getPort())
                .setSsl(isSecure())
                .setMaxPoolSize(connections)
                .setFollowRedirects(false)
                .setUserAgent("folkmoot-rehearsal")
                .setKeepAliveTimeout(20);
        this.client = WebClient.create(vertx, options);
    }

    private boolean isSecure() {
        return "https".equals(address.getScheme());
    }

    public URI address() {
        return address;
    }

    /** How often anything had to be sent again. */
    public long repetitions() {
        return repeated.sum();
    }

    /** Comes back with a success, or with {@link RefusedException} or {@link NotAnsweredException}. */
    Answer succeed(Call call) throws InterruptedException {
        var answer = send(call);
        if (!answer.success()) {
            throw new RefusedException(call, answer);
        }
        return answer;
    }

    /** Comes back with any answer that will not pass by itself. */
    Answer send(Call call) throws InterruptedException {
        long end = System.nanoTime() + patience.whole().toNanos();
        for (int repetition = 0; ; repetition++) {
            var asked = Duration.ZERO;
            String last;
            try {
                var answer = once(call);
                if (!answer.unavailable() && !call.passing().contains(answer.code())) {
                    return answer;
                }
                asked = answer.retryAfter();
                last = answer.status() + " " + answer.code();
            } catch (ExecutionException e) {
                last = String.valueOf(e.getCause());
            }
            var pause = patience.pause(repetition, asked);
            if (System.nanoTime() + pause.toNanos() > end) {
                throw new NotAnsweredException(call, patience.whole(), last);
            }
            repeated.increment();
            Thread.sleep(pause);
        }
    }

    private Answer once(Call call) throws ExecutionException, InterruptedException {
        var request = client.request(call.method(), address.getPath() + call.path())
                .timeout(patience.each().toMillis());
        call.headers().forEach(request::putHeader);
        var response = request.sendBuffer(call.body())
                .toCompletionStage()
                .toCompletableFuture()
                .get();
        var text = response.bodyAsString();
        return new Answer(response.statusCode(), text == null ? "" : text, retryAfter(response));
    }

    private static Duration retryAfter(HttpResponse<Buffer> response) {
        var seconds = response.getHeader("Retry-After");
        return seconds != null && seconds.matches("[0-9]{1,4}")
                ? Duration.ofSeconds(Long.parseLong(seconds))
                : Duration.ZERO;
    }

    @Override
    public void close() {
        client.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
