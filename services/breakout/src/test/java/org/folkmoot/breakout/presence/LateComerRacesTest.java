package org.folkmoot.breakout.presence;

import static java.util.concurrent.CompletableFuture.runAsync;
import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
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
import org.folkmoot.breakout.room.Removing;
import org.folkmoot.breakout.room.RoomRow;
import org.folkmoot.breakout.room.RoomStore;
import org.folkmoot.breakout.room.SeatRow;
import org.folkmoot.contracts.breakout.RoomEvent;
import org.folkmoot.contracts.breakout.RoomId;
import org.folkmoot.contracts.breakout.RoundId;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.contracts.participant.ParticipantEvent.ParticipantErased;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.defaults.database.Database;
import org.folkmoot.testsupport.EventPublisher;
import org.folkmoot.testsupport.IdentityResource;
import org.folkmoot.testsupport.KafkaResource;
import org.folkmoot.testsupport.PostgresResource;
import org.folkmoot.testsupport.TopicReader;
import org.junit.jupiter.api.Test;

/** People come at the very moment at which something else becomes of their room, or of themselves. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IdentityResource.class)
class LateComerRacesTest {
    @Inject
    RoomStore rooms;

    @Inject
    Removing removing;

    @Inject
    SeatService seats;

    @Inject
    Heartbeats heartbeats;

    @Inject
    Database database;

    private final Call call = Call.published();

    @Test
    void saysNothingOfARoomAfterItHasClosed() throws Exception {
        call.come(5);
        RoundId round = Api.opened(call, 5, Map.of());
        RoomId room = rooms.open(round).getFirst().id();
        ParticipantId late = lateComer();
        CompletableFuture<Response> closing;
        CompletableFuture<Response> arriving;

        try (var held = new HeldLock("select 1 from room where id = ? for update", room.value())) {
            closing = supplyAsync(() -> close(round), Thread::startVirtualThread);
            held.awaitThatItStops("for update of room");
            arriving = supplyAsync(() -> here(round, late), Thread::startVirtualThread);
            await().until(() -> waiting() == 2 || arriving.isDone());
        }

        assertThat(closing.get(30, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
        assertThat(arriving.get(30, TimeUnit.SECONDS).<String>path("code")).isEqualTo("round-closed");
        assertThat(told(room)).last().isInstanceOf(RoomEvent.RoomClosed.class);
    }

    @Test
    void whoIsRemovedWhileTheyAreSeatedHasNoSeat() throws Exception {
        call.come(5);
        RoundId round = Api.opened(call, 5, Map.of());
        ParticipantId late = lateComer();
        CompletableFuture<Response> arriving;
        CompletableFuture<Void> removal;

        try (var held = new HeldLock("lock table outbox in share row exclusive mode")) {
            arriving = supplyAsync(() -> here(round, late), Thread::startVirtualThread);
            held.awaitThatItStops("insert into outbox");
            removal = runAsync(() -> remove(late), Thread::startVirtualThread);
            await().until(() -> removal.isDone() || held.stops("for no key update"));
        }

        arriving.get(30, TimeUnit.SECONDS);
        removal.get(30, TimeUnit.SECONDS);
        assertThat(rooms.seat(round, late)).isEmpty();
    }

    @Test
    void nobodyIsNamedInARoomThatHasClosed() throws Exception {
        ParticipantId ana = call.come(5).getFirst();
        RoundId round = Api.opened(call, 5, Map.of());
        RoomId room = rooms.open(round).getFirst().id();
        close(round);

        seats.rename(round, ana, "Ana");

        assertThat(rooms.seat(round, ana).orElseThrow().name()).isEmpty();
        assertThat(told(room)).last().isInstanceOf(RoomEvent.RoomClosed.class);
    }

    @Test
    void keepsNoHeartbeatsOfARoundThatHasClosed() {
        ParticipantId ana = call.come(5).getFirst();
        RoundId round = Api.opened(call, 5, Map.of());
        close(round);

        heartbeats.heard(round, ana);
        heartbeats.write();

        assertThat(database.first(
                        "select count(*) from heartbeat where round_id = ?", row -> row.getInt(1), round.value()))
                .contains(0);
    }

    /** Else each might have rows that the other one waits for. */
    @Test
    void writesNoHeartbeatsOfARoundWhileItCloses() throws Exception {
        List<ParticipantId> people = call.come(5);
        RoundId round = Api.opened(call, 5, Map.of());
        people.forEach(person -> heartbeats.heard(round, person));
        heartbeats.write();
        CompletableFuture<Response> closing;
        CompletableFuture<Void> writing;

        try (var held = new HeldLock("select 1 from heartbeat where round_id = ? for update", round.value())) {
            closing = supplyAsync(() -> close(round), Thread::startVirtualThread);
            held.awaitThatItStops("delete from heartbeat");
            heartbeats.heard(round, people.getFirst());
            writing = runAsync(heartbeats::write, Thread::startVirtualThread);
            held.awaitThatItStops("for share of round");
        }

        assertThat(closing.get(30, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
        writing.get(30, TimeUnit.SECONDS);
    }

    /** Not to where they sat before a facilitator moved them. Ten of them: by chance it would be right for half. */
    @Test
    void whoWasMovedReturnsToTheRoomTheyWereMovedTo() {
        List<ParticipantId> people = call.come(20);
        RoundId round = Api.opened(call, 20, Map.of("least", 2, "target", 5, "most", 20));
        for (ParticipantId person : people.subList(0, 10)) {
            SeatRow seat = rooms.seat(round, person).orElseThrow();
            RoomId to = rooms.open(round).stream()
                    .map(RoomRow::id)
                    .filter(room -> !room.equals(seat.room()))
                    .findFirst()
                    .orElseThrow();
            Api.facilitator()
                    .body(Map.of("to", to.toString()))
                    .post(
                            "/rooms/{room}/seats/{seat}/move",
                            seat.room().toString(),
                            seat.id().toString())
                    .then()
                    .statusCode(200);
            seats.leave(round, person);

            await().untilAsserted(
                            () -> assertThat(here(round, person).statusCode()).isEqualTo(201));

            assertThat(rooms.seat(round, person).orElseThrow().room()).isEqualTo(to);
            seats.leave(round, person);
        }
    }

    /** Their page still has a token, and says that they are there. */
    @Test
    void whoIsErasedIsNotSeatedAgain() {
        ParticipantId ana = call.come(6).getFirst();
        RoundId round = Api.opened(call, 6, Map.of());
        try (EventPublisher registration = new EventPublisher()) {
            registration.publish(Topics.PARTICIPANTS, ana.toString(), new ParticipantErased(ana, Instant.now()));
        }
        await().until(() -> rooms.seat(round, ana).isEmpty());

        await().until(() -> here(round, ana).statusCode() != 200);

        assertThat(here(round, ana).statusCode()).isEqualTo(403);
        assertThat(rooms.seat(round, ana)).isEmpty();
    }

    private ParticipantId lateComer() {
        ParticipantId late = call.come(1).getFirst();
        RoundId next = Api.prepared(call, 6, Map.of());
        assertThat(next).isNotNull();
        return late;
    }

    private void remove(ParticipantId person) {
        QuarkusTransaction.requiringNew().run(() -> removing.removeFromRounds(call.id(), person, Instant.now()));
    }

    private Response here(RoundId round, ParticipantId person) {
        return Api.participant(call, person).body("{}").put("/rounds/{id}/seat", round.toString());
    }

    private static Response close(RoundId round) {
        return Api.facilitator().post("/rounds/{id}/close?notice=PT0S", round.toString());
    }

    private int waiting() {
        return database.first(
                        "select count(*) from pg_stat_activity where wait_event_type = 'Lock'", row -> row.getInt(1))
                .orElseThrow();
    }

    private List<RoomEvent> told(RoomId room) {
        await().until(() -> database.first(
                        "select count(*) from outbox where aggregateid = ?", row -> row.getInt(1), room.toString())
                .orElseThrow()
                .equals(0));
        return TopicReader.events(Topics.ROOMS, room.toString());
    }
}
