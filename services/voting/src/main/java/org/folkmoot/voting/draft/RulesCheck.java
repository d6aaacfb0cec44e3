package org.folkmoot.voting.draft;

import java.time.Instant;
import java.util.List;
import org.folkmoot.contracts.contest.BallotForm;
import org.folkmoot.contracts.contest.ContestRules;
import org.folkmoot.contracts.contest.Electorate;
import org.folkmoot.contracts.contest.PartyPolicy;
import org.folkmoot.contracts.contest.Threshold;
import org.folkmoot.defaults.problem.InputError;
import org.folkmoot.voting.contest.Horizon;

/** Whether the rules fit each other, the form and the moment. */
record RulesCheck(ContestDraft draft, Instant now) {
    private static final String AHEAD = "needs to lie ahead, by " + Horizon.FURTHEST.toDays() + " days at most";

    void addTo(List<InputError> errors) {
        ContestRules rules = draft.rules();
        checkSeats(rules.seats(), errors);
        checkBudget(rules.budget(), errors);
        checkSchedule(rules.opensAt(), rules.closesAt(), errors);
        checkThreshold(rules.threshold(), errors);
        if (draft.electorate() instanceof Electorate.Panel && rules.parties() == PartyPolicy.CERTIFIED) {
            errors.add(
                    InputError.field("rules.parties", "has to be NONE for a panel: its members vote for themselves"));
        }
    }

    private void checkSeats(Integer seats, List<InputError> errors) {
        if (seats == null) {
            return;
        }
        if (draft.isOnScale()) {
            errors.add(InputError.field("rules.seats", "says nothing where the answer is an amount"));
        } else if (seats < 1 || seats > draft.options().size()) {
            errors.add(InputError.field("rules.seats", "needs to be from 1 up to the number of options"));
        }
    }

    private void checkBudget(Long budget, List<InputError> errors) {
        if (budget == null) {
            return;
        }
        if (draft.isOnScale()) {
            errors.add(InputError.field("rules.budget", "says nothing where the answer is an amount"));
        } else if (budget < 1) {
            errors.add(InputError.field("rules.budget", "needs to be at least 1"));
        }
    }

    private void checkSchedule(Instant opensAt, Instant closesAt, List<InputError> errors) {
        if (opensAt != null && !liesAhead(opensAt)) {
            errors.add(InputError.field("rules.opensAt", AHEAD));
        }
        if (closesAt != null && !liesAhead(closesAt)) {
            errors.add(InputError.field("rules.closesAt", AHEAD));
        } else if (opensAt != null && closesAt != null && !closesAt.isAfter(opensAt)) {
            errors.add(InputError.field("rules.closesAt", "needs to be after opensAt"));
        }
    }

    private boolean liesAhead(Instant instant) {
        return instant.isAfter(now) && Horizon.includes(instant, now);
    }

    /** A threshold asks how many ballots name an option: that has a meaning only where naming it means wanting it. */
    private void checkThreshold(Threshold threshold, List<InputError> errors) {
        if (threshold == null) {
            return;
        }
        boolean counted = draft.form() == null
                || draft.form() instanceof BallotForm.OneChoice
                || draft.form() instanceof BallotForm.Approval;
        if (!counted) {
            errors.add(InputError.field("rules.threshold", "stands only beside the forms one-choice and approval"));
        }
        if (threshold instanceof Threshold.OfMembers && !(draft.electorate() instanceof Electorate.Panel)) {
            errors.add(InputError.field("rules.threshold", "can be a share of all members only of a panel"));
        }
    }
}
