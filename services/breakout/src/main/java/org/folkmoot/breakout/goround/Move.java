package org.folkmoot.breakout.goround;

import java.time.Instant;

/**
 * A command that was accepted. The moves since the start make up a go-round; whoever keeps them lets go of them, and of
 * the states, once it is {@link GoRound.Finished}.
 */
public record Move(Command command, Instant at) {}
