package org.folkmoot.voting.draft;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.contest.BallotForm;
import org.folkmoot.contracts.contest.ContestDefinition;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.contest.ContestOption;
import org.folkmoot.contracts.contest.ContestRules;
import org.folkmoot.contracts.contest.Electorate;
import org.folkmoot.contracts.contest.PartyPolicy;
import org.folkmoot.contracts.contest.Visibility;
import org.folkmoot.defaults.problem.InputError;

/** What a facilitator asks to be put to an electorate, before it is known to make sense. */
record ContestDraft(
        AssemblyId assemblyId,
        String question,
        BallotForm form,
        List<ContestOption> options,
        Electorate electorate,
        Visibility visibility,
        ContestRules rules) {
    private static final int LONGEST_QUESTION = 500;

    ContestDraft {
        options = options == null ? List.of() : options.stream().toList();
        electorate = electorate == null ? new Electorate.CheckedIn() : electorate;
        visibility = visibility == null ? Visibility.LIVE : visibility;
        rules = rules == null ? ContestRules.PLAIN : rules;
    }

    /** Everything that has to change before this can be put; empty when nothing has. */
    List<InputError> errors(Instant now) {
        List<InputError> errors = new ArrayList<>();
        if (assemblyId == null) {
            errors.add(InputError.field("assemblyId", "is missing"));
        }
        if (isBlankOrLonger(question, LONGEST_QUESTION)) {
            errors.add(InputError.field("question", "needs 1 to " + LONGEST_QUESTION + " characters"));
        }
        if (electorate instanceof Electorate.Within within && within.area() == null) {
            errors.add(InputError.field("electorate.area", "is missing"));
        }
        if (electorate instanceof Electorate.Panel panel && panel.panel() == null) {
            errors.add(InputError.field("electorate.panel", "is missing"));
        }
        new FormCheck(this).addTo(errors);
        new OptionCheck(this).addTo(errors);
        new RulesCheck(this, now).addTo(errors);
        return errors;
    }

    /** @param entitled the electorate as it is known here: with the number of a panel's members */
    ContestDefinition definition(ContestId id, Electorate entitled) {
        PartyPolicy parties = entitled instanceof Electorate.Panel ? PartyPolicy.NONE : rules.parties();
        ContestRules settled = new ContestRules(
                rules.blank(),
                rules.shuffled(),
                parties,
                rules.seats(),
                rules.budget(),
                inMillis(rules.opensAt()),
                inMillis(rules.closesAt()),
                rules.threshold());
        return new ContestDefinition(id, assemblyId, question, form, options, entitled, visibility, settled);
    }

    boolean isOnScale() {
        return form instanceof BallotForm.Amount;
    }

    static boolean isBlankOrLonger(String text, int longest) {
        return text == null || text.isBlank() || text.length() > longest;
    }

    /** So that it is the same in memory, database and events. */
    private static Instant inMillis(Instant instant) {
        return instant == null ? null : instant.truncatedTo(ChronoUnit.MILLIS);
    }
}
