package org.folkmoot.voting.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class WaitingRoomTest {
    private static final Duration LONGEST = Duration.ofSeconds(2);

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Deque<Runnable> eventLoop = new ArrayDeque<>();
    private final List<String> said = new ArrayList<>();
    private long now = 7;
    private final WaitingRoom room = new WaitingRoom(new ThreePlaces(), meters, () -> now);

    private record ThreePlaces() implements BallotSettings {
        @Override
        public int waiting() {
            return 3;
        }

        @Override
        public Duration longestWait() {
            return LONGEST;
        }

        @Override
        public int inFlight() {
            return 1;
        }

        @Override
        public Duration stalenessBound() {
            return LONGEST;
        }
    }

    private void enter(String voter) {
        room.enter(eventLoop::add, () -> said.add(voter + " votes"), () -> said.add(voter + " is turned away"));
    }

    /** As an event loop does: whatever else waits for it comes before the next ballot. */
    private void turn() {
        eventLoop.remove().run();
    }

    /** From now on nobody is judged as they come, until the loop has turned once. */
    private void judgeForAStretch() {
        enter("Zoe");
        now += Duration.ofMillis(5).toNanos();
        said.clear();
    }

    @Test
    void judgesAsTheyComeAsLongAsThatIsQuick() {
        enter("Ana");
        now += Duration.ofMillis(5).toNanos() - 1;
        enter("Ben");
        now += 1;
        enter("Cem");

        assertThat(said).containsExactly("Ana votes", "Ben votes");
        turn();
        turn();
        enter("Dora");

        assertThat(said).containsExactly("Ana votes", "Ben votes", "Cem votes", "Dora votes");
    }

    @Test
    void callsOneAfterTheOtherAndLetsOtherWorkComeBetween() {
        judgeForAStretch();
        enter("Ana");
        enter("Ben");
        eventLoop.add(() -> said.add("an answer is written"));

        assertThat(said).isEmpty();
        turn();
        turn();
        turn();
        turn();

        assertThat(said).containsExactly("Ana votes", "an answer is written", "Ben votes");
        assertThat(eventLoop).isEmpty();
    }

    @Test
    void turnsAwayAtOnceWhoFindsNoPlaceAndHasThePlaceOfTheNextOneFree() {
        judgeForAStretch();
        List.of("Ana", "Ben", "Cem", "Dora").forEach(this::enter);
        assertThat(said).containsExactly("Dora is turned away");

        turn();
        turn();
        enter("Eli");
        turn();
        turn();
        turn();
        turn();

        assertThat(said).containsExactly("Dora is turned away", "Ana votes", "Ben votes", "Cem votes", "Eli votes");
        assertThat(turnedAway()).isEqualTo(1);
    }

    @Test
    void turnsAwayWhoHasWaitedForTooLong() {
        judgeForAStretch();
        enter("Ana");
        now += LONGEST.toNanos() - 1;
        enter("Ben");

        turn();
        turn();
        now += LONGEST.toNanos();
        turn();
        enter("Cem");

        assertThat(said).containsExactly("Ana votes", "Ben is turned away", "Cem votes");
        assertThat(turnedAway()).isEqualTo(1);
        assertThat(meters.get("folkmoot.ballots.waiting").gauge().value()).isZero();
    }

    private double turnedAway() {
        return meters.get("folkmoot.ballots")
                .tag("outcome", "overloaded")
                .counter()
                .count();
    }
}
