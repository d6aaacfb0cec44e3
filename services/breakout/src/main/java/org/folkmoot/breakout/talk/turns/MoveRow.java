package org.folkmoot.breakout.talk.turns;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.folkmoot.breakout.goround.Command;
import org.folkmoot.breakout.goround.Move;
import org.folkmoot.contracts.breakout.SeatId;
import org.folkmoot.defaults.database.Database;

/**
 * A move as a row. Rescheduling is none: it is written once for the whole round.
 *
 * @param turn null where the action names none
 * @param extra ISO 8601; null but for {@code EXTEND}
 * @param facilitator null but for {@code ARRIVE}
 */
record MoveRow(Action action, UUID seat, Integer turn, String extra, Boolean facilitator, Instant at) {
    enum Action {
        BEGIN,
        DONE,
        PASS,
        SKIP,
        EXTEND,
        ARRIVE,
        DROP,
        LEAVE
    }

    static MoveRow of(Move move) {
        Instant at = move.at();
        return switch (move.command()) {
            case Command.Begin begin -> row(Action.BEGIN, begin.by(), at);
            case Command.Done done -> onTurn(Action.DONE, done, at);
            case Command.Pass pass -> onTurn(Action.PASS, pass, at);
            case Command.Skip skip -> onTurn(Action.SKIP, skip, at);
            case Command.Extend extend ->
                new MoveRow(
                        Action.EXTEND,
                        extend.by().value(),
                        extend.turn(),
                        extend.extra().toString(),
                        null,
                        at);
            case Command.Arrive arrive ->
                new MoveRow(Action.ARRIVE, arrive.seat().value(), null, null, arrive.facilitator(), at);
            case Command.Drop drop -> row(Action.DROP, drop.seat(), at);
            case Command.Leave leave -> row(Action.LEAVE, leave.seat(), at);
            case Command.Reschedule _ -> throw new IllegalArgumentException("Rescheduling concerns a whole round");
        };
    }

    private static MoveRow row(Action action, SeatId seat, Instant at) {
        return new MoveRow(action, seat.value(), null, null, null, at);
    }

    private static MoveRow onTurn(Action action, Command.OnTurn command, Instant at) {
        return new MoveRow(action, command.by().value(), command.turn(), null, null, at);
    }

    static Move read(ResultSet row) throws SQLException {
        return new Move(command(row), Database.instant(row, "at"));
    }

    private static Command command(ResultSet row) throws SQLException {
        SeatId seat = new SeatId(row.getObject("seat", UUID.class));
        return switch (Action.valueOf(row.getString("action"))) {
            case BEGIN -> new Command.Begin(seat);
            case DONE -> new Command.Done(seat, row.getInt("turn"));
            case PASS -> new Command.Pass(seat, row.getInt("turn"));
            case SKIP -> new Command.Skip(seat, row.getInt("turn"));
            case EXTEND -> new Command.Extend(seat, row.getInt("turn"), Duration.parse(row.getString("extra")));
            case ARRIVE -> new Command.Arrive(seat, row.getBoolean("facilitator"));
            case DROP -> new Command.Drop(seat);
            case LEAVE -> new Command.Leave(seat);
        };
    }
}
