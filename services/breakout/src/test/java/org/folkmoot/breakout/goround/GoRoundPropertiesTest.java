package org.folkmoot.breakout.goround;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.folkmoot.breakout.goround.Scripts.Step;

/** Whatever people press, in whatever order. */
class GoRoundPropertiesTest {
    private static final Instant LONG_AFTER = Sitting.at(1_000_000);

    @Provide
    Arbitrary<GoRound> rooms() {
        return Scripts.rooms();
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Scripts.steps();
    }

    /** What was seen, in order, of a go-round that somebody kept up to date. */
    private record Watched(List<GoRound> states, List<Instant> times, List<Move> moves) {
        static Watched of(GoRound opening, List<Step> steps) {
            Watched watched = new Watched(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            GoRound state = begin(opening);
            watched.moves.add(new Move(new Command.Begin(Sitting.seat(1)), Sitting.at(0)));
            Instant now = Sitting.at(0);
            watched.see(state, now);
            for (Step step : steps) {
                now = now.plusMillis(step.gap());
                state = state.at(now);
                watched.see(state, now);
                if (state.decide(step.on(state, now), now)
                        instanceof GoRoundDecision.Changed(GoRound next, Move move)) {
                    state = next;
                    watched.moves.add(move);
                    watched.see(state, now);
                }
            }
            return watched;
        }

        private void see(GoRound state, Instant now) {
            states.add(state);
            times.add(now);
        }
    }

    private static GoRound begin(GoRound opening) {
        return opening.decide(new Command.Begin(Sitting.seat(1)), Sitting.at(0))
                        instanceof GoRoundDecision.Changed changed
                ? changed.next()
                : opening;
    }

    @Property
    void stateFromTheStartIsTheStateStepByStep(@ForAll("rooms") GoRound opening, @ForAll("steps") List<Step> steps) {
        Watched watched = Watched.of(opening, steps);

        Instant last = watched.times().getLast();
        assertThat(opening.after(watched.moves()).at(last))
                .isEqualTo(watched.states().getLast());
        for (Instant later = last; later.isBefore(last.plusSeconds(600)); later = later.plusSeconds(37)) {
            assertThat(opening.after(watched.moves()).at(last.plusSeconds(600)))
                    .isEqualTo(watched.states().getLast().at(later).at(last.plusSeconds(600)));
        }
    }

    @Property
    void clockThatJumpsBackLosesNothing(
            @ForAll("rooms") GoRound opening,
            @ForAll("steps") List<Step> steps,
            @ForAll @IntRange(max = 3_000) int jump) {
        GoRound state = opening;
        List<Move> moves = new ArrayList<>();
        Instant now = Sitting.at(0);
        Instant latest = now;
        for (Step step : steps) {
            now = now.plusMillis(step.gap()).minusMillis(step.gap() % 2 == 0 ? jump : 0);
            latest = now.isAfter(latest) ? now : latest;
            state = state.at(now);
            if (state.decide(step.on(state, now), now) instanceof GoRoundDecision.Changed(GoRound next, Move move)) {
                state = next;
                moves.add(move);
            }
        }

        assertThat(opening.after(moves).at(latest)).isEqualTo(state.at(latest));
    }

    @Property
    void oneAtATimeAndOnlyWhoIsThere(@ForAll("rooms") GoRound opening, @ForAll("steps") List<Step> steps) {
        Watched watched = Watched.of(opening, steps);

        Optional<Turn> before = Optional.empty();
        for (GoRound state : watched.states()) {
            if (state instanceof GoRound.Speaking speaking) {
                Turn turn = speaking.turn();
                Table table = speaking.floor().table();
                assertThat(table.isPresent(turn.speaker())).isTrue();
                assertThat(turn.time()).isGreaterThanOrEqualTo(table.pace().least());
                assertThat(turn.time()).isLessThanOrEqualTo(table.pace().most());
                assertThat(speaking.until()).isBeforeOrEqualTo(table.closesAt());
                before.ifPresent(earlier -> {
                    assertThat(turn.number()).isGreaterThanOrEqualTo(earlier.number());
                    if (turn.number() == earlier.number()) {
                        assertThat(turn.speaker()).isEqualTo(earlier.speaker());
                        assertThat(turn.since()).isEqualTo(earlier.since());
                    }
                    assertThat(turn.since()).isAfterOrEqualTo(earlier.since());
                });
                before = Optional.of(turn);
            }
        }
    }

    @Property
    void totalsNeverExceedTheTimeThatHasPassed(@ForAll("rooms") GoRound opening, @ForAll("steps") List<Step> steps) {
        Watched watched = Watched.of(opening, steps);

        for (int i = 0; i < watched.states().size(); i++) {
            GoRoundView view =
                    GoRoundView.of(watched.states().get(i), watched.times().get(i));
            assertThat(view.totals().spoken())
                    .isLessThanOrEqualTo(
                            Duration.between(Sitting.OPENING, watched.times().get(i)));
            Duration known = view.order().stream().map(Seat::spoken).reduce(Duration.ZERO, Duration::plus);
            assertThat(known).isLessThanOrEqualTo(view.totals().spoken());
        }
    }

    @Property
    void everyoneIsSeenAtMostOnceInWhatIsToCome(@ForAll("rooms") GoRound opening, @ForAll("steps") List<Step> steps) {
        Watched watched = Watched.of(opening, steps);

        for (int i = 0; i < watched.states().size(); i++) {
            GoRoundView view =
                    GoRoundView.of(watched.states().get(i), watched.times().get(i));
            assertThat(view.toCome()).doesNotHaveDuplicates();
            assertThat(view.order())
                    .filteredOn(Seat::present)
                    .extracting(Seat::id)
                    .containsAll(view.toCome());
            view.now().ifPresent(turn -> assertThat(view.toCome()).doesNotContain(turn.speaker()));
        }
    }

    @Property
    void itAlwaysEndsByTheCloseOfTheRoom(@ForAll("rooms") GoRound opening, @ForAll("steps") List<Step> steps) {
        GoRound last = Watched.of(opening, steps).states().getLast();

        assertThat(last.at(LONG_AFTER))
                .isInstanceOfSatisfying(
                        GoRound.Finished.class, over -> assertThat(over.at()).isBeforeOrEqualTo(over.closesAt()));
    }

    @Property
    void nobodyMovesAnythingAfterTheEnd(
            @ForAll("rooms") GoRound opening, @ForAll("steps") List<Step> steps, @ForAll("steps") List<Step> after) {
        GoRound over = Watched.of(opening, steps).states().getLast().at(LONG_AFTER);

        for (Step step : after) {
            switch (over.decide(step.on(over, LONG_AFTER), LONG_AFTER)) {
                case GoRoundDecision.Refused refused -> assertThat(refused).isEqualTo(new GoRoundDecision.Over());
                case GoRoundDecision.Unchanged(GoRound current) ->
                    assertThat(current).isEqualTo(over);
                case GoRoundDecision.Changed(GoRound next, Move move) -> {
                    assertThat(move.command()).isInstanceOf(Command.Reschedule.class);
                    assertThat(((GoRound.Finished) next).totals()).isEqualTo(((GoRound.Finished) over).totals());
                    assertThat(((GoRound.Finished) next).at()).isEqualTo(((GoRound.Finished) over).at());
                }
            }
        }
    }
}
