package org.folkmoot.web.live;

import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.folkmoot.web.facts.Facts;

/** Something watched and those who watch it, in groups by the event loop that serves them. */
final class Channel {
    private final Facts facts;
    private final Watched watched;
    private final Map<Context, Set<Listener>> groups = new ConcurrentHashMap<>();
    private final AtomicInteger size = new AtomicInteger();
    private volatile Update latest;

    Channel(Facts facts, Watched watched) {
        this.facts = facts;
        this.watched = watched;
    }

    int size() {
        return size.get();
    }

    /** To be called on that context, as everything that touches a listener. */
    void add(Context context, Listener listener) {
        groups.computeIfAbsent(context, each -> new HashSet<>()).add(listener);
        size.incrementAndGet();
    }

    /** The first word to somebody who has just been added. */
    void tell(Listener listener, Instant now) {
        listener.deliver(update(now), facts.freshAt(), now);
    }

    void remove(Context context, Listener listener) {
        if (groups.getOrDefault(context, Set.of()).remove(listener)) {
            size.decrementAndGet();
        }
    }

    void tell(Instant now) {
        Update update = update(now);
        Instant freshAt = facts.freshAt();
        forEach(listener -> listener.deliver(update, freshAt, now));
    }

    void write(Buffer text) {
        forEach(listener -> listener.write(text));
    }

    void end() {
        forEach(Listener::end);
    }

    private void forEach(Consumer<Listener> action) {
        groups.forEach((context, group) ->
                context.runOnContext(turn -> Set.copyOf(group).forEach(action)));
    }

    private Update update(Instant now) {
        Stamp stamp = new Stamp(facts.position(), watched.phases(now));
        Update known = latest;
        if (known != null && known.stamp().equals(stamp)) {
            return known;
        }
        Update made = new Update(watched, stamp, now);
        latest = made;
        return made;
    }
}
