package org.folkmoot.breakout.talk.turns;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.folkmoot.breakout.RoomOfPeople;
import org.folkmoot.breakout.goround.Command;
import org.folkmoot.breakout.goround.GoRound;
import org.folkmoot.breakout.goround.GoRound.Finished;
import org.folkmoot.breakout.goround.GoRoundDecision;
import org.folkmoot.breakout.goround.Pace;
import org.folkmoot.breakout.goround.Seat;
import org.folkmoot.breakout.goround.Totals;
import org.folkmoot.breakout.room.RoomStore;
import org.folkmoot.breakout.room.RoomWatch.Change;
import org.folkmoot.contracts.breakout.SeatId;
import org.folkmoot.testsupport.IdentityResource;
import org.folkmoot.testsupport.KafkaResource;
import org.folkmoot.testsupport.PostgresResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the database keeps makes the same go-round as what happened. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IdentityResource.class)
class GoRoundsTest {
    @Inject
    GoRounds goRounds;

    @Inject
    GoRoundWatch watch;

    @Inject
    FinishedGoRounds finished;

    @Inject
    RoomStore rooms;

    RoomOfPeople room;
    Instant start;
    GoRound expected;

    @BeforeEach
    void sitDown() {
        room = new RoomOfPeople(3, "{\"turn\":\"PT1M\"}");
        start = room.closesAt.minus(Duration.ofMinutes(10));
        expected = GoRound.of(
                List.of(Seat.facilitator(room.seat(0)), Seat.present(room.seat(1)), Seat.present(room.seat(2))),
                Pace.of(Duration.ofMinutes(1), Duration.ofSeconds(30)).withMostExtra(Duration.ofMinutes(1)),
                room.closesAt);
    }

    @Test
    void resumesFromWhatWasKept() {
        decide(new Command.Begin(room.seat(1)), 5);
        decide(new Command.Extend(room.seat(0), 1, Duration.ofSeconds(20)), 10);
        decide(new Command.Pass(room.seat(0), 1), 15);
        watched(new Command.Drop(room.seat(1)), 20);
        decide(new Command.Done(room.seat(2), 3), 50);
        watched(new Command.Arrive(room.seat(1), false), 70);
        decide(new Command.Skip(room.seat(0), 4), 75);
        watched(new Command.Reschedule(room.closesAt.minusSeconds(120)), 80);
        watched(new Command.Leave(room.seat(2)), 90);
        decide(new Command.Done(room.seat(1), 5), 100);

        assertThat(stored()).isEqualTo(expected).isNotInstanceOf(Finished.class);
    }

    @Test
    void knowsWhatWasRescheduledBeforeItBegan() {
        watched(new Command.Reschedule(start.plusSeconds(40)), 1);
        watched(new Command.Reschedule(start.plusSeconds(400)), 2);
        decide(new Command.Begin(room.seat(1)), 60);

        assertThat(stored()).isEqualTo(expected);
    }

    @Test
    void keepsOnlySumsOfClosedRounds() {
        decide(new Command.Begin(room.seat(1)), 5);
        decide(new Command.Done(room.seat(0), 1), 25);

        room.close();
        finished.finish();

        assertThat(room.count("select count(*) from go_round_move where room_id = ?", room.room.value()))
                .isZero();
        assertThat(stored()).isInstanceOfSatisfying(Finished.class, over -> {
            // The second turn was still going on when the room closed: 20 s of the first one, and its own.
            Totals totals = over.totals();
            assertThat(totals.turns()).isEqualTo(2);
            assertThat(totals.spoken()).isGreaterThanOrEqualTo(Duration.ofSeconds(20));
        });
    }

    private GoRound stored() {
        return goRounds.of(room.row(), rooms.seats(room.room));
    }

    private void decide(Command.FromRoom command, long seconds) {
        expect(command, seconds);
        QuarkusTransaction.requiringNew()
                .run(() -> assertThat(goRounds.decide(
                                rooms.lock(room.room).orElseThrow(),
                                rooms.seats(room.room),
                                command,
                                start.plusSeconds(seconds)))
                        .isInstanceOf(GoRoundDecision.Changed.class));
    }

    private void watched(Command command, long seconds) {
        expect(command, seconds);
        Instant now = start.plusSeconds(seconds);
        QuarkusTransaction.requiringNew().run(() -> {
            switch (command) {
                case Command.Arrive arrive -> watch.arrived(change(arrive.seat()), now);
                case Command.Drop drop -> watch.dropped(change(drop.seat()), now);
                case Command.Leave leave -> watch.left(change(leave.seat()), now);
                case Command.Reschedule reschedule ->
                    watch.rescheduled(room.row().round(), reschedule.closesAt(), now);
                case Command.FromRoom _ -> throw new IllegalArgumentException("Nobody watches for that");
            }
        });
    }

    private List<Change> change(SeatId seat) {
        return List.of(new Change(
                room.row(),
                Optional.of(seat).flatMap(id -> rooms.seat(room.room, id)).stream()
                        .toList()));
    }

    private void expect(Command command, long seconds) {
        if (expected.decide(command, start.plusSeconds(seconds)) instanceof GoRoundDecision.Changed changed) {
            expected = changed.next();
        } else {
            throw new AssertionError("Nothing changed by " + command);
        }
    }
}
