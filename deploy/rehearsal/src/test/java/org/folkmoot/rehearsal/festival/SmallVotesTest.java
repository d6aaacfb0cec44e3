package org.folkmoot.rehearsal.festival;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.folkmoot.rehearsal.pabulib.PabulibVote;
import org.folkmoot.rehearsal.pabulib.Proposal;
import org.folkmoot.rehearsal.pabulib.Vote;
import org.junit.jupiter.api.Test;

class SmallVotesTest {
    private static PabulibVote vote(List<Proposal> proposals, Vote... votes) {
        return new PabulibVote("Łódź", "2024", "A vote", "pl", 1, proposals, List.of(votes));
    }

    private static Vote by(String voter, String choice, String neighbourhood) {
        return new Vote(12, voter, List.of(choice), neighbourhood, "", "");
    }

    @Test
    void plansNoPartyWhereNoneCanBeFilled() {
        var festival = FestivalPlanner.plan(
                vote(List.of(new Proposal("a", "A", 1)), by("1", "a", "Port"), by("2", "a", "Port")), 25, 1);

        assertThat(festival.parties()).isEmpty();
        assertThat(festival.phoneVoters()).isEqualTo(2);
    }

    @Test
    void nobodyThinksAgainWhenThereIsOnlyOneProposal() {
        var votes = new ArrayList<Vote>();
        for (int i = 0; i < 500; i++) {
            votes.add(by("v" + i, "a", "Port"));
        }

        var festival =
                FestivalPlanner.plan(vote(List.of(new Proposal("a", "A", 500)), votes.toArray(Vote[]::new)), 0, 1);

        assertThat(festival.changesOfMind()).isZero();
    }

    @Test
    void tellsApartNamesThatDifferOnlyInTheirAccents() {
        var festival = FestivalPlanner.plan(
                vote(List.of(new Proposal("a", "A", 2)), by("1", "a", "Góra"), by("2", "a", "Gora")), 0, 1);

        assertThat(festival.places().leaves())
                .isEqualTo(Map.of(
                        "Gora", festival.places().leaf("Gora"),
                        "Góra", festival.places().leaf("Góra")))
                .extractingByKeys("Gora", "Góra")
                .extracting(Object::toString)
                .containsExactly("lodz-2024.gora", "lodz-2024.gora-2");
    }

    @Test
    void givesOptionsIdsThatVotingAccepts() {
        var proposals = List.of(
                new Proposal("BO.OM.97/24", "A", 1), new Proposal("bo.om.97-24", "B", 0), new Proposal("/", "C", 0));

        var festival = FestivalPlanner.plan(vote(proposals, by("1", "BO.OM.97/24", "")), 0, 1);

        assertThat(festival.options())
                .extracting(option -> option.id().value())
                .containsExactly("bo.om.97-24", "bo.om.97-24-2", "x");
        assertThat(festival.casts().getFirst().choices())
                .containsExactly(festival.options().getFirst().id());
    }

    @Test
    void namesMailboxesByLineWhenAnIdDoesNotSuit() {
        var festival = FestivalPlanner.plan(vote(List.of(new Proposal("a", "A", 1)), by("a b@c", "a", "Port")), 0, 1);

        assertThat(festival.voters().getFirst().email()).isEqualTo("voter-line-12@lodz-2024.example");
    }
}
