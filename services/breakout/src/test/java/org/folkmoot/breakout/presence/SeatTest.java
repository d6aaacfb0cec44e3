package org.folkmoot.breakout.presence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folkmoot.breakout.Api;
import org.folkmoot.breakout.Call;
import org.folkmoot.breakout.room.RoomStore;
import org.folkmoot.breakout.room.SeatRow;
import org.folkmoot.contracts.breakout.RoomId;
import org.folkmoot.contracts.breakout.RoundId;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.testsupport.IdentityResource;
import org.folkmoot.testsupport.KafkaResource;
import org.folkmoot.testsupport.PostgresResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IdentityResource.class)
class SeatTest {
    @Inject
    RoomStore rooms;

    private final Call call = Call.published();

    @Test
    void tellsEverybodyWhereTheirRoomIs() {
        List<ParticipantId> people = call.come(10);
        RoundId round = Api.opened(call, 10, Map.of());

        for (ParticipantId person : people) {
            SeatRow seat = rooms.seat(round, person).orElseThrow();
            await().untilAsserted(() -> Api.participant(call, person)
                    .get("/rounds/seat?assembly={id}", call.id().toString())
                    .then()
                    .statusCode(200)
                    .body("roomId", equalTo(seat.room().toString()))
                    .body("seatId", equalTo(seat.id().toString())));
        }
    }

    @Test
    void seesWhoIsThereByTheirHeartbeats() {
        ParticipantId ana = call.come(5).getFirst();
        RoundId round = Api.opened(call, 5, Map.of());
        assertThat(rooms.seat(round, ana))
                .hasValueSatisfying(seat -> assertThat(seat.present()).isFalse());

        Api.here(call, round, ana).statusCode(200);

        await().untilAsserted(() -> assertThat(rooms.seat(round, ana))
                .hasValueSatisfying(seat -> assertThat(seat.present()).isTrue()));
    }

    @Test
    void callsPeopleAsTheyWantToBeCalled() {
        ParticipantId ana = call.come(5).getFirst();
        RoundId round = Api.opened(call, 5, Map.of());

        Api.participant(call, ana).body(Map.of("name", "Ana")).put("/rounds/{id}/seat", round.toString());

        assertThat(rooms.seat(round, ana))
                .hasValueSatisfying(seat -> assertThat(seat.name()).hasValue("Ana"));
        Api.participant(call, ana)
                .body(Map.of("name", "Ana\nand all"))
                .put("/rounds/{id}/seat", round.toString())
                .then()
                .statusCode(400);
    }

    @Test
    void seatsALateComerAtOnce() {
        call.come(10);
        RoundId round = Api.opened(call, 10, Map.of());
        ParticipantId late = call.come(1).getFirst();

        await().untilAsserted(() -> Api.here(call, round, late).statusCode(201));

        assertThat(rooms.seat(round, late)).isPresent();
        Api.here(call, round, late).statusCode(200);
    }

    @Test
    void seatsAllWhoComeAtOnceWithoutOverfillingARoom() throws Exception {
        // Two rooms of five have six places; for the others rooms are opened as soon as there are enough of them.
        call.come(10);
        RoundId round = Api.opened(call, 10, Map.of());
        List<ParticipantId> late = call.come(40);

        try (var phones = Executors.newVirtualThreadPerTaskExecutor()) {
            phones.invokeAll(late.stream()
                    .<Callable<Object>>map(person -> () -> {
                        await().until(() -> Stream.of(200, 201)
                                .anyMatch(status -> status
                                        == Api.participant(call, person)
                                                .body("{}")
                                                .put("/rounds/{id}/seat", round.toString())
                                                .statusCode()));
                        return null;
                    })
                    .toList());
        }

        List<SeatRow> seats = rooms.seats(round);
        assertThat(seats)
                .extracting(SeatRow::participant)
                .doesNotHaveDuplicates()
                .hasSize(50);
        Map<RoomId, Long> people = seats.stream().collect(Collectors.groupingBy(SeatRow::room, Collectors.counting()));
        assertThat(people).allSatisfy((_, number) -> assertThat(number).isBetween(2L, 8L));
    }

