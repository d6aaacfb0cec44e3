package org.folkmoot.web.breakout;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Whose turn it is, as one of the room reads it.
 *
 * @param headline to be said aloud as well when it changes
 * @param mine whether who reads it has the turn
 * @param turn to be named in what they do; null while there is none
 */
public record TurnWords(String headline, String detail, boolean mine, Integer turn) {
    private static final int NAMED = 3;

    static TurnWords of(RoomTalk talk) {
        RoomTalk.GoRound goRound = talk.goRound();
        return switch (goRound.state()) {
            case "speaking" -> speaking(talk, goRound);
            case "paused" ->
                resting("The go-round waits.", "Whoever is still to speak is away. It goes on when they are back.");
            case "finished" ->
                resting("Everybody has had a turn.", "Talk freely now, and agree on what your room says.");
            default ->
                resting(
                        "The go-round has not begun.",
                        "Everybody gets a turn of the same length. Anyone in the room can begin it.");
        };
    }

    private static TurnWords speaking(RoomTalk talk, RoomTalk.GoRound goRound) {
        boolean mine = talk.isMe(goRound.speaker());
        return new TurnWords(
                mine ? "You speak now" : talk.nameOf(goRound.speaker()) + " is speaking",
                (goRound.secondRound() ? "Second round. " : "") + next(talk, goRound.next()),
                mine,
                goRound.turn());
    }

    private static String next(RoomTalk talk, List<String> next) {
        if (next.isEmpty()) {
            return "This is the last turn.";
        }
        if (talk.isMe(next.getFirst())) {
            return "You are next.";
        }
        String named = next.stream()
                .limit(NAMED)
                .map(seat -> talk.isMe(seat) ? "you" : talk.nameOf(seat))
                .collect(Collectors.joining(", then "));
        return "Next: " + named + ".";
    }

    private static TurnWords resting(String headline, String detail) {
        return new TurnWords(headline, detail, false, null);
    }
}
