package org.folkmoot.breakout.goround;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.folkmoot.breakout.goround.Sitting.ANA;
import static org.folkmoot.breakout.goround.Sitting.BEN;
import static org.folkmoot.breakout.goround.Sitting.CLEO;
import static org.folkmoot.breakout.goround.Sitting.DAN;
import static org.folkmoot.breakout.goround.Sitting.STRANGER;
import static org.folkmoot.breakout.goround.Sitting.at;
import static org.folkmoot.breakout.goround.Sitting.seconds;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class NastyCasesTest {
    private static final Pace PACE = Pace.shared(Duration.ofSeconds(30), Duration.ofMinutes(3));

    @Test
    void onePersonAlone() {
        Sitting room = Sitting.of(240, PACE, ANA).begun(ANA, 0);

        room.speaks(ANA, 1, 0, 180);
        room.speaks(ANA, 2, 180, 240);
        room.finishes(240, new Totals(2, 0, seconds(240)));
    }

    @Test
    void nobodyThereToBegin() {
        Sitting room = Sitting.of(600, PACE, Seat.absent(ANA), Seat.absent(BEN));

        assertThat(room.tries(new Command.Begin(ANA), 0)).isEqualTo(new GoRoundDecision.NotInRoom(ANA));
        room.finishes(600, Totals.NONE);
    }

    @Test
    void waitsWhileEverybodyIsAwayAndGoesOnWhenOneReturns() {
        // the most, 180 s, for each of two
        Sitting room = Sitting.of(600, PACE, ANA, BEN)
                .begun(ANA, 0)
                .does(new Command.Drop(ANA), 10)
                .does(new Command.Drop(BEN), 20);
        assertThat(room.view(50).stage()).isEqualTo(GoRoundView.Stage.BETWEEN_TURNS);
        assertThat(room.view(50).next()).isEmpty();
        assertThat(room.tries(new Command.Done(BEN, 2), 60)).isEqualTo(new GoRoundDecision.NotInRoom(BEN));

        room.does(new Command.Arrive(ANA, false), 100);

        room.speaks(ANA, 3, 100, 270);
        assertThat(room.tries(new Command.Done(ANA, 1), 110)).isEqualTo(new GoRoundDecision.TurnOver(1));
        room.does(new Command.Arrive(BEN, false), 200);
        room.speaks(BEN, 4, 270, 440);
        // 160 s for two
        room.speaks(ANA, 5, 440, 520);
        room.speaks(BEN, 6, 520, 600);
        room.finishes(600, new Totals(6, 0, seconds(10 + 10 + 170 + 170 + 160)));
    }

    @Test
    void endsWhenNobodyReturnsInTimeForATurn() {
        Sitting room = Sitting.of(600, PACE, ANA).begun(ANA, 0).does(new Command.Drop(ANA), 10);

        room.finishes(570, new Totals(1, 0, seconds(10)));
    }

    @Test
    void keepsTimeForSomebodyWhoIsAway() {
        // 55 s each; then 55 s for the two who are there are too little to go round again
        Sitting room = Sitting.of(165, PACE, ANA, BEN, CLEO).begun(ANA, 0);
        room.does(new Command.Drop(CLEO), 5);
        room.speaks(BEN, 2, 55, 110);
        assertThat(room.state(110)).isInstanceOf(GoRound.Paused.class);

        room.does(new Command.Arrive(CLEO, false), 120);

        room.speaks(CLEO, 3, 120, 165);
        room.finishes(165, new Totals(3, 0, seconds(155)));
    }

    @Test
    void whoIsAwaitedButLeavesForGoodEndsIt() {
        Sitting room = Sitting.of(165, PACE, ANA, BEN, CLEO).begun(ANA, 0);
        room.does(new Command.Drop(CLEO), 5).does(new Command.Leave(CLEO), 120);

        assertThat(room.state(120)).isEqualTo(new GoRound.Finished(at(120), at(165), new Totals(2, 0, seconds(110))));
    }

    @Test
    void everybodyPassesTwice() {
        Sitting room = Sitting.of(600, PACE, ANA, BEN).begun(ANA, 0);
        room.does(new Command.Pass(ANA, 1), 5).does(new Command.Pass(BEN, 2), 10);
        room.does(new Command.Pass(ANA, 3), 15).does(new Command.Pass(BEN, 4), 20);

        assertThat(room.state(20)).isEqualTo(new GoRound.Finished(at(20), at(600), new Totals(0, 4, seconds(20))));
    }

    @Test
    void passingLateInATurnBringsNoSecondOne() {
        // 90 s each; after 70 s what is left is below the least turn
        Sitting room = Sitting.of(180, PACE, ANA, BEN).begun(ANA, 0).does(new Command.Pass(ANA, 1), 70);

        room.speaks(BEN, 2, 70, 160);
        room.finishes(160, new Totals(1, 1, seconds(160)));
    }

    @Test
    void allLeaveAndSomebodyElseComes() {
        Sitting room = Sitting.of(600, PACE, ANA, BEN)
                .begun(ANA, 0)
                .does(new Command.Leave(ANA), 10)
                .does(new Command.Leave(BEN), 20);
        assertThat(room.view(30).stage()).isEqualTo(GoRoundView.Stage.BETWEEN_TURNS);
        assertThat(room.view(30).order()).isEmpty();

        room.does(new Command.Arrive(CLEO, false), 100);

        room.speaks(CLEO, 3, 100, 280);
    }

    @Test
    void refusesToBeginWithLessThanOneTurnLeft() {
        Sitting room = Sitting.of(20, PACE, ANA, BEN);

        assertThat(room.tries(new Command.Begin(ANA), 0))
                .isEqualTo(new GoRoundDecision.TooLittleTime(seconds(20), seconds(30)));
        room.does(new Command.Reschedule(at(120)), 10).begun(ANA, 10);
        room.speaks(ANA, 1, 10, 65);
    }

    @Test
    void givesTheLeastToAsManyAsThereIsTimeFor() {
        Sitting room = Sitting.of(70, PACE, ANA, BEN, CLEO, DAN).begun(DAN, 0);

        room.speaks(ANA, 1, 0, 30);
        room.speaks(BEN, 2, 30, 60);
        room.finishes(60, new Totals(2, 0, seconds(60)));
    }

    @Test
    void clockThatGoesBackTakesNothingFromAnybody() {
        Sitting room = Sitting.of(360, PACE, ANA, BEN, CLEO).begun(ANA, 0).does(new Command.Done(ANA, 1), 50);

        assertThat(room.view(48).now()).contains(new GoRoundView.Now(2, BEN, at(50), at(170), seconds(120)));
        room.does(new Command.Done(BEN, 2), 49);

        room.speaks(CLEO, 3, 50, 170);
        assertThat(room.view(50).totals()).isEqualTo(new Totals(2, 0, seconds(50)));
        assertThat(room.moves()).extracting(Move::at).containsExactly(at(0), at(50), at(50));
    }

    @Test
    void nobodyReturnsBeforeTheyLeft() {
        Sitting room = Sitting.of(600, PACE, ANA).begun(ANA, 0).does(new Command.Drop(ANA), 10);

        room.does(new Command.Arrive(ANA, false), 9);

        room.speaks(ANA, 2, 10, 180);
    }

    @Test
    void whatIsOverStaysOverWhenTheClockGoesBack() {
        Sitting room = Sitting.of(60, PACE, ANA, BEN);
        GoRound over = room.state(60);

        Move move = ((GoRoundDecision.Changed) over.decide(new Command.Reschedule(at(90)), at(59))).move();

        assertThat(move.at()).isEqualTo(at(60));
        assertThat(room.opening().after(List.of(move)).at(at(60)))
                .isEqualTo(new GoRound.Finished(at(60), at(90), Totals.NONE));
    }

    @Test
    void turnEndsAtTheVeryInstantItsTimeIsUp() {
        Sitting room = Sitting.of(360, PACE, ANA, BEN, CLEO).begun(ANA, 0);

        assertThat(room.tries(new Command.Done(ANA, 1), 120)).isEqualTo(new GoRoundDecision.TurnOver(1));
        assertThat(room.view(119.999).now()).map(GoRoundView.Now::speaker).contains(ANA);
        assertThat(room.view(120).now()).map(GoRoundView.Now::speaker).contains(BEN);
    }

    @Test
    void ofTwoWhoPressAtOnceTheSecondSkipsNobody() {
        Sitting room = Sitting.of(360, PACE, Seat.present(ANA), Seat.present(BEN), Seat.facilitator(CLEO))
                .begun(ANA, 0)
                .does(new Command.Done(ANA, 1), 50);

        assertThat(room.tries(new Command.Skip(CLEO, 1), 50)).isEqualTo(new GoRoundDecision.TurnOver(1));
        assertThat(room.tries(new Command.Done(ANA, 1), 50)).isEqualTo(new GoRoundDecision.TurnOver(1));
        assertThat(room.tries(new Command.Begin(BEN), 50)).isInstanceOf(GoRoundDecision.Unchanged.class);

        room.speaks(BEN, 2, 50, 170);
    }

    @Test
    void refusesWhoHasNoRight() {
        Pace pace = PACE.withMostExtra(seconds(60));
        Sitting room = Sitting.of(360, pace, Seat.present(ANA), Seat.present(BEN), Seat.facilitator(CLEO));
        assertThat(room.tries(new Command.Begin(STRANGER), 0)).isEqualTo(new GoRoundDecision.NotInRoom(STRANGER));
        assertThat(room.tries(new Command.Done(ANA, 1), 0)).isEqualTo(new GoRoundDecision.NotYetBegun());
        room.begun(ANA, 0);

        assertThat(room.tries(new Command.Done(STRANGER, 1), 1)).isEqualTo(new GoRoundDecision.NotInRoom(STRANGER));
        assertThat(room.tries(new Command.Done(BEN, 1), 1)).isEqualTo(new GoRoundDecision.NotTheSpeaker(1));
        assertThat(room.tries(new Command.Pass(CLEO, 1), 1)).isEqualTo(new GoRoundDecision.NotTheSpeaker(1));
        assertThat(room.tries(new Command.Done(ANA, 2), 1)).isEqualTo(new GoRoundDecision.NoSuchTurn(2));
        assertThat(room.tries(new Command.Done(ANA, 0), 1)).isEqualTo(new GoRoundDecision.NoSuchTurn(0));
        assertThat(room.tries(new Command.Skip(BEN, 1), 1)).isEqualTo(new GoRoundDecision.NotFacilitator(BEN));
        assertThat(room.tries(new Command.Extend(ANA, 1, seconds(10)), 1))
                .isEqualTo(new GoRoundDecision.NotFacilitator(ANA));
        assertThat(room.tries(new Command.Extend(CLEO, 1, seconds(61)), 1))
                .isEqualTo(new GoRoundDecision.TooMuchExtra(seconds(61), seconds(60)));
        room.speaks(ANA, 1, 0, 120);
    }

    @Test
    void sameExtraTimeTwiceAddsNothing() {
        Pace pace = PACE.withMostExtra(seconds(60));
        Sitting room =
                Sitting.of(360, pace, Seat.present(ANA), Seat.facilitator(BEN)).begun(ANA, 0);
        room.does(new Command.Extend(BEN, 1, seconds(30)), 10);

        assertThat(room.tries(new Command.Extend(BEN, 1, seconds(30)), 11))
                .isInstanceOf(GoRoundDecision.Unchanged.class);
        assertThat(room.tries(new Command.Extend(BEN, 1, seconds(20)), 12))
                .isInstanceOf(GoRoundDecision.Unchanged.class);

        room.speaks(ANA, 1, 0, 210);
    }

    @Test
    void extraTimeEndsWithTheRoom() {
        Pace pace = PACE.withMostExtra(seconds(60));
        Sitting room = Sitting.of(100, pace, Seat.facilitator(ANA)).begun(ANA, 0);

        room.does(new Command.Extend(ANA, 1, seconds(60)), 90);

        room.finishes(100, new Totals(1, 0, seconds(100)));
    }

    @Test
    void closingTwiceIsClosingOnce() {
        Sitting room = Sitting.of(360, PACE, ANA, BEN).begun(ANA, 0).does(new Command.Reschedule(at(10)), 60);

        assertThat(room.tries(new Command.Reschedule(at(10)), 70))
                .isEqualTo(new GoRoundDecision.Unchanged(
                        new GoRound.Finished(at(60), at(60), new Totals(1, 0, seconds(60)))));
    }

    @Test
    void nothingOfThePeopleOutlastsIt() {
        Sitting room = Sitting.of(60, PACE, ANA, BEN).begun(ANA, 0);

        assertThat(room.state(60)).isInstanceOf(GoRound.Finished.class);
        assertThat(List.of(GoRound.Finished.class.getRecordComponents()))
                .extracting(part -> part.getType().getSimpleName())
                .containsExactly("Instant", "Instant", "Totals");
        assertThat(List.of(Totals.class.getRecordComponents()))
                .extracting(part -> part.getType().getSimpleName())
                .containsExactly("int", "int", "Duration");
    }

    @Test
    void refusesAPaceThatCannotBeKept() {
        assertThatThrownBy(() -> Pace.shared(Duration.ZERO, seconds(10))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Pace.shared(seconds(20), seconds(10))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Pace.of(seconds(10), seconds(20))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesTwoSeatsForOnePerson() {
        assertThatThrownBy(() -> Sitting.of(60, PACE, ANA, ANA)).isInstanceOf(IllegalArgumentException.class);
    }
}