    @Test
    void givesWhoReturnsTheirOldRoom() {
        // Three rooms: by chance alone they would come back into their own once in three times.
        List<ParticipantId> people = call.come(18);
        RoundId round = Api.opened(call, 18, Map.of());
        for (ParticipantId person : people.subList(0, 6)) {
            RoomId room = rooms.seat(round, person).orElseThrow().room();

            Api.participant(call, person)
                    .delete("/rounds/{id}/seat", round.toString())
                    .then()
                    .statusCode(204);
            assertThat(rooms.seat(round, person)).isEmpty();

            await().untilAsserted(() ->
                    Api.here(call, round, person).statusCode(201).body("roomId", equalTo(room.toString())));
        }
    }

    @Test
    void waitsWithSomebodyWithWhomNobodySharesALanguage() {
        call.come(10);
        RoundId round = Api.opened(call, 10, Map.of());
        ParticipantId alone = call.come(1, "cy").getFirst();
        await().untilAsserted(() -> Api.here(call, round, alone).statusCode(409).body("code", equalTo("no-room-fits")));

        // Another three come who speak Welsh: a room of their own.
        List<ParticipantId> friends = call.come(3, "cy");
        List<ParticipantId> welsh =
                Stream.concat(Stream.of(alone), friends.stream()).toList();

        // All of them ask, as their pages do, until each has a seat.
        await().until(() -> welsh.stream()
                        .map(person -> Api.participant(call, person)
                                .body("{}")
                                .put("/rounds/{id}/seat", round.toString())
                                .statusCode())
                        .filter(status -> status == 409)
                        .count()
                == 0);
        assertThat(welsh)
                .extracting(person -> rooms.seat(round, person).orElseThrow().room())
                .containsOnly(rooms.seat(round, alone).orElseThrow().room());
    }

    @Test
    void isForThoseWhoHaveCheckedIn() {
        call.come(5);
        RoundId round = Api.opened(call, 5, Map.of());

        Api.here(call, round, ParticipantId.random()).statusCode(403).body("code", equalTo("not-checked-in"));
        Api.facilitator()
                .body("{}")
                .put("/rounds/{id}/seat", round.toString())
                .then()
                .statusCode(403);
        Api.here(call, RoundId.random(), ParticipantId.random()).statusCode(404).body("code", equalTo("unknown-round"));
    }

    @Test
    void isNotGivenToWhomWasRemovedFromTheirRoom() {
        ParticipantId ana = call.come(6).getFirst();
        RoundId round = Api.opened(call, 6, Map.of());
        SeatRow seat = rooms.seat(round, ana).orElseThrow();
        Api.facilitator()
                .body(Map.of("seatId", seat.id(), "reason", "Shouts"))
                .post("/rooms/{id}/removals", seat.room().toString())
                .then()
                .statusCode(201);

        await().untilAsserted(() -> Api.participant(call, ana)
                .get("/rounds/seat?assembly={id}", call.id().toString())
                .then()
                .statusCode(403)
                .body("code", equalTo("removed-from-room")));
        Api.here(call, round, ana).statusCode(403).body("code", equalTo("removed-from-room"));
    }

    @Test
    void isNotGivenBeforeTheRoomsOpen() {
        ParticipantId ana = call.come(5).getFirst();
        RoundId round = Api.prepared(call, 5, Map.of());

        Api.here(call, round, ana).statusCode(409).body("code", equalTo("round-not-open"));
        Api.participant(call, ana)
                .get("/rounds/seat?assembly={id}", call.id().toString())
                .then()
                .statusCode(404)
                .body("code", equalTo("no-seat"));
    }
}
