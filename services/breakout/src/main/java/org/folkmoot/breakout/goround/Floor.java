package org.folkmoot.breakout.goround;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.folkmoot.breakout.goround.Claim.Ending;
import org.folkmoot.contracts.breakout.SeatId;

/**
 * All of a running go-round but the turn.
 *
 * @param turns how many have begun
 * @param totals of those that are over
 */
public record Floor(Table table, Lap lap, int turns, Totals totals) {
    /** To whoever is due; round again if time is left; else it is over, unless somebody may still come for their turn. */
    GoRound goOn(Instant now) {
        if (!table.hasTimeForATurn(now)) {
            return finish(now);
        }
        List<Claim> due = lap.due(table);
        if (!due.isEmpty()) {
            return give(due.getFirst(), now);
        }
        if (hasTimeForAnother(now)) {
            return new Floor(table, lap.second(table), turns, totals).goOn(now);
        }
        boolean awaited = table.present().isEmpty() || lap.hasOpenClaims();
        return awaited ? new GoRound.Paused(this, now) : finish(now);
    }

    private boolean hasTimeForAnother(Instant now) {
        int people = table.present().size();
        return people > 0
                && lap.deservesAnother()
                && table.pace().sufficient(Lap.wholeSeconds(table.left(now), people));
    }

    private GoRound give(Claim claim, Instant now) {
        Lap going = lap.goingOnTo(claim, table, now);
        int number = turns + 1;
        return new GoRound.Speaking(
                new Floor(table, going, number, totals),
                new Turn(number, claim.seat(), now, going.turnOf(claim, table.pace()), Duration.ZERO));
    }

    GoRound.Finished finish(Instant now) {
        return new GoRound.Finished(now, table.closesAt(), totals);
    }

    Floor ending(SeatId speaker, Ending ending, Duration spoken) {
        return new Floor(
                table.seat(speaker)
                        .map(seat -> table.with(seat.speaking(spoken)))
                        .orElse(table),
                lap.ending(speaker, ending, spoken, table.pace()),
                turns,
                totals.counting(ending, spoken));
    }

    Floor arriving(Seat seat) {
        return new Floor(table.with(seat), lap.arriving(seat.id()), turns, totals);
    }

    Floor without(SeatId seat) {
        return new Floor(table.without(seat), lap.without(seat), turns, totals);
    }

    Floor with(Table changed) {
        return new Floor(changed, lap, turns, totals);
    }
}
