package org.folkmoot.contracts.contest;

import java.util.List;
import org.folkmoot.contracts.assembly.AssemblyId;

/** A question and the rules under which it is put; fixed once the contest is open. */
public record ContestDefinition(
        ContestId id,
        AssemblyId assemblyId,
        String question,
        BallotForm form,
        List<ContestOption> options,
        Electorate electorate,
        Visibility visibility) {
    public ContestDefinition {
        options = List.copyOf(options);
    }

    public boolean has(OptionId option) {
        return options.stream().anyMatch(each -> each.id().equals(option));
    }
}
