package org.folkmoot.results.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.results.contest.ContestFacts;
import org.folkmoot.results.contest.ContestRegister;

/** Answers what became of a contest. */
@ApplicationScoped
class OutcomeService {
    private final ContestRegister contests;
    private final OutcomeBoard board;

    OutcomeService(ContestRegister contests, OutcomeBoard board) {
        this.contests = contests;
        this.board = board;
    }

    byte[] outcome(ContestId id) {
        ContestFacts contest =
                contests.find(id).orElseThrow(() -> OutcomeProblem.UNKNOWN_CONTEST.because("Check the contest's id."));
        contest.voided().ifPresent(reason -> {
            throw OutcomeProblem.CONTEST_VOIDED.because("A voided contest has no outcome.", Map.of("reason", reason));
        });
        return board.find(id)
                .map(Topics.OUTCOMES.codec()::encode)
                .orElseThrow(() -> OutcomeProblem.NOT_COUNTED_YET.because(
                        "An open contest has no outcome; a closed one is counted some seconds after its close."));
    }
}
