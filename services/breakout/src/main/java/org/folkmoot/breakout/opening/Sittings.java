package org.folkmoot.breakout.opening;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.folkmoot.breakout.allocation.round.Attendee;
import org.folkmoot.breakout.allocation.round.EarlierRounds;
import org.folkmoot.breakout.allocation.round.Room;
import org.folkmoot.breakout.attendance.Register;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.defaults.database.Database;

/** Who has sat with whom in an assembly's rounds that are over. */
@ApplicationScoped
public class Sittings {
    /** The last room of each person first, then those they were moved out of. */
    private static final String SAT = """
            select round_id, participant_id, room_id, 0 as former from seat
                join round on round.id = seat.round_id where round.assembly_id = ? and round.status = 'CLOSED'
            union all
            select round_id, participant_id, room_id, 1 as former from former_seat
                join round on round.id = former_seat.round_id where round.assembly_id = ? and round.status = 'CLOSED'
            order by round_id, former, participant_id, room_id""";

    private final Database database;

    Sittings(Database database) {
        this.database = database;
    }

    private record Sat(UUID round, ParticipantId participant, UUID room) {
        static Sat read(ResultSet row) throws SQLException {
            return new Sat(
                    row.getObject(1, UUID.class),
                    new ParticipantId(row.getObject(2, UUID.class)),
                    row.getObject(3, UUID.class));
        }
    }

    public EarlierRounds earlier(AssemblyId assembly, Register register) {
        Map<UUID, Map<Integer, List<UUID>>> rounds = new LinkedHashMap<>();
        for (Sat sat : database.all(SAT, Sat::read, assembly.value(), assembly.value())) {
            rounds.computeIfAbsent(sat.round(), _ -> new HashMap<>())
                    .computeIfAbsent(register.person(sat.participant()), _ -> new ArrayList<>())
                    .add(sat.room());
        }
        EarlierRounds earlier = EarlierRounds.none();
        for (Map<Integer, List<UUID>> roomsOf : rounds.values()) {
            int most = roomsOf.values().stream().mapToInt(List::size).max().orElse(0);
            for (int change = 0; change < most; change++) {
                earlier = earlier.and(sitting(roomsOf, change));
            }
        }
        return earlier;
    }

    /** Everybody in the room that they were moved out of, or, where they were not, in their last: so all who met, meet. */
    private static List<Room> sitting(Map<Integer, List<UUID>> roomsOf, int change) {
        Map<UUID, List<Integer>> people = new HashMap<>();
        roomsOf.forEach((person, rooms) -> people.computeIfAbsent(
                        change < rooms.size() ? rooms.get(change) : rooms.getFirst(), _ -> new ArrayList<>())
                .add(person));
        return people.values().stream()
                .map(each -> new Room(0, 0, 0, Attendee.NO_PARTY, Room.ANY_LANGUAGE, 0, each))
                .toList();
    }
}
