package org.folkmoot.breakout.presence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.folkmoot.breakout.Api;
import org.folkmoot.breakout.Call;
import org.folkmoot.breakout.room.Presences;
import org.folkmoot.breakout.room.RoomStore;
import org.folkmoot.breakout.room.SeatRow;
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
class SilenceTest {
    @Inject
    RoomStore rooms;

    @Inject
    Presences presences;

    private final Call call = Call.published();

    /** What was written down is old; that Ana was heard of a moment ago is not written down yet. */
    @Test
    void doesNotMissWhoWasHeardOfAMomentAgo() {
        List<ParticipantId> people = call.come(5);
        RoundId round = Api.opened(call, 5, Map.of());
        people.forEach(person -> Api.here(call, round, person).statusCode(200));
        await().until(() -> rooms.seats(round).stream().allMatch(SeatRow::present));
        ParticipantId ana = people.getFirst();
        Instant now = Instant.now();

        QuarkusTransaction.requiringNew()
                .run(() -> presences.drop(round, now.plusSeconds(60), new UUID[] {ana.value()}, now));

        assertThat(rooms.seats(round))
                .filteredOn(SeatRow::present)
                .extracting(SeatRow::participant)
                .containsExactly(ana);
    }

    @Test
    void letsTheSeatGoOfWhoIsGoneButNotOfWhoIsJustBack() {
        List<ParticipantId> people = call.come(5);
        RoundId round = Api.opened(call, 5, Map.of());
        ParticipantId ana = people.getFirst();
        Instant now = Instant.now();

        QuarkusTransaction.requiringNew()
                .run(() -> presences.release(round, now.plusSeconds(60), new UUID[] {ana.value()}, now));

        assertThat(rooms.seats(round)).extracting(SeatRow::participant).containsExactly(ana);
    }
}
