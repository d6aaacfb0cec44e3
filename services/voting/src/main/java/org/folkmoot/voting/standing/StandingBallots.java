package org.folkmoot.voting.standing;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.folkmoot.contracts.ballot.VoterKey;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.defaults.projection.ProjectionReader;
import org.folkmoot.defaults.projection.Projections;
import org.folkmoot.defaults.projection.Subscription;

/** The standing ballots of every contest: read from the log, and told at once of those this instance writes. */
@ApplicationScoped
public class StandingBallots {
    private final Map<ContestId, VoterTable> contests = new ConcurrentHashMap<>();
    private final Projections projections;
    private volatile ProjectionReader reader;

    StandingBallots(Projections projections) {
        this.projections = projections;
    }

    public Optional<StandingBallot> find(ContestId contest, VoterKey voter) {
        return Optional.ofNullable(contests.get(contest)).flatMap(table -> table.find(voter));
    }

    /** Takes note of a ballot that the broker acknowledged; of several it keeps the one that stands. */
    public void offer(BallotRecord ballot) {
        contests.computeIfAbsent(ballot.contest(), _ -> new VoterTable())
                .offer(ballot.voter(), ballot.ballot(), ballot.offset());
    }

    /** Whether all ballots that were there when this instance started are known. */
    public boolean caughtUp() {
        ProjectionReader running = reader;
        return running != null && running.caughtUp();
    }

    void onStart(@Observes StartupEvent event) {
        reader = projections.everythingInBulk(
                "standing-ballots", Subscription.toRecords(Topics.BALLOTS, record -> offer(BallotRecord.read(record))));
    }
}
