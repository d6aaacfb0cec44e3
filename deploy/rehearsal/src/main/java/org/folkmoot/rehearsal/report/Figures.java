package org.folkmoot.rehearsal.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.folkmoot.contracts.event.Json;

/**
 * The last line of a command.
 *
 * @param ballotsAcknowledged receipts given, changes of mind included
 * @param counted people in the closed tally, by phone and in rooms
 * @param differences figures that are not exactly those of the file
 * @param repeated requests that had to be sent again because a service was away
 * @param readySeconds from the start command to the first request; absent when the stack was up before
 * @param warm whether the stack had been started before on this machine; the bar on {@code readySeconds} is for that
 * @param talk what came of the small rooms before the vote
 * @param lot what came of the panel that was drawn by lot
 */
public record Figures(
        String command,
        long ballotsAcknowledged,
        long counted,
        long lost,
        long countedTwice,
        long differences,
        boolean recountAgrees,
        long repeated,
        Double readySeconds,
        Boolean warm,
        long residentMegabytes,
        long ballotsPerSecond,
        double elapsedSeconds,
        TalkFigures talk,
        LotFigures lot,
        boolean held) {
    static final int MOST_READY_SECONDS = 90;
    static final int MOST_RESIDENT_MEGABYTES = 6 * 1024;

    /** The same figures with the verdict they deserve. */
    public Figures judged() {
        boolean inTime = readySeconds == null || !Boolean.TRUE.equals(warm) || readySeconds <= MOST_READY_SECONDS;
        boolean fits = residentMegabytes <= MOST_RESIDENT_MEGABYTES;
        boolean exact = lost == 0 && countedTwice == 0 && differences == 0 && recountAgrees;
        return new Figures(
                command,
                ballotsAcknowledged,
                counted,
                lost,
                countedTwice,
                differences,
                recountAgrees,
                repeated,
                readySeconds,
                warm,
                residentMegabytes,
                ballotsPerSecond,
                elapsedSeconds,
                talk,
                lot,
                inTime && fits && exact && talk.held() && lot.held());
    }

    public String table() {
        var table = new TextTable("figure", "measured", "has to be");
        table.row("ballots acknowledged", ballotsAcknowledged, "");
        table.row("people counted", counted, "");
        table.row("lost", lost, "0");
        table.row("counted twice", countedTwice, "0");
        table.row("differences from the official result", differences, "0");
        table.row("recount agrees with the tally", recountAgrees ? "yes" : "no", "yes");
        table.row("requests repeated", repeated, "");
        table.row("ballots acknowledged a second", ballotsPerSecond, "");
        if (readySeconds != null) {
            boolean cold = !Boolean.TRUE.equals(warm);
            table.row(
                    cold ? "seconds to be ready, first start" : "seconds to be ready",
                    "%.1f".formatted(readySeconds),
                    cold ? "" : "<= " + MOST_READY_SECONDS);
        }
        table.row("megabytes resident, whole stack", residentMegabytes, "<= %,d".formatted(MOST_RESIDENT_MEGABYTES));
        table.row("seconds in all", "%.1f".formatted(elapsedSeconds), "");
        return talk.table() + "\n" + lot.table() + "\n" + table;
    }

    public String json() {
        try {
            return Json.MAPPER.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Figures are always JSON", e);
        }
    }
}
