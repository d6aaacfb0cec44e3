package org.folkmoot.breakout.goround;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folkmoot.breakout.goround.Sitting.ANA;
import static org.folkmoot.breakout.goround.Sitting.BEN;
import static org.folkmoot.breakout.goround.Sitting.CLEO;
import static org.folkmoot.breakout.goround.Sitting.DAN;
import static org.folkmoot.breakout.goround.Sitting.at;
import static org.folkmoot.breakout.goround.Sitting.seconds;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Whole go-rounds, with every time worked out by hand. */
class TimelineTest {
    private static final Pace SHARED = Pace.shared(Duration.ofSeconds(30), Duration.ofMinutes(3));

    @Test
    void dividesTheTimeAmongThosePresentAndGoesRoundAgain() {
        // 600 s for four: 150 s each
        Sitting room = Sitting.of(600, SHARED, ANA, BEN, CLEO, DAN).begun(CLEO, 0);

        room.speaks(ANA, 1, 0, 150);
        room.speaks(BEN, 2, 150, 300);
        room.does(new Command.Done(BEN, 2), 200);
        room.speaks(CLEO, 3, 200, 350);
        room.does(new Command.Pass(CLEO, 3), 210);
        room.speaks(DAN, 4, 210, 360);
        // Cleo is asked once more, for what she has not used
        room.speaks(CLEO, 5, 360, 500);
        room.does(new Command.Done(CLEO, 5), 480);
        // 120 s for four: 30 s each, just enough
        room.speaks(ANA, 6, 480, 510);
        room.speaks(BEN, 7, 510, 540);
        room.speaks(CLEO, 8, 540, 570);
        room.speaks(DAN, 9, 570, 600);
        room.finishes(600, new Totals(8, 1, seconds(600)));
    }

    @Test
    void showsWhoSpeaksWhoIsNextAndWhatTimeIsLeft() {
        Sitting room = Sitting.of(600, SHARED, ANA, BEN, CLEO, DAN);

        assertThat(room.view(0).stage()).isEqualTo(GoRoundView.Stage.NOT_BEGUN);
        assertThat(room.view(0).next()).contains(ANA);
        room.begun(ANA, 0).does(new Command.Pass(ANA, 1), 10);

        GoRoundView view = room.view(40);
        assertThat(view.stage()).isEqualTo(GoRoundView.Stage.SPEAKING);
        assertThat(view.now()).contains(new GoRoundView.Now(2, BEN, at(10), at(160), seconds(120)));
        assertThat(view.next()).contains(CLEO);
        assertThat(view.toCome()).containsExactly(CLEO, DAN, ANA);
        assertThat(view.order()).extracting(Seat::id).containsExactly(ANA, BEN, CLEO, DAN);
        assertThat(view.order()).extracting(Seat::spoken).first().isEqualTo(seconds(10));
        assertThat(view.secondRound()).isFalse();
        assertThat(view.roomLeft()).isEqualTo(seconds(560));
    }

    @Test
    void saysThatNobodyIsNextWhenTheTimeEndsWithTheTurn() {
        Sitting room = Sitting.of(240, Pace.of(seconds(60), seconds(20)), ANA, BEN, CLEO)
                .begun(ANA, 0);

        room.speaks(CLEO, 3, 120, 180);
        assertThat(room.view(130).next()).contains(ANA);
        room.speaks(ANA, 4, 180, 200);
        assertThat(room.view(185).secondRound()).isTrue();
        room.speaks(CLEO, 6, 220, 240);
        assertThat(room.view(230).next()).isEmpty();
        room.finishes(240, new Totals(6, 0, seconds(240)));
        assertThat(room.view(250).stage()).isEqualTo(GoRoundView.Stage.FINISHED);
        assertThat(room.view(250).order()).isEmpty();
    }

    @Test
    void givesAConfiguredTimeWhateverIsLeftOver() {
        // 45 s each; then 55 s for three are 18 s, which is too little
        Sitting room = Sitting.of(190, Pace.of(seconds(45), seconds(20)), ANA, BEN, CLEO)
                .begun(BEN, 0);

        room.speaks(BEN, 2, 45, 90);
        room.speaks(CLEO, 3, 90, 135);
        room.finishes(135, new Totals(3, 0, seconds(135)));
    }

    @Test
    void dividesWhereAConfiguredTimeIsTooMuch() {
        // 100 s for three: 33 s, not twice 45 s and 10 s
        Sitting room = Sitting.of(100, Pace.of(seconds(45), seconds(20)), ANA, BEN, CLEO)
                .begun(ANA, 0);

        room.speaks(ANA, 1, 0, 33);
        room.speaks(BEN, 2, 33, 66);
        room.speaks(CLEO, 3, 66, 99);
        room.finishes(99, new Totals(3, 0, seconds(99)));
    }

    @Test
    void lateComerSharesWithThoseWhoStillWait() {
        // 300 s for two, the most is 150 s; then 150 s for two: 75 s
        Sitting room = Sitting.of(300, SHARED, ANA, BEN).begun(ANA, 0);
        room.does(new Command.Arrive(DAN, false), 100);

        room.speaks(ANA, 1, 0, 150);
        assertThat(room.view(100).toCome()).containsExactly(BEN, DAN);
        room.speaks(BEN, 2, 150, 225);
        room.speaks(DAN, 3, 225, 300);
        room.finishes(300, new Totals(3, 0, seconds(300)));
    }

