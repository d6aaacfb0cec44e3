package org.folkmoot.breakout.video;

import java.util.UUID;

/** Names a room of a round. */
public record RoomId(UUID value) {
    public RoomId {
        if (value == null) {
            throw new IllegalArgumentException("RoomId needs a value");
        }
    }
}
