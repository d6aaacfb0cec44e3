package org.folkmoot.breakout.presence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.folkmoot.breakout.Api;
import org.folkmoot.breakout.Call;
import org.folkmoot.breakout.room.RoomRow;
import org.folkmoot.breakout.room.RoomStore;
import org.folkmoot.breakout.room.SeatRow;
import org.folkmoot.contracts.breakout.RoomEvent.RoomsMerged;
import org.folkmoot.contracts.breakout.RoomId;
import org.folkmoot.contracts.breakout.RoundId;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.testsupport.IdentityResource;
import org.folkmoot.testsupport.KafkaResource;
import org.folkmoot.testsupport.PostgresResource;
import org.folkmoot.testsupport.TopicReader;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(EmptyingRoomsTest.LittlePatience.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IdentityResource.class)
class EmptyingRoomsTest {
    public static class LittlePatience implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("folkmoot.breakout.silence", "PT3S", "folkmoot.breakout.gone-after", "PT6S");
        }
    }

    @Inject
    RoomStore rooms;

    private final Call call = Call.published();

    @Test
    void joinsRoomsWhenHalfOfThePeopleLeaveAtOnce() {
        // Three rooms of six; three of each stay, which is too few: two rooms go together, the third has nobody left
        // to go to but that one, where three more would be too many.
        call.come(18);
        RoundId round = Api.opened(call, 18, Map.of());
        Set<ParticipantId> staying = new HashSet<>();
        for (RoomRow room : rooms.open(round)) {
            rooms.seats(room.id()).subList(0, 3).forEach(seat -> staying.add(seat.participant()));
        }

        await().atMost(Duration.ofSeconds(40)).untilAsserted(() -> {
            staying.forEach(person -> Api.here(call, round, person).statusCode(200));
            assertThat(rooms.seats(round)).hasSize(9);
            assertThat(rooms.open(round)).hasSize(2);
        });

        assertThat(rooms.seats(round)).extracting(SeatRow::participant).containsExactlyInAnyOrderElementsOf(staying);
        await().untilAsserted(() -> assertThat(TopicReader.events(Topics.ROOMS))
                .anyMatch(event -> event instanceof RoomsMerged merged
                        && merged.room().roundId().equals(round)));
    }

    @Test
    void keepsTheSeatOfWhoIsAwayForAMomentOnly() {
        List<ParticipantId> people = call.come(6);
        RoundId round = Api.opened(call, 6, Map.of());
        RoomId room = rooms.open(round).getFirst().id();
        people.forEach(person -> Api.here(call, round, person).statusCode(200));
        await().until(() -> rooms.seats(round).stream().allMatch(SeatRow::present));

        // Nobody is heard of any more: they are away, then their seats are free.
        await().atMost(Duration.ofSeconds(20))
                .until(() -> rooms.seats(round).stream().noneMatch(SeatRow::present));
        await().atMost(Duration.ofSeconds(20)).until(() -> rooms.seats(round).isEmpty());

        await().untilAsserted(() -> people.forEach(person -> {
            int status = Api.participant(call, person)
                    .body("{}")
                    .put("/rounds/{id}/seat", round.toString())
                    .statusCode();
            assertThat(status).isBetween(200, 201);
        }));
        assertThat(rooms.seats(round))
                .extracting(SeatRow::room)
                .containsOnly(room)
                .hasSize(6);
    }
}
