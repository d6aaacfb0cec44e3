package org.folkmoot.breakout.session;

import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.folkmoot.breakout.Api;
import org.folkmoot.breakout.Call;
import org.folkmoot.breakout.HeldLock;
import org.folkmoot.breakout.RoomOfPeople;
import org.folkmoot.breakout.room.RoomStore;
import org.folkmoot.breakout.room.SeatRow;
import org.folkmoot.contracts.breakout.RoundId;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.testsupport.IdentityResource;
import org.folkmoot.testsupport.KafkaResource;
import org.folkmoot.testsupport.PostgresResource;
import org.junit.jupiter.api.Test;

/** What happens while a round is being opened, which takes seconds when it is for 50,000. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IdentityResource.class)
class OpeningRacesTest {
    private static final String NO_NEW_ROOMS = "lock table room in share row exclusive mode";
    private static final String OPENING = "insert into room";

    @Inject
    RoomStore rooms;

    private final Call call = Call.published();

    @Test
    void opensOneOfTwoRoundsThatAreOpenedAtOnce() throws Exception {
        call.come(5);
        RoundId first = Api.prepared(call, 5, Map.of());
        RoundId second = Api.prepared(call, 5, Map.of());
        CompletableFuture<Response> one;
        CompletableFuture<Response> other;

        try (var held = new HeldLock(NO_NEW_ROOMS)) {
            one = opening(first);
            held.awaitThatItStops(OPENING);
            other = opening(second);
            await().until(() ->
                    held.stops("update round set status") || held.stops("pg_advisory_xact_lock") || other.isDone());
        }

        assertThat(one.get(30, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
        assertThat(other.get(30, TimeUnit.SECONDS).statusCode()).isEqualTo(409);
        assertThat(other.get().<String>path("code")).isEqualTo("another-round-open");
    }

    @Test
    void whoIsRemovedWhileARoundOpensHasNoSeatInIt() throws Exception {
        ParticipantId ben = call.come(6).getFirst();
        SeatRow before = closedRound(ben);
        RoundId round = Api.prepared(call, 6, Map.of());
        CompletableFuture<Response> opening;
        CompletableFuture<Response> removal;

        try (var held = new HeldLock(NO_NEW_ROOMS)) {
            opening = opening(round);
            held.awaitThatItStops(OPENING);
            removal = supplyAsync(() -> remove(before), Thread::startVirtualThread);
            await().until(() -> removal.isDone() || held.stops("for no key update"));
        }

        assertThat(opening.get(30, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
        assertThat(removal.get(30, TimeUnit.SECONDS).statusCode()).isEqualTo(201);
        assertThat(rooms.seat(round, ben)).isEmpty();
        assertThat(rooms.seats(round)).hasSize(5);
    }

    /** That they were removed is known here, and has not come back from the broker. */
    @Test
    void whoWasRemovedAMomentAgoIsNotSeated() {
        ParticipantId ben = call.come(6).getFirst();
        SeatRow before = closedRound(ben);
        RoundId round = Api.prepared(call, 6, Map.of());

        assertThat(remove(before).statusCode()).isEqualTo(201);
        assertThat(opening(round).join().statusCode()).isEqualTo(200);

        assertThat(rooms.seat(round, ben)).isEmpty();
        assertThat(rooms.seats(round)).hasSize(5);
        Api.here(call, round, ben).statusCode(403);
    }

    /** The time was up a moment ago; the timer has not come by. */
    @Test
    void aRoundWhoseTimeIsUpIsNotProlonged() throws Exception {
        call.come(5);
        RoundId round = Api.opened(call, 5, Map.of());
        String later = Instant.now().plusSeconds(300).toString();

        try (var held = new HeldLock(
                "update round set closes_at = ? where id = ?", Instant.now().minusMillis(1), round.value())) {
            CompletableFuture<Response> prolonging = supplyAsync(
                    () -> Api.facilitator()
                            .body(Map.of("closesAt", later))
                            .put("/rounds/{id}/closes-at", round.toString()),
                    Thread::startVirtualThread);
            held.awaitThatItStops("for no key update");
            held.commit();

            Response refused = prolonging.get(30, TimeUnit.SECONDS);
            assertThat(refused.statusCode()).isEqualTo(409);
            assertThat(refused.<String>path("code")).isEqualTo("wrong-state");
        }
    }

    private SeatRow closedRound(ParticipantId person) {
        RoomOfPeople.organiser()
                .body(Map.of("username", "mara"))
                .put("/conduct/{id}/responsible", call.id().toString());
        RoundId round = Api.opened(call, 6, Map.of());
        SeatRow seat = rooms.seat(round, person).orElseThrow();
        Api.facilitator().post("/rounds/{id}/close?notice=PT0S", round.toString());
        return seat;
    }

    private Response remove(SeatRow seat) {
        return RoomOfPeople.staff("mara")
                .body(Map.of("seatId", seat.id(), "reason", "Threatens people"))
                .post("/conduct/{id}/removals", call.id().toString());
    }

    private static CompletableFuture<Response> opening(RoundId round) {
        return supplyAsync(
                () -> Api.facilitator().post("/rounds/{id}/open", round.toString()), Thread::startVirtualThread);
    }

    @Test
    void namesNoticesThatCannotBe() {
        call.come(5);
        RoundId round = Api.opened(call, 5, Map.of());

        for (String notice : List.of("-PT60S", "sixty")) {
            Response refused = Api.facilitator().post("/rounds/{id}/close?notice={length}", round.toString(), notice);
            assertThat(refused.statusCode()).isEqualTo(400);
        }
        Response refused =
                Api.facilitator().post("/rounds/{id}/close?notice={length}", round.toString(), "PT99999999999999H");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.<String>path("code")).isEqualTo("too-far-ahead");
    }
}
