package org.folkmoot.breakout.goround;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.folkmoot.breakout.goround.Scripts.Kind;
import org.folkmoot.breakout.goround.Scripts.Step;
import org.folkmoot.contracts.breakout.SeatId;

/** The same for each, as far as the clock can give it. */
class FairnessTest {
    @Provide
    Arbitrary<Pace> paces() {
        return Scripts.paces();
    }

    @Provide
    Arbitrary<List<Step>> spokenSteps() {
        return Scripts.steps(Kind.DONE, Kind.PASS, Kind.SKIP, Kind.BEGIN);
    }

    private static GoRound begun(int people, int time, Pace pace) {
        return Scripts.room(people, time, pace)
                .after(List.of(new Move(new Command.Begin(Sitting.seat(1)), Sitting.at(0))));
    }

    /** By the clock alone, which no one hurries. */
    private static List<Turn> turns(GoRound begun) {
        List<Turn> turns = new ArrayList<>();
        GoRound state = begun;
        while (state instanceof GoRound.Speaking speaking) {
            turns.add(speaking.turn());
            state = state.at(speaking.until());
        }
        return turns;
    }

    /** The share is worked out here from the numbers alone. */
    @Property
    void everyonePresentGetsTheSameToTheMillisecond(
            @ForAll @IntRange(min = 1, max = 8) int people,
            @ForAll @IntRange(min = 10, max = 1_800) int time,
            @ForAll("paces") Pace pace) {
        long least = pace.least().toSeconds();
        long most = pace.most().toSeconds();
        List<Turn> turns = turns(begun(people, time, pace));

        if (time / people < least) {
            assertThat(turns).hasSize((int) (time / least));
            assertThat(turns).allSatisfy(turn -> assertThat(turn.time()).isEqualTo(pace.least()));
            return;
        }
        long first = Math.min(most, time / people);
        long second = Math.min(first, (time - people * first) / people);
        int rounds = second >= least ? 2 : 1;
        assertThat(turns).hasSize(people * rounds);
        for (int i = 0; i < turns.size(); i++) {
            assertThat(turns.get(i).speaker()).isEqualTo(Sitting.seat(i % people + 1));
            assertThat(turns.get(i).time().toSeconds()).isEqualTo(i < people ? first : second);
        }
        Map<SeatId, Duration> each =
                turns.stream().collect(Collectors.toMap(Turn::speaker, Turn::time, Duration::plus));
        assertThat(Set.copyOf(each.values())).hasSize(1);
    }

    /** Where nobody comes, goes, or is given extra time, each is asked before anybody is asked twice. */
    @Property
    void everyoneIsAskedAndNobodyGetsMoreThanTheShare(
            @ForAll @IntRange(min = 1, max = 8) int people,
            @ForAll @IntRange(min = 10, max = 1_800) int time,
            @ForAll("paces") Pace pace,
            @ForAll("spokenSteps") List<Step> steps) {
        GoRound state =
                begun(people, Math.max(time, (int) (people * pace.least().toSeconds())), pace);
        Duration share = ((GoRound.Speaking) state).floor().lap().share();
        List<SeatId> asked = new ArrayList<>();
        Instant now = Sitting.at(0);
        int turn = 0;
        for (int i = 0; state instanceof GoRound.Speaking speaking; i++) {
            if (speaking.turn().number() > turn) {
                turn = speaking.turn().number();
                asked.add(speaking.turn().speaker());
                assertThat(speaking.turn().time()).isLessThanOrEqualTo(share);
            }
            Instant stepAt = i < steps.size() ? now.plusMillis(steps.get(i).gap()) : speaking.until();
            now = stepAt.isBefore(speaking.until()) ? stepAt : speaking.until();
            state = state.at(now);
            if (i < steps.size()
                    && state.decide(steps.get(i).on(state, now), now) instanceof GoRoundDecision.Changed changed) {
                if (state instanceof GoRound.Speaking skipped && skipped.turn().number() > turn) {
                    turn = skipped.turn().number();
                    asked.add(skipped.turn().speaker());
                }
                state = changed.next();
            }
        }

        assertThat(asked.size()).isGreaterThanOrEqualTo(people);
        assertThat(new HashSet<>(asked.subList(0, people))).hasSize(people);
    }

    /** Two who mean the same turn: the first to arrive counts, the other one is told, and nobody is skipped. */
    @Property
    void ofTwoCommandsForOneTurnOneCounts(
            @ForAll @IntRange(min = 2, max = 8) int people,
            @ForAll @IntRange(min = 0, max = 29) int after,
            @ForAll("paces") Pace pace) {
        GoRound state = begun(people, 600, pace).at(Sitting.at(after % 10));
        Turn turn = ((GoRound.Speaking) state).turn();
        List<Command> ends = List.of(
                new Command.Done(turn.speaker(), turn.number()),
                new Command.Pass(turn.speaker(), turn.number()),
                new Command.Skip(Sitting.seat(1), turn.number()));
        Instant now = Sitting.at(after % 10);
        for (Command one : ends) {
            for (Command other : ends) {
                GoRound next = ((GoRoundDecision.Changed) state.decide(one, now)).next();

                assertThat(((GoRound.Speaking) next).turn().number()).isEqualTo(turn.number() + 1);
                assertThat(((GoRound.Speaking) next).turn().speaker()).isEqualTo(Sitting.seat(2));
                assertThat(next.decide(other, now)).isEqualTo(new GoRoundDecision.TurnOver(turn.number()));
            }
        }
    }

    /** What does not concern the same thing may cross on its way. */
    @Property
    void orderOfCrossingCommandsDoesNotMatter(
            @ForAll @IntRange(min = 5, max = 8) int people, @ForAll("paces") Pace pace) {
        Instant now = Sitting.at(5);
        GoRound state = begun(people, 1_200, pace).at(now);
        List<Command> crossing = List.of(
                new Command.Done(Sitting.seat(1), 1),
                new Command.Drop(Sitting.seat(3)),
                new Command.Leave(Sitting.seat(4)),
                new Command.Arrive(Sitting.seat(9), false),
                new Command.Reschedule(Sitting.at(1_300)),
                new Command.Begin(Sitting.seat(2)));
        for (Command one : crossing) {
            for (Command other : crossing) {
                GoRound oneFirst = apply(apply(state, one, now), other, now);
                GoRound otherFirst = apply(apply(state, other, now), one, now);

                assertThat(speaker(oneFirst)).isEqualTo(speaker(otherFirst));
                assertThat(GoRoundView.of(oneFirst, now).toCome())
                        .isEqualTo(GoRoundView.of(otherFirst, now).toCome());
            }
        }
        GoRound little = apply(apply(state, extend(10), now), extend(40), now);
        assertThat(apply(apply(state, extend(40), now), extend(10), now)).isEqualTo(little);
    }

    private static Command extend(int seconds) {
        return new Command.Extend(Sitting.seat(1), 1, Duration.ofSeconds(seconds));
    }

    private static GoRound apply(GoRound state, Command command, Instant now) {
        return switch (state.decide(command, now)) {
            case GoRoundDecision.Changed changed -> changed.next();
            case GoRoundDecision.Unchanged(GoRound current) -> current;
            case GoRoundDecision.Refused _ -> state;
        };
    }

    private static SeatId speaker(GoRound state) {
        return ((GoRound.Speaking) state).turn().speaker();
    }
}
