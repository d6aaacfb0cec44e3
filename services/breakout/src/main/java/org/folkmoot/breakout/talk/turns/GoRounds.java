package org.folkmoot.breakout.talk.turns;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.folkmoot.breakout.goround.Command;
import org.folkmoot.breakout.goround.GoRound;
import org.folkmoot.breakout.goround.GoRound.Finished;
import org.folkmoot.breakout.goround.GoRoundDecision;
import org.folkmoot.breakout.goround.GoRoundDecision.Changed;
import org.folkmoot.breakout.goround.Move;
import org.folkmoot.breakout.goround.Pace;
import org.folkmoot.breakout.goround.Seat;
import org.folkmoot.breakout.room.RoomRow;
import org.folkmoot.breakout.room.SeatRow;
import org.folkmoot.contracts.breakout.RoundId;
import org.folkmoot.defaults.database.Database;

/** The go-round of a room. Until somebody begins it nothing is written down, and it is made of the seats as they are. */
@ApplicationScoped
public class GoRounds {
    private final StoredGoRounds stored;
    private final GoRoundStore store;
    private final Database database;

    GoRounds(StoredGoRounds stored, GoRoundStore store, Database database) {
        this.stored = stored;
        this.store = store;
        this.database = database;
    }

    public GoRound of(RoomRow room, List<SeatRow> seats) {
        return stored.of(room.id())
                .map(begun -> room.isOpen() ? begun.state(room.closesAt()) : begun.closed(room.closesAt()))
                .orElseGet(() -> notBegun(room, seats, turn(room.round())));
    }

    /**
     * What becomes of a command; whatever it changes is written down.
     *
     * @param room locked
     * @param now in whole milliseconds, because the database keeps no finer times
     */
    public GoRoundDecision decide(RoomRow room, List<SeatRow> seats, Command.FromRoom command, Instant now) {
        Optional<StoredGoRound> begun = stored.of(room.id());
        Optional<Duration> turn = turn(room.round());
        GoRound state = begun.map(each -> each.state(room.closesAt())).orElseGet(() -> notBegun(room, seats, turn));
        GoRoundDecision decision = state.decide(command, now);
        if (decision instanceof Changed changed) {
            List<Move> moves = new ArrayList<>();
            if (begun.isEmpty()) {
                store.begin(room.id(), turn, room.closesAt(), now);
                seats.forEach(seat -> moves.addAll(taken(seat, now)));
            }
            moves.add(changed.move());
            keep(room, moves, changed.next());
        }
        return decision;
    }

    private void keep(RoomRow room, List<Move> moves, GoRound next) {
        store.append(room.id(), moves);
        if (next instanceof Finished over) {
            store.finish(room.id(), over);
        }
    }

    private Optional<Duration> turn(RoundId round) {
        return database.first(
                        "select plan ->> 'turn' as turn from round where id = ?",
                        row -> Optional.ofNullable(row.getString("turn")),
                        round.value())
                .flatMap(turn -> turn)
                .map(Duration::parse);
    }

    private static GoRound notBegun(RoomRow room, List<SeatRow> seats, Optional<Duration> turn) {
        return GoRound.of(seats.stream().map(GoRounds::seat).toList(), Pace.usual(turn), room.closesAt());
    }

    private static Seat seat(SeatRow seat) {
        return new Seat(seat.id(), seat.facilitator(), seat.present(), Duration.ZERO);
    }

    /** Whoever is away when it begins has come and gone. */
    private static List<Move> taken(SeatRow seat, Instant now) {
        Stream<Command> commands = seat.present()
                ? Stream.of(new Command.Arrive(seat.id(), seat.facilitator()))
                : Stream.of(new Command.Arrive(seat.id(), seat.facilitator()), new Command.Drop(seat.id()));
        return commands.map(command -> new Move(command, now)).toList();
    }
}
