package org.folkmoot.breakout.goround;

import java.util.Objects;
import java.util.UUID;

/** Stands for a person in one room during one round. Says nothing of who it is. */
public record SeatId(UUID value) {
    public SeatId {
        Objects.requireNonNull(value, "value");
    }
}
