package org.folkmoot.voting.draft;

import java.util.List;
import org.folkmoot.contracts.contest.BallotForm;
import org.folkmoot.defaults.problem.InputError;

/** Whether the form fits what it is about. What a form alone demands, its record has checked when it was read. */
record FormCheck(ContestDraft draft) {
    private static final int MOST_POINTS = 1_000;

    void addTo(List<InputError> errors) {
        switch (draft.form()) {
            case null -> errors.add(InputError.field("form", "is missing"));
            case BallotForm.OneChoice _, BallotForm.Amount _ -> {}
            case BallotForm.Approval approval -> requireOptions(approval.most(), errors);
            case BallotForm.Ranking ranking -> requireOptions(ranking.most(), errors);
            case BallotForm.Points points -> {
                if (points.points() > MOST_POINTS) {
                    errors.add(InputError.field("form.points", "needs 1 to " + MOST_POINTS + " points"));
                }
            }
        }
    }

    private void requireOptions(int most, List<InputError> errors) {
        if (most > draft.options().size()) {
            errors.add(InputError.field("form.most", "is more than there are options"));
        }
    }
}
