package org.folkmoot.rehearsal.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.folkmoot.rehearsal.festival.FestivalPlanner;
import org.folkmoot.rehearsal.pabulib.PabulibVote;
import org.folkmoot.rehearsal.pabulib.Proposal;
import org.folkmoot.rehearsal.pabulib.Vote;
import org.junit.jupiter.api.Test;

class SheetTest {
    private static final PabulibVote VOTE = new PabulibVote(
            "Town",
            "1",
            "A vote",
            "pl",
            1,
            List.of(new Proposal("a", "Bench", 2)),
            List.of(
                    new Vote(1, "1", List.of("a"), "Port, old", "33", "F"),
                    new Vote(2, "2", List.of("a"), "", "", "")));

    @Test
    void writesTheAreaTreeParentsFirst() {
        assertThat(Sheet.areas(FestivalPlanner.plan(VOTE, 0, 1)).lines())
                .containsExactly(
                        "code,name,kind,parent,population",
                        "town-1,Town 1,city,,",
                        "town-1.not-stated,Not stated,neighbourhood,town-1,",
                        "town-1.port-old,\"Port, old\",neighbourhood,town-1,");
    }

    @Test
    void writesEverySignUpWithItsDemographics() {
        assertThat(Sheet.signUps(FestivalPlanner.plan(VOTE, 0, 1)).lines())
                .containsExactly(
                        "email,name,area,language,access_needs,age,sex",
                        "voter-1@town-1.example,Voter 1,town-1.port-old,pl,,33,F",
                        "voter-2@town-1.example,Voter 2,town-1.not-stated,pl,,,");
    }
}
