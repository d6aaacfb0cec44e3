package org.folkmoot.breakout.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.folkmoot.breakout.Api;
import org.folkmoot.breakout.Call;
import org.folkmoot.contracts.breakout.AssignmentEvent;
import org.folkmoot.contracts.breakout.AssignmentEvent.ParticipantAssigned;
import org.folkmoot.contracts.breakout.RoomId;
import org.folkmoot.contracts.breakout.RoundId;
import org.folkmoot.contracts.breakout.SeatId;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.defaults.problem.ProblemException;
import org.folkmoot.testsupport.IdentityResource;
import org.folkmoot.testsupport.KafkaResource;
import org.folkmoot.testsupport.PostgresResource;
import org.folkmoot.testsupport.TopicReader;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IdentityResource.class)
class MovesTest {
    private static final int MOST = 8;

    @Inject
    RoomStore rooms;

    @Inject
    Moves moves;

    private final Call call = Call.published();

    @Test
    void seatsSomebodyInAnotherRoom() {
        call.come(10);
        RoundId round = Api.opened(call, 10, Map.of());
        SeatRow mover = rooms.seats(round).getFirst();
        RoomId other = otherRoom(round, mover);

        String seat = move(mover, other)
                .statusCode(200)
                .body("roomId", equalTo(other.toString()))
                .extract()
                .path("seatId");

        assertThat(rooms.seat(round, mover.participant())).hasValueSatisfying(now -> {
            assertThat(now.room()).isEqualTo(other);
            assertThat(now.id()).hasToString(seat).isNotEqualTo(mover.id());
        });
        await().untilAsserted(() -> Api.participant(call, mover.participant())
                .get("/rounds/seat?assembly={id}", call.id().toString())
                .then()
                .statusCode(200)
                .body("roomId", equalTo(other.toString())));
        move(mover, other).statusCode(404).body("code", equalTo("unknown-seat"));
    }

    @Test
    void doesNotOverfillARoom() {
        call.come(16);
        RoundId round = Api.opened(call, 16, Map.of("target", 8));
        SeatRow mover = rooms.seats(round).getFirst();

        move(mover, otherRoom(round, mover)).statusCode(409).body("code", equalTo("room-full"));
    }

    @Test
    void staysInTheRound() {
        call.come(5);
        RoundId round = Api.opened(call, 5, Map.of());
        Call elsewhere = Call.published();
        elsewhere.come(5);
        RoundId other = Api.opened(elsewhere, 5, Map.of());

        move(rooms.seats(round).getFirst(), rooms.seats(other).getFirst().room())
                .statusCode(422)
                .body("code", equalTo("other-round"));
    }

    @Test
    void isForFacilitatorsAlone() {
        List<ParticipantId> people = call.come(10);
        RoundId round = Api.opened(call, 10, Map.of());
        SeatRow mover = rooms.seats(round).getFirst();

        Api.participant(call, people.getFirst())
                .body(Map.of("to", otherRoom(round, mover).toString()))
                .post(
                        "/rooms/{room}/seats/{seat}/move",
                        mover.room().toString(),
                        mover.id().toString())
                .then()
                .statusCode(403);
    }

    /** Twenty facilitators lose their heads: a thousand moves at once, many of the same few people. */
    @Test
    void givesNobodyTwoSeatsHoweverManyMoveAtOnce() throws Exception {
        call.come(60);
        RoundId round = Api.opened(call, 60, Map.of());
        List<RoomId> all = rooms.open(round).stream().map(RoomRow::id).toList();
        Random random = new Random(7);
        List<Callable<Boolean>> attempts = new ArrayList<>();
        for (int attempt = 0; attempt < 1_000; attempt++) {
            RoomId to = all.get(random.nextInt(all.size()));
            int person = random.nextInt(60);
            attempts.add(() -> tryToMove(round, person, to));
        }

        int moved = 0;
        try (var facilitators = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Boolean> attempt : facilitators.invokeAll(attempts)) {
                moved += attempt.get() ? 1 : 0;
            }
        }

        assertThat(moved).isPositive();
        List<SeatRow> seats = rooms.seats(round);
        assertThat(seats)
                .extracting(SeatRow::participant)
                .doesNotHaveDuplicates()
                .hasSize(60);
        assertThat(seats.stream().collect(Collectors.groupingBy(SeatRow::room, Collectors.counting())))
                .allSatisfy((_, people) -> assertThat(people).isLessThanOrEqualTo(MOST));
        // What was told in the end is what is so, also when rooms that emptied are joined meanwhile.
        await().untilAsserted(() -> assertThat(told(round))
                .isEqualTo(rooms.seats(round).stream().collect(Collectors.toMap(SeatRow::participant, SeatRow::id))));
    }

    private boolean tryToMove(RoundId round, int person, RoomId to) {
        SeatRow seat = rooms.seats(round).get(person);
        try {
            moves.move(seat.room(), seat.id(), to);
            return true;
        } catch (ProblemException e) {
            // Somebody was quicker, or the room is full.
            return false;
        }
    }

    private RoomId otherRoom(RoundId round, SeatRow seat) {
        return rooms.open(round).stream()
                .map(RoomRow::id)
                .filter(room -> !room.equals(seat.room()))
                .findFirst()
                .orElseThrow();
    }

    private static ValidatableResponse move(SeatRow seat, RoomId to) {
        return Api.facilitator()
                .body(Map.of("to", to.toString()))
                .post(
                        "/rooms/{room}/seats/{seat}/move",
                        seat.room().toString(),
                        seat.id().toString())
                .then();
    }

    private static Map<ParticipantId, SeatId> told(RoundId round) {
        Map<ParticipantId, SeatId> last = new HashMap<>();
        for (AssignmentEvent event : TopicReader.events(Topics.ASSIGNMENTS)) {
            if (event instanceof ParticipantAssigned assigned
                    && assigned.roundId().equals(round)) {
                last.put(assigned.participantId(), assigned.seatId());
            }
        }
        return last;
    }
}
