package org.folkmoot.voting.contest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.contest.BallotForm;
import org.folkmoot.contracts.contest.ContestDefinition;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.contest.ContestOption;
import org.folkmoot.contracts.contest.Electorate;
import org.folkmoot.contracts.contest.OptionId;
import org.folkmoot.contracts.contest.Visibility;
import org.folkmoot.defaults.problem.InputError;

/** What a facilitator asks to be put to an electorate, before it is known to make sense. */
record ContestDraft(
        AssemblyId assemblyId,
        String question,
        BallotForm form,
        List<ContestOption> options,
        Electorate electorate,
        Visibility visibility) {
    private static final int LONGEST_QUESTION = 500;
    private static final int LONGEST_LABEL = 300;
    private static final int MOST_OPTIONS = 500;

    ContestDraft {
        options = options == null ? List.of() : options.stream().toList();
        electorate = electorate == null ? new Electorate.CheckedIn() : electorate;
        visibility = visibility == null ? Visibility.LIVE : visibility;
    }

    /** Everything that has to change before this can be put; empty when nothing has. */
    List<InputError> errors() {
        List<InputError> errors = new ArrayList<>();
        if (assemblyId == null) {
            errors.add(InputError.field("assemblyId", "is missing"));
        }
        if (blankOrLonger(question, LONGEST_QUESTION)) {
            errors.add(InputError.field("question", "needs 1 to " + LONGEST_QUESTION + " characters"));
        }
        if (form == null) {
            errors.add(InputError.field("form", "is missing"));
        } else if (form.most() > options.size()) {
            errors.add(InputError.field("form.most", "is more than there are options"));
        }
        if (options.size() < 2 || options.size() > MOST_OPTIONS) {
            errors.add(InputError.field("options", "needs 2 to " + MOST_OPTIONS + " options"));
        }
        if (electorate instanceof Electorate.Within within && within.area() == null) {
            errors.add(InputError.field("electorate.area", "is missing"));
        }
        errors.addAll(optionErrors());
        return errors;
    }

    ContestDefinition definition(ContestId id) {
        return new ContestDefinition(id, assemblyId, question, form, options, electorate, visibility);
    }

    private List<InputError> optionErrors() {
        List<InputError> errors = new ArrayList<>();
        Set<OptionId> seen = new HashSet<>();
        for (int i = 0; i < options.size(); i++) {
            ContestOption option = options.get(i);
            String field = "options[" + i + "]";
            if (option == null || option.id() == null) {
                errors.add(InputError.field(field + ".id", "is missing"));
                continue;
            }
            if (!seen.add(option.id())) {
                errors.add(InputError.field(field + ".id", "stands twice"));
            }
            if (blankOrLonger(option.label(), LONGEST_LABEL)) {
                errors.add(InputError.field(field + ".label", "needs 1 to " + LONGEST_LABEL + " characters"));
            }
        }
        return errors;
    }

    private static boolean blankOrLonger(String text, int longest) {
        return text == null || text.isBlank() || text.length() > longest;
    }
}
