package org.folkmoot.results.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folkmoot.results.tally.TallyBench.CLOSE;
import static org.folkmoot.results.tally.TallyBench.OPENED;

import java.time.Duration;
import java.util.Map;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.assembly.CheckInEvent.ParticipantCheckedIn;
import org.folkmoot.contracts.contest.ContestEvent.ContestClosed;
import org.folkmoot.contracts.contest.ContestEvent.ContestSettled;
import org.folkmoot.contracts.contest.OptionId;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.contracts.party.GroupResult;
import org.folkmoot.contracts.party.GroupResultEvent.GroupResultConfirmed;
import org.folkmoot.contracts.party.GroupResultEvent.GroupResultCorrected;
import org.folkmoot.contracts.party.PartyId;
import org.folkmoot.contracts.tally.TallyEvent.Showing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a tally says may be shown of it. */
class ShowingTest {
    private static final Showing WITHOUT_ROOMS = new Showing(true, false, false);

    private final TallyBench bench = new TallyBench();
    private final PartyId party = PartyId.random();
    private int voters;

    @AfterEach
    void end() {
        bench.close();
    }

    private void vote(String area, int people) {
        for (int each = 0; each < people; each++) {
            bench.read(bench.ballot("voter" + voters++, 1, area, "a"));
        }
    }

    private Showing showing(String area) {
        return bench.tally(area).showing();
    }

    @Test
    void anAreaIsShownFromTenPeopleOnAndTheTotalAlways() {
        vote("south", 9);
        assertThat(showing("country").area()).isTrue();
        assertThat(showing("south")).isEqualTo(Showing.NOTHING);

        vote("south", 1);
        assertThat(showing("south")).isEqualTo(WITHOUT_ROOMS);
    }

    @Test
    void anAreaThatIsLargeIsShownWhenItsNeighbourHasBecomeSo() {
        vote("south", 30);
        vote("north", 4);
        assertThat(showing("south")).isEqualTo(Showing.NOTHING);

        vote("north", 6);
        assertThat(showing("south")).isEqualTo(WITHOUT_ROOMS);
        assertThat(showing("north")).isEqualTo(WITHOUT_ROOMS);
    }

    @Test
    void whoeverHasCheckedInCouldVote() {
        var ana = ParticipantId.random();
        bench.read(
                Topics.CHECK_INS,
                bench.assembly + "/" + ana,
                new ParticipantCheckedIn(bench.assembly, ana, AreaCode.of("north"), OPENED));
        vote("south", 30);

        assertThat(showing("south")).isEqualTo(Showing.NOTHING);
    }

    @Test
    void roomsAreShownForThemselvesAndStayShown() {
        vote("south", 30);
        assertThat(showing("south")).isEqualTo(WITHOUT_ROOMS);
        var room = room(1, 9);
        bench.read(Topics.GROUP_RESULTS, room.key(), new GroupResultConfirmed(room, OPENED));
        assertThat(showing("south")).isEqualTo(WITHOUT_ROOMS);

        var more = room(2, 12);
        bench.read(Topics.GROUP_RESULTS, more.key(), new GroupResultCorrected(more, "miscounted", OPENED));
        assertThat(showing("south")).isEqualTo(Showing.ALL);

        var fewer = room(3, 8);
        bench.read(Topics.GROUP_RESULTS, fewer.key(), new GroupResultCorrected(fewer, "miscounted", OPENED));
        assertThat(showing("south")).isEqualTo(Showing.ALL);
    }

    private GroupResult room(int version, int answered) {
        return new GroupResult(
                bench.contest.id(),
                party,
                AreaCode.of("south"),
                version,
                20,
                0,
                answered,
                Map.of(OptionId.of("a"), answered));
    }

    @Test
    void nothingChangesOnceAllIsSettledAndStill() {
        vote("south", 9);
        bench.contests.apply(new ContestClosed(bench.contest, OPENED, CLOSE));
        bench.pass(Duration.ofSeconds(5));
        assertThat(showing("south").settled()).isFalse();

        bench.contests.apply(new ContestSettled(bench.contest, OPENED, CLOSE, CLOSE.plusSeconds(20)));
        bench.pass(Duration.ofSeconds(5));
        assertThat(showing("country")).isEqualTo(new Showing(true, false, true));
        assertThat(showing("south")).isEqualTo(new Showing(false, false, true));

        vote("south", 1);
        vote("north", 20);
        assertThat(showing("south")).isEqualTo(new Showing(false, false, true));
        assertThat(showing("north")).isEqualTo(new Showing(false, false, true));
    }
}
