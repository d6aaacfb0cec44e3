package org.folkmoot.lottery.draw;

/** A step that the state of the draw does not allow; the message says what to do instead. */
public final class DrawRefusedException extends RuntimeException {
    public DrawRefusedException(String why) {
        super(why);
    }
}
