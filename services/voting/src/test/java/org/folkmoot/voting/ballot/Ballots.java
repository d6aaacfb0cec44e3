package org.folkmoot.voting.ballot;

import java.util.List;
import org.folkmoot.contracts.ballot.BallotEvent.BallotCast;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.testsupport.TopicReader;

/** What the log has. */
final class Ballots {
    private Ballots() {}

    static List<BallotCast> in(ContestId contest) {
        return TopicReader.records(Topics.BALLOTS.name()).stream()
                .filter(record -> record.key().startsWith(contest.toString()))
                .map(record -> (BallotCast) Topics.BALLOTS.codec().decode("BallotCast", record.value()))
                .toList();
    }
}
