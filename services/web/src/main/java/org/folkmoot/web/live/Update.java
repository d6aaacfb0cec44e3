package org.folkmoot.web.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.folkmoot.contracts.event.Json;

/** The state of something watched at one stamp. Each of its texts is made once, however many listeners get it. */
final class Update {
    private static final Buffer NOTHING = Buffer.buffer();

    private final Watched watched;
    private final Stamp stamp;
    private final Instant now;
    private final Map<Stamp, Buffer> deltas = new ConcurrentHashMap<>();
    private volatile Buffer snapshot;

    Update(Watched watched, Stamp stamp, Instant now) {
        this.watched = watched;
        this.stamp = stamp;
        this.now = now;
    }

    Stamp stamp() {
        return stamp;
    }

    /** Everything, for those who know nothing yet. */
    Buffer snapshot() {
        if (snapshot == null) {
            snapshot = event("snapshot", watched.everything(now));
        }
        return snapshot;
    }

    /** What is new for those who know that; of no length when nothing is. */
    Buffer since(Stamp known) {
        if (!known.phases().equals(stamp.phases())) {
            return snapshot();
        }
        return deltas.computeIfAbsent(known, each -> event("delta", watched.changes(each.position(), now)));
    }

    private Buffer event(String name, Optional<Object> message) {
        return message.map(each -> "id: " + stamp + "\nevent: " + name + "\ndata: " + json(each) + "\n\n")
                .map(text -> Buffer.buffer(text.getBytes(StandardCharsets.UTF_8)))
                .orElse(NOTHING);
    }

    private static String json(Object message) {
        try {
            return Json.MAPPER.writeValueAsString(message);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write a live message", e);
        }
    }
}
