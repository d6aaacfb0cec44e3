package org.folkmoot.voting.contest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.contest.BallotForm;
import org.folkmoot.contracts.contest.ContestOption;
import org.folkmoot.contracts.contest.Electorate;
import org.folkmoot.contracts.contest.OptionId;
import org.folkmoot.defaults.problem.InputError;
import org.junit.jupiter.api.Test;

class ContestDraftTest {
    @Test
    void takesQuestionThatMakesSense() {
        assertThat(draft("30% or 40%?", new BallotForm.OneChoice(), options("30", "40"))
                        .errors())
                .isEmpty();
    }

    @Test
    void namesEveryFieldThatHasToChange() {
        ContestDraft empty = new ContestDraft(null, " ", null, null, new Electorate.Within(null), null);

        assertThat(empty.errors())
                .extracting(InputError::field)
                .containsExactlyInAnyOrder("assemblyId", "question", "form", "options", "electorate.area");
    }

    @Test
    void refusesOptionsThatCannotBeToldApart() {
        List<ContestOption> twice = Stream.concat(options("30", "30").stream(), Stream.of((ContestOption) null))
                .toList();

        assertThat(draft("30% or 40%?", new BallotForm.OneChoice(), twice).errors())
                .extracting(InputError::field)
                .containsExactly("options[1].id", "options[2].id");
    }

    @Test
    void refusesMoreApprovalsThanOptions() {
        assertThat(draft("Which?", new BallotForm.Approval(3), options("1", "2"))
                        .errors())
                .extracting(InputError::field)
                .containsExactly("form.most");
    }

    private static ContestDraft draft(String question, BallotForm form, List<ContestOption> options) {
        return new ContestDraft(AssemblyId.random(), question, form, options, null, null);
    }

    private static List<ContestOption> options(String... ids) {
        return Stream.of(ids).map(id -> new ContestOption(OptionId.of(id), id)).toList();
    }
}
