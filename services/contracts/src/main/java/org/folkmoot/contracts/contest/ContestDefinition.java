package org.folkmoot.contracts.contest;

import java.util.List;
import org.folkmoot.contracts.assembly.AssemblyId;

/**
 * A question and the rules under which it is put; fixed once the contest is open.
 *
 * @param options empty if the form is an amount on a scale
 * @param rules whatever is not said is {@link ContestRules#PLAIN}
 */
public record ContestDefinition(
        ContestId id,
        AssemblyId assemblyId,
        String question,
        BallotForm form,
        List<ContestOption> options,
        Electorate electorate,
        Visibility visibility,
        ContestRules rules) {
    public ContestDefinition {
        options = List.copyOf(options);
        rules = rules == null ? ContestRules.PLAIN : rules;
    }

    /** A contest under plain rules. */
    public ContestDefinition(
            ContestId id,
            AssemblyId assemblyId,
            String question,
            BallotForm form,
            List<ContestOption> options,
            Electorate electorate,
            Visibility visibility) {
        this(id, assemblyId, question, form, options, electorate, visibility, ContestRules.PLAIN);
    }

    public boolean has(OptionId option) {
        return options.stream().anyMatch(each -> each.id().equals(option));
    }

    /** Whether rooms send in counts: of choices or of amounts, and only where the electorate is not a list of people. */
    public boolean countsRooms() {
        boolean countable = switch (form) {
            case BallotForm.OneChoice _, BallotForm.Approval _, BallotForm.Amount _ -> true;
            case BallotForm.Ranking _, BallotForm.Points _ -> false;
        };
        return countable && !(electorate instanceof Electorate.Panel) && rules.parties() != PartyPolicy.NONE;
    }
}
