package org.folkmoot.breakout.presence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.folkmoot.breakout.attendance.Person;
import org.folkmoot.contracts.breakout.RoomId;
import org.folkmoot.contracts.breakout.RoundId;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.defaults.database.Database;

/** Where people sat before in a round, and who is not to sit anywhere. */
@ApplicationScoped
class FormerSeats {
    /** The rooms themselves, or what they were joined with since, the last of a chain; where they sat last comes first. */
    private static final String ROOMS = """
            with recursive way (participant_id, room_id, left_at) as (
                select participant_id, room_id, left_at from former_seat
                where round_id = ? and participant_id = any (?)
                union
                select way.participant_id, room.merged_into, way.left_at from way
                join room on room.id = way.room_id where room.status = 'MERGED'
            )
            select participant_id, room_id from way order by left_at desc, room_id""";

    private static final String BARRED =
            "select participant_id from barred where round_id = ? and participant_id = any (?)";

    private final Database database;

    FormerSeats(Database database) {
        this.database = database;
    }

    private record Sat(ParticipantId participant, RoomId room) {}

    Map<ParticipantId, List<RoomId>> rooms(RoundId round, Collection<Person> people) {
        return database
                .all(
                        ROOMS,
                        row -> new Sat(
                                new ParticipantId(row.getObject(1, UUID.class)),
                                new RoomId(row.getObject(2, UUID.class))),
                        round.value(),
                        ids(people))
                .stream()
                .collect(Collectors.groupingBy(
                        Sat::participant, HashMap::new, Collectors.mapping(Sat::room, Collectors.toList())));
    }

    Set<ParticipantId> barred(RoundId round, Collection<Person> people) {
        return Set.copyOf(database.all(
                BARRED, row -> new ParticipantId(row.getObject(1, UUID.class)), round.value(), ids(people)));
    }

    boolean isBarred(RoundId round, ParticipantId participant) {
        return database.first(BARRED, row -> 1, round.value(), new UUID[] {participant.value()})
                .isPresent();
    }

    private static UUID[] ids(Collection<Person> people) {
        return people.stream().map(person -> person.id().value()).toArray(UUID[]::new);
    }
}
