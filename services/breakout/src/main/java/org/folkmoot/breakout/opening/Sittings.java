package org.folkmoot.breakout.opening;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
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
    /** Everybody in their last room and in those they were moved out of, room by room. */
    private static final String SAT = """
            select round_id, room_id, participant_id from seat
                join round on round.id = seat.round_id where round.assembly_id = ? and round.status = 'CLOSED'
            union
            select round_id, room_id, participant_id from former_seat
                join round on round.id = former_seat.round_id where round.assembly_id = ? and round.status = 'CLOSED'
            order by round_id, room_id, participant_id""";

    private final Database database;

    Sittings(Database database) {
        this.database = database;
    }

    private record Sat(UUID round, UUID room, ParticipantId participant) {
        static Sat read(ResultSet row) throws SQLException {
            return new Sat(
                    row.getObject(1, UUID.class),
                    row.getObject(2, UUID.class),
                    new ParticipantId(row.getObject(3, UUID.class)));
        }
    }

    public EarlierRounds earlier(AssemblyId assembly, Register register) {
        Map<UUID, Map<UUID, List<Integer>>> rounds = new LinkedHashMap<>();
        for (Sat sat : database.all(SAT, Sat::read, assembly.value(), assembly.value())) {
            rounds.computeIfAbsent(sat.round(), _ -> new LinkedHashMap<>())
                    .computeIfAbsent(sat.room(), _ -> new ArrayList<>())
                    .add(register.person(sat.participant()));
        }
        EarlierRounds earlier = EarlierRounds.none();
        for (Map<UUID, List<Integer>> rooms : rounds.values()) {
            earlier = after(earlier, rooms.values());
        }
        return earlier;
    }

    /**
     * These, and one round more, in which some were moved from room to room: as several sittings, in none of which anybody
     * sits in two rooms. A room goes into the first in which none of its people sits yet.
     *
     * @param rooms everybody who was ever in them, in an order that is always the same
     */
    static EarlierRounds after(EarlierRounds earlier, Collection<List<Integer>> rooms) {
        List<Sitting> sittings = new ArrayList<>();
        for (List<Integer> people : rooms) {
            Sitting sitting = sittings.stream()
                    .filter(each -> each.isWithout(people))
                    .findFirst()
                    .orElseGet(() -> {
                        sittings.add(new Sitting());
                        return sittings.getLast();
                    });
            sitting.add(people);
        }
        EarlierRounds all = earlier;
        for (Sitting sitting : sittings) {
            all = all.and(sitting.rooms);
        }
        return all;
    }

    /** Rooms at one moment, or as if they had been. */
    private static final class Sitting {
        private final BitSet people = new BitSet();
        private final List<Room> rooms = new ArrayList<>();

        private boolean isWithout(List<Integer> others) {
            return others.stream().noneMatch(people::get);
        }

        private void add(List<Integer> together) {
            together.forEach(people::set);
            rooms.add(new Room(0, 0, 0, Attendee.NO_PARTY, Room.ANY_LANGUAGE, 0, together));
        }
    }
}