    @Test
    void whoDropsOutOfATurnHasTheRestOfItAtTheEnd() {
        Sitting room = Sitting.of(360, SHARED, ANA, BEN, CLEO).begun(ANA, 0);
        room.does(new Command.Drop(ANA), 40);
        room.speaks(BEN, 2, 40, 160);
        room.does(new Command.Arrive(ANA, false), 100);

        room.speaks(CLEO, 3, 160, 280);
        room.speaks(ANA, 4, 280, 360);
        assertThat(room.view(300).order())
                .extracting(Seat::spoken)
                .containsExactly(seconds(40), seconds(120), seconds(120));
        room.finishes(360, new Totals(4, 0, seconds(360)));
    }

    @Test
    void whoWasAwayWhenTheirTurnCameHasItAtTheEnd() {
        // 300 s for the two who are there
        Sitting room = Sitting.of(300, SHARED, Seat.present(ANA), Seat.absent(BEN), Seat.present(CLEO))
                .begun(ANA, 0);
        room.speaks(CLEO, 2, 150, 300);
        assertThat(room.view(160).toCome()).isEmpty();
        room.does(new Command.Arrive(BEN, false), 200);
        assertThat(room.view(200).toCome()).containsExactly(BEN);

        room.does(new Command.Done(CLEO, 2), 240);

        room.speaks(BEN, 3, 240, 300);
        room.finishes(300, new Totals(3, 0, seconds(300)));
    }

    @Test
    void whoMissedTheirTurnComesAfterThoseWhoWait() {
        Sitting room = Sitting.of(
                        600, SHARED, Seat.present(ANA), Seat.absent(BEN), Seat.present(CLEO), Seat.present(DAN))
                .begun(ANA, 0);
        room.speaks(CLEO, 2, 180, 360);
        room.does(new Command.Arrive(BEN, false), 200);

        // 240 s for two
        room.speaks(DAN, 3, 360, 480);
        room.speaks(BEN, 4, 480, 600);
    }

    @Test
    void whoIsBackBeforeTheirTurnKeepsTheirPlace() {
        Sitting room = Sitting.of(360, SHARED, ANA, BEN, CLEO).begun(ANA, 0);
        room.does(new Command.Drop(BEN), 10).does(new Command.Arrive(BEN, false), 50);

        room.speaks(BEN, 2, 120, 240);
        room.speaks(CLEO, 3, 240, 360);
    }

    @Test
    void facilitatorGivesMoreTime() {
        Pace pace = Pace.shared(seconds(30), seconds(120)).withMostExtra(seconds(60));
        Sitting room = Sitting.of(360, pace, Seat.facilitator(DAN), Seat.present(ANA), Seat.present(BEN))
                .begun(BEN, 0)
                .does(new Command.Done(DAN, 1), 60);
        room.speaks(ANA, 2, 60, 180);

        room.does(new Command.Extend(DAN, 2, seconds(30)), 170);

        assertThat(room.view(170).now()).map(GoRoundView.Now::left).contains(seconds(40));
        room.speaks(BEN, 3, 210, 330);
        // 30 s for three are too little
        room.finishes(330, new Totals(3, 0, seconds(330)));
    }

    @Test
    void facilitatorGoesOnWithoutASpeakerWhoIsAskedAgain() {
        Sitting room = Sitting.of(360, SHARED, Seat.facilitator(DAN), Seat.present(ANA), Seat.present(BEN))
                .begun(DAN, 0)
                .does(new Command.Done(DAN, 1), 60)
                .does(new Command.Skip(DAN, 2), 70);

        room.speaks(BEN, 3, 70, 190);
        room.speaks(ANA, 4, 190, 300);
    }

    @Test
    void whoLeavesForGoodMakesWay() {
        Sitting room = Sitting.of(360, SHARED, ANA, BEN, CLEO).begun(ANA, 0);
        room.does(new Command.Leave(BEN), 10).does(new Command.Leave(ANA), 50);

        room.speaks(CLEO, 2, 50, 170);
        assertThat(room.view(60).order()).extracting(Seat::id).containsExactly(CLEO);
        // alone with 190 s, and no longer than before
        room.speaks(CLEO, 3, 170, 290);
        room.finishes(290, new Totals(3, 0, seconds(290)));
    }

    @Test
    void roomThatClosesSoonerEndsTheTurn() {
        Sitting room = Sitting.of(360, SHARED, ANA, BEN, CLEO).begun(ANA, 0);
        room.does(new Command.Reschedule(at(150)), 60);

        room.speaks(BEN, 2, 120, 150);
        room.finishes(150, new Totals(2, 0, seconds(150)));
    }

    @Test
    void roomThatStaysOpenGoesRoundAgain() {
        Sitting room = Sitting.of(240, SHARED, ANA, BEN).begun(ANA, 0);
        room.does(new Command.Reschedule(at(360)), 200);

        room.speaks(BEN, 2, 120, 240);
        room.speaks(ANA, 3, 240, 300);
        room.speaks(BEN, 4, 300, 360);
    }

    @Test
    void closingIntoThePastClosesNow() {
        Sitting room = Sitting.of(360, SHARED, ANA, BEN, CLEO).begun(ANA, 0);

        room.does(new Command.Reschedule(at(10)), 60);

        assertThat(room.state(60)).isEqualTo(new GoRound.Finished(at(60), at(60), new Totals(1, 0, seconds(60))));
    }
}
