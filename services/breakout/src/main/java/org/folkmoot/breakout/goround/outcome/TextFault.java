package org.folkmoot.breakout.goround.outcome;

/** Why a text cannot stand as a line. */
public sealed interface TextFault {
    record Blank() implements TextFault {}

    /** It has control characters, breaks into several lines, or has half of a surrogate pair, which no UTF-8 can write. */
    record NotText() implements TextFault {}

    /** In code points, after normalisation. */
    record TooLong(int length, int longest) implements TextFault {}
}
