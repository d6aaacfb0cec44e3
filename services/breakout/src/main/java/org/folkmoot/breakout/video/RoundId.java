package org.folkmoot.breakout.video;

import java.util.UUID;

/** Names a round of a session; its people are known to providers by other names than in any other round. */
public record RoundId(UUID value) {
    public RoundId {
        if (value == null) {
            throw new IllegalArgumentException("RoundId needs a value");
        }
    }
}
