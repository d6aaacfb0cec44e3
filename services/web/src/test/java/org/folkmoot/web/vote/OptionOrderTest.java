package org.folkmoot.web.vote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.contest.BallotForm;
import org.folkmoot.contracts.contest.ContestDefinition;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.contest.ContestOption;
import org.folkmoot.contracts.contest.ContestRules;
import org.folkmoot.contracts.contest.Electorate;
import org.folkmoot.contracts.contest.OptionId;
import org.folkmoot.contracts.contest.Visibility;
import org.folkmoot.contracts.participant.ParticipantId;
import org.junit.jupiter.api.Test;

class OptionOrderTest {
    private final OptionOrder order = new OptionOrder("0123456789abcdef0123456789abcdef");

    @Test
    void givesOneVoterTheSameOrderOnEveryInstance() {
        ContestDefinition contest = contest(true);
        ParticipantId voter = ParticipantId.random();

        assertThat(new OptionOrder("0123456789abcdef0123456789abcdef").of(contest, voter))
                .isEqualTo(order.of(contest, voter))
                .containsExactlyInAnyOrderElementsOf(contest.options());
    }

    @Test
    void givesDifferentVotersDifferentOrders() {
        ContestDefinition contest = contest(true);
        Set<OptionId> first = new HashSet<>();
        for (int voter = 0; voter < 200; voter++) {
            first.add(order.of(contest, ParticipantId.random()).getFirst().id());
        }

        // Of 200 voters none sees a given one of eight options first with a chance of (7/8)^200 < 1 in 10^11.
        assertThat(first).hasSize(8);
    }

    @Test
    void leavesTheOrderAloneUnlessTheContestSaysSo() {
        ContestDefinition contest = contest(false);

        assertThat(order.of(contest, ParticipantId.random())).isEqualTo(contest.options());
    }

    private static ContestDefinition contest(boolean shuffled) {
        List<ContestOption> options = new ArrayList<>();
        for (int i = 1; i <= 8; i++) {
            options.add(new ContestOption(OptionId.of("o" + i), "Option " + i));
        }
        return new ContestDefinition(
                ContestId.random(),
                AssemblyId.random(),
                "Which?",
                new BallotForm.OneChoice(),
                options,
                new Electorate.CheckedIn(),
                Visibility.LIVE,
                new ContestRules(false, shuffled, null, null, null, null, null, null));
    }
}
