package org.folkmoot.bench.rooms;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.folkmoot.contracts.breakout.RoomId;

/** What one page has heard so far. Written by one event loop, read by the bench. */
final class Screen {
    private static final Pattern ROOM = Pattern.compile("\"room\":\\{\"id\":\"([0-9a-f-]{36})\"");

    private final StringBuilder unread = new StringBuilder();
    private volatile Told told;

    /** @param at on the clock of {@link System#nanoTime()} */
    record Told(RoomId room, long at) {}

    void read(Buffer text) {
        long now = System.nanoTime();
        unread.append(text.toString(StandardCharsets.UTF_8));
        int end = unread.lastIndexOf("\n");
        Matcher found = ROOM.matcher(unread.substring(0, end + 1));
        unread.delete(0, end + 1);
        while (found.find()) {
            var room = RoomId.of(found.group(1));
            // Said again whenever something in the room changes.
            if (told == null || !told.room().equals(room)) {
                told = new Told(room, now);
            }
        }
    }

    Optional<Told> told() {
        return Optional.ofNullable(told);
    }

    Optional<RoomId> room() {
        return told().map(Told::room);
    }

    /** Before the next round. */
    void forget() {
        told = null;
    }
}
