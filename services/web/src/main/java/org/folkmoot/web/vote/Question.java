package org.folkmoot.web.vote;

import java.util.ArrayList;
import java.util.List;
import org.folkmoot.contracts.contest.BallotForm;
import org.folkmoot.contracts.contest.ContestOption;
import org.folkmoot.contracts.contest.Electorate;
import org.folkmoot.contracts.contest.OptionId;
import org.folkmoot.web.facts.ContestState;
import org.folkmoot.web.facts.Phase;
import org.folkmoot.web.live.Results;

/**
 * A question on a participant's page.
 *
 * @param instruction how many to choose
 * @param sequence number of the next ballot
 * @param within code of the area whose people may answer; empty when all may
 * @param answered whether an answer counts, so that the live result may be seen
 */
public record Question(
        String id,
        String text,
        String instruction,
        boolean approval,
        int most,
        List<Choice> choices,
        long sequence,
        String within,
        Phase phase,
        Panel panel,
        boolean answered,
        Results results) {
    /** @param chosen whether it belongs to the answer that counts, or to one that was not sent */
    public record Choice(String letter, String id, String label, boolean chosen) {}

    static Question of(
            ContestState contest, Phase phase, List<OptionId> chosen, long sequence, Panel panel, Standing standing) {
        BallotForm form = contest.definition().form();
        boolean approval = form instanceof BallotForm.Approval;
        return new Question(
                contest.id().toString(),
                contest.definition().question(),
                instruction(form, contest.definition().options().size()),
                approval,
                form.most(),
                choices(contest, chosen),
                sequence,
                contest.definition().electorate() instanceof Electorate.Within within
                        ? within.area().value()
                        : "",
                phase,
                panel,
                standing.answered(),
                standing.results());
    }

    /** What else the page shows: the result so far, once one has answered. */
    record Standing(boolean answered, Results results) {}

    /** Whether what is marked as chosen is what counts. */
    public boolean settled() {
        return answered && (panel.tone() == Panel.Tone.COUNTED || panel.tone() == Panel.Tone.CLOSED);
    }

    private static String instruction(BallotForm form, int options) {
        return switch (form) {
            case BallotForm.OneChoice one -> "Choose one of " + options + ". Press it and it counts.";
            case BallotForm.Approval approval -> "Choose up to " + approval.most() + " of " + options + ".";
        };
    }

    private static List<Choice> choices(ContestState contest, List<OptionId> chosen) {
        List<Choice> choices = new ArrayList<>();
        for (ContestOption option : contest.definition().options()) {
            choices.add(new Choice(
                    Results.letter(choices.size()), option.id().value(), option.label(), chosen.contains(option.id())));
        }
        return choices;
    }
}
