package org.folkmoot.web.live;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import org.folkmoot.web.facts.Facts;
import org.folkmoot.web.seat.OwnPlace;
import org.folkmoot.web.seat.OwnPlaces;

/**
 * Server-sent events, from plain Vert.x routes: a connection costs its socket and one small object. Changes are
 * conflated to at most four messages a second, made once and written to all who wait for them.
 */
@ApplicationScoped
class LiveEvents {
    private static final long TICK_MILLIS = 250;
    private static final long TICKS_A_BEAT = 20;

    private final Facts facts;
    private final WatchedThings things;
    private final OwnPlaces places;
    private final Map<Watched, Channel> channels = new ConcurrentHashMap<>();
    private long ticks;

    LiveEvents(Facts facts, WatchedThings things, OwnPlaces places, MeterRegistry meters) {
        this.facts = facts;
        this.things = things;
        this.places = places;
        meters.gauge("folkmoot.live.listeners", channels, LiveEvents::listeners);
    }

    void routes(@Observes Router router, Vertx vertx) {
        router.get("/live/:contestId/events").handler(this::listenToContest);
        router.get("/now/events").handler(this::listenToAssembly);
        vertx.setPeriodic(TICK_MILLIS, timer -> tick());
    }

    void onStop(@Observes ShutdownEvent event) {
        channels.values().forEach(Channel::end);
    }

    private void listenToContest(RoutingContext request) {
        things.contest(request.pathParam("contestId"), request.request().getParam("area"))
                .ifPresentOrElse(watched -> listen(request, context(), watched, Optional.empty()), request::next);
    }

    /** Everybody hears the same; whoever is signed in hears of their own place as well. */
    private void listenToAssembly(RoutingContext request) {
        Context context = context();
        things.assembly(request.request().getParam("assembly"))
                .ifPresentOrElse(
                        watched -> places.of(request, watched.id())
                                .emitOn(command -> context.runOnContext(turn -> command.run()))
                                .subscribe()
                                .with(place -> listen(request, context, watched, place), request::fail),
                        request::next);
    }

    private static Context context() {
        return VertxContext.getRootContext(Vertx.currentContext());
    }

    private void listen(RoutingContext request, Context context, Watched watched, Optional<OwnPlace> place) {
        HttpServerResponse response = request.response();
        if (response.closed()) {
            return;
        }
        response.setChunked(true)
                .putHeader("Content-Type", "text/event-stream;charset=UTF-8")
                .putHeader("Cache-Control", "no-store")
                .putHeader("X-Accel-Buffering", "no")
                .putHeader("Content-Encoding", "identity");
        // Those whom one instance loses at once must not come back to the others at once.
        int retry = ThreadLocalRandom.current().nextInt(1_000, 4_000);
        response.write("retry: " + retry + "\n: heartbeats come every five seconds\n\n");
        Listener listener = new Listener(response, known(request), place, Instant.now());
        Channel channel = channels.compute(watched, (key, existing) -> {
            Channel joined = existing == null ? new Channel(facts, key) : existing;
            joined.add(context, listener);
            return joined;
        });
        channel.tell(listener, Instant.now());
        response.closeHandler(closed -> context.runOnContext(turn -> channel.remove(context, listener)));
    }

    private void tick() {
        Instant now = Instant.now();
        boolean beats = ++ticks % TICKS_A_BEAT == 0;
        Buffer beat = beats
                ? Buffer.buffer("event: beat\ndata: {\"asOf\":\"" + facts.freshAt() + "\",\"now\":\"" + now + "\"}\n\n")
                : null;
        for (Watched watched : channels.keySet()) {
            Channel channel =
                    channels.computeIfPresent(watched, (key, existing) -> existing.size() == 0 ? null : existing);
            if (channel != null) {
                channel.tell(now);
                if (beats) {
                    channel.write(beat);
                }
            }
        }
    }

    /** A page that was just made says in its address what it knows; a browser that reconnects, in the header. */
    private static Stamp known(RoutingContext request) {
        String header = request.request().getHeader("Last-Event-ID");
        String text = header == null ? request.request().getParam("since") : header;
        return Stamp.parse(text).orElse(null);
    }

    private static double listeners(Map<Watched, Channel> channels) {
        return channels.values().stream().mapToInt(Channel::size).sum();
    }
}
