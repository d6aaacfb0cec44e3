package org.folkmoot.voting.judgement;

import java.util.List;
import org.folkmoot.contracts.contest.ContestId;

/** What a voter handed in, well formed but not yet judged. */
public record BallotPaper(ContestId contest, long sequence, List<String> choices) {
    public BallotPaper {
        choices = List.copyOf(choices);
    }
}
