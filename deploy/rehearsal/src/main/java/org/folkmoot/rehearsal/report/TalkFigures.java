package org.folkmoot.rehearsal.report;

/**
 * What came of a talk in small rooms.
 *
 * @param rooms opened for it
 * @param people who asked for a seat, the late ones included
 * @param late who came when the rooms were open already
 * @param withoutSeat people that no room was found for
 * @param foreseen those of them that the preview told of
 * @param seatedTwice people who have more than one seat, or share one
 * @param astray people whom the room that they were sent to does not know
 * @param returned people whose devices fell silent and came back
 * @param elsewhere those of them who did not find their room again
 * @param goRounds rooms in which everybody had their turn
 * @param goRoundsStuck rooms that began and did not come to the end
 * @param helpUnanswered rooms whose call did not reach the stage
 * @param leftOpen rooms that were still open after the round
 * @param openSeconds from pressing the button to everybody having a seat
 * @param lateMillis what the slowest of those who came late waited for a seat
 * @param seconds the whole talk, with all checks
 */
public record TalkFigures(
        long rooms,
        long people,
        long late,
        long withoutSeat,
        long foreseen,
        long seatedTwice,
        long astray,
        long returned,
        long elsewhere,
        long goRounds,
        long goRoundsStuck,
        long turns,
        long outcomes,
        long helpCalls,
        long helpUnanswered,
        long leftOpen,
        double openSeconds,
        long lateMillis,
        double seconds) {
    /** Nobody had anybody to sit with. */
    public static TalkFigures none(long people, double seconds) {
        return new TalkFigures(0, people, 0, people, people, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, seconds);
    }

    public boolean held() {
        return withoutSeat <= foreseen
                && seatedTwice == 0
                && astray == 0
                && elsewhere == 0
                && goRoundsStuck == 0
                && helpUnanswered == 0
                && leftOpen == 0;
    }

    public String table() {
        var table = new TextTable("small rooms", "measured", "has to be");
        table.row("rooms", rooms, "");
        table.row("people who asked for a seat", people, "");
        table.row("  of these late", late, "");
        table.row("without a seat", withoutSeat, foreseen == 0 ? "0" : "<= " + foreseen);
        table.row("seated twice", seatedTwice, "0");
        table.row("not known in the room they were sent to", astray, "0");
        table.row("fell silent and came back", returned, "");
        table.row("  of these to another room", elsewhere, "0");
        table.row("go-rounds in which everybody had their turn", goRounds, "");
        table.row("  not brought to the end", goRoundsStuck, "0");
        table.row("turns taken", turns, "");
        table.row("answers sent in", outcomes, "");
        table.row("calls for help", helpCalls, "");
        table.row("  that the stage did not hear", helpUnanswered, "0");
        table.row("rooms open after the round", leftOpen, "0");
        table.row("seconds until all rooms were made", "%.1f".formatted(openSeconds), "");
        table.row("slowest seat for somebody late, ms", lateMillis, "");
        table.row("seconds of talk in all", "%.1f".formatted(seconds), "");
        return table.toString();
    }
}
