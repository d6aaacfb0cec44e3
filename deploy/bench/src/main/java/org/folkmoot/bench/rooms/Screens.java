package org.folkmoot.bench.rooms;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.folkmoot.contracts.assembly.AssemblyId;

/** Open pages of participants, each on a connection of its own that web tells what happens. */
final class Screens implements AutoCloseable {
    private static final int LOOPS = 2;
    private static final int AT_ONCE = 500;
    private static final Duration PAUSE = Duration.ofMillis(1);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(LOOPS));
    private final HttpClient client;
    private final List<Screen> screens = new ArrayList<>();

    private Screens(int number) {
        client = vertx.createHttpClient(
                new HttpClientOptions().setKeepAlive(false),
                new PoolOptions().setHttp1MaxSize(number).setEventLoopSize(LOOPS));
    }

    /** Returns when all of them are connected. */
    static Screens open(URI web, AssemblyId assembly, int number, IntFunction<String> token) {
        var all = new Screens(number);
        for (int first = 0; first < number; first += AT_ONCE) {
            var opening = new ArrayList<Future<?>>();
            for (int screen = first; screen < Math.min(number, first + AT_ONCE); screen++) {
                opening.add(all.open(web, assembly, token.apply(screen)));
            }
            Future.all(opening).toCompletionStage().toCompletableFuture().join();
        }
        return all;
    }

    private Future<Void> open(URI web, AssemblyId assembly, String token) {
        var screen = new Screen();
        screens.add(screen);
        var page = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setHost(web.getHost())
                .setPort(web.getPort())
                .setURI("/now/events?assembly=" + assembly)
                .putHeader("Cookie", "folkmoot-participant=" + token);
        return client.request(page).compose(request -> request.send()).map(answer -> {
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("web answered a listener with " + answer.statusCode());
            }
            answer.handler(screen::read);
            return null;
        });
    }

    /** Returns when each of those who have a room was told one, or when that has lasted for too long. */
    void await(IntPredicate hasRoom) {
        var waiting = IntStream.range(0, screens.size())
                .filter(hasRoom)
                .mapToObj(screens::get)
                .toList();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (waiting.stream().anyMatch(screen -> screen.room().isEmpty()) && System.nanoTime() < deadline) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    List<Screen> all() {
        return screens;
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
