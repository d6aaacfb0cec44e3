package org.folkmoot.web.live;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.folkmoot.web.seat.OwnPlace;

/**
 * One open connection. All that is kept of it is what it knows: whoever cannot keep up misses updates, not facts,
 * because the next delta is made from there. Touched only by its connection's own event loop.
 */
final class Listener {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpServerResponse response;
    private final Optional<OwnPlace> place;
    private final Instant since;
    private Stamp known;
    private Instant blockedSince;

    /**
     * @param known what it says it knows; null when that is nothing
     * @param place of whoever listens; empty when that is nobody in particular
     */
    Listener(HttpServerResponse response, Stamp known, Optional<OwnPlace> place, Instant now) {
        this.response = response;
        this.place = place;
        this.known = known;
        this.since = now;
    }

    /** @param freshAt when this instance last knew everything there was */
    void deliver(Update update, Instant freshAt, Instant now) {
        if (blocked(now)) {
            return;
        }
        deliver(update, freshAt);
        place.flatMap(OwnPlace::news).ifPresent(this::write);
    }

    private void deliver(Update update, Instant freshAt) {
        if (update.stamp().equals(known)) {
            return;
        }
        if (known != null && !update.stamp().position().covers(known.position())) {
            if (!freshAt.isAfter(since)) {
                return; // Another instance was ahead of this one: what it would hear now is older than what it knows.
            }
            known = null; // No instance can have known more: the position is from another life of the broker.
        }
        Buffer text = known == null ? update.snapshot() : update.since(known);
        known = update.stamp();
        write(text);
    }

    void write(Buffer text) {
        if (text.length() > 0 && !response.ended() && !response.closed()) {
            response.write(text);
        }
    }

    void end() {
        if (!response.ended() && !response.closed()) {
            response.end();
        }
    }

    private boolean blocked(Instant now) {
        if (!response.writeQueueFull()) {
            blockedSince = null;
            return false;
        }
        if (blockedSince == null) {
            blockedSince = now;
        } else if (now.isAfter(blockedSince.plus(PATIENCE))) {
            response.reset();
        }
        return true;
    }
}
