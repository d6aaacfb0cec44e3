package org.folkmoot.breakout.floor;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.folkmoot.breakout.room.Board;
import org.folkmoot.breakout.room.RoomProblem;
import org.folkmoot.breakout.room.RoomStore;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.breakout.Room;
import org.folkmoot.contracts.breakout.RoundId;
import org.folkmoot.defaults.database.Database;

/**
 * The rooms of a round for those who look after them: who waits for help first, then the emptiest. While it is open they are
 * looked at all the time, and told from memory.
 */
@ApplicationScoped
class RoomLines {
    private static final int MOST = 200;

    private static final Comparator<Room> URGENT_FIRST = Comparator.comparing(
                    Room::helpCalledAt, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparingInt(Room::people)
            .thenComparingInt(Room::number);

    private final Board board;
    private final RoomStore rooms;
    private final Database database;

    RoomLines(Board board, RoomStore rooms, Database database) {
        this.board = board;
        this.rooms = rooms;
        this.database = database;
    }

    /** Which rooms are asked for. */
    enum Kind {
        HELP,
        SMALL,
        ALL
    }

    /** At most 200 of them. */
    List<Room> of(RoundId round, Kind kind, Optional<AreaCode> area) {
        int least = least(round);
        Predicate<Room> wanted = switch (kind) {
            case HELP -> room -> room.helpCalledAt() != null;
            case SMALL -> room -> room.people() < least;
            case ALL -> _ -> true;
        };
        Collection<Room> all = board.open(round).isPresent() ? board.rooms(round) : rooms.published(round);
        return all.stream()
                .filter(wanted)
                .filter(room -> area.isEmpty() || area.get().equals(room.area()))
                .sorted(URGENT_FIRST)
                .limit(MOST)
                .toList();
    }

    private int least(RoundId round) {
        return database.first(
                        "select cast(plan ->> 'least' as integer) from round where id = ?",
                        row -> row.getInt(1),
                        round.value())
                .orElseThrow(() -> RoomProblem.unknown(round));
    }
}
