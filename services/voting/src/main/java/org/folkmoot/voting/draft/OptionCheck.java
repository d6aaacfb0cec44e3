package org.folkmoot.voting.draft;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.folkmoot.contracts.contest.ContestOption;
import org.folkmoot.contracts.contest.OptionId;
import org.folkmoot.defaults.problem.InputError;

/** Whether the options can be told apart, and have costs if and only if there is a budget. */
record OptionCheck(ContestDraft draft) {
    private static final int LONGEST_LABEL = 300;
    private static final int MOST_OPTIONS = 500;

    void addTo(List<InputError> errors) {
        int options = draft.options().size();
        if (draft.isOnScale()) {
            if (options > 0) {
                errors.add(InputError.field("options", "has to be empty where the answer is an amount"));
            }
        } else if (options < 2 || options > MOST_OPTIONS) {
            errors.add(InputError.field("options", "needs 2 to " + MOST_OPTIONS + " options"));
        }
        Set<OptionId> seen = new HashSet<>();
        for (int i = 0; i < options; i++) {
            check(draft.options().get(i), "options[" + i + "]", seen, errors);
        }
    }

    private void check(ContestOption option, String field, Set<OptionId> seen, List<InputError> errors) {
        if (option == null || option.id() == null) {
            errors.add(InputError.field(field + ".id", "is missing"));
            return;
        }
        if (!seen.add(option.id())) {
            errors.add(InputError.field(field + ".id", "stands twice"));
        }
        if (ContestDraft.isBlankOrLonger(option.label(), LONGEST_LABEL)) {
            errors.add(InputError.field(field + ".label", "needs 1 to " + LONGEST_LABEL + " characters"));
        }
        checkCost(option.cost(), field + ".cost", errors);
    }

    private void checkCost(Long cost, String field, List<InputError> errors) {
        Long budget = draft.rules().budget();
        if (budget == null) {
            if (cost != null) {
                errors.add(InputError.field(field, "says nothing without rules.budget"));
            }
        } else if (cost == null || cost < 1 || cost > budget) {
            errors.add(InputError.field(field, "needs to be from 1 up to the budget"));
        }
    }
}
