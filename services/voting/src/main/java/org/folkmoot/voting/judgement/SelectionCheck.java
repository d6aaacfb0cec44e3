package org.folkmoot.voting.judgement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.folkmoot.contracts.ballot.Selection;
import org.folkmoot.contracts.contest.ContestDefinition;
import org.folkmoot.contracts.contest.OptionId;

/** Whether the choices on a paper are ones that the contest offers. */
record SelectionCheck(ContestDefinition contest, List<String> choices) {
    Optional<BallotDecision.Refused> refusal() {
        int most = contest.form().most();
        if (choices.isEmpty()) {
            return Optional.of(new BallotDecision.NoChoice());
        }
        if (choices.size() > most) {
            return Optional.of(new BallotDecision.TooManyChoices(choices.size(), most));
        }
        Set<String> offered =
                contest.options().stream().map(option -> option.id().value()).collect(Collectors.toSet());
        Set<String> seen = new HashSet<>();
        for (String choice : choices) {
            if (!offered.contains(choice)) {
                return Optional.of(new BallotDecision.UnknownOption(choice));
            }
            if (!seen.add(choice)) {
                return Optional.of(new BallotDecision.RepeatedOption(choice));
            }
        }
        return Optional.empty();
    }

    /** The choices without the order in which they were marked, which is nobody's business. */
    Selection selection() {
        List<OptionId> options =
                new ArrayList<>(choices.stream().map(OptionId::of).toList());
        options.sort(null);
        return new Selection.Choices(options);
    }
}
