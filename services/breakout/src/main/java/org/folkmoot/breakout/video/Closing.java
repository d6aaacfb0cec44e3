package org.folkmoot.breakout.video;

/** What became of a room whose round is over. */
public sealed interface Closing {
    /** Everybody was sent out. */
    record Done() implements Closing {}

    /** The provider is not asked: nobody gets in any more when the invitations end, but who is inside may stay. */
    record ByItself() implements Closing {}

    record Unavailable(VideoProblem problem) implements Closing {}
}
