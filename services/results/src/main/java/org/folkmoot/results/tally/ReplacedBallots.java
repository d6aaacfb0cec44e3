package org.folkmoot.results.tally;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.folkmoot.contracts.contest.ContestId;

/**
 * The ballots of open contests that others have replaced and that may yet come back, if the close turns out to lie
 * before the replacement.
 *
 * <p>The horizon says for how long: when a close becomes known, it does not lie further back than the horizon before
 * the newest ballot of that contest already read here. (Voting announces a close ahead and refuses ballots when its
 * knowledge of contests is stale, so a ballot is late by moments, not by the hour.) A ballot whose successor is older
 * than that can never come back and is dropped.
 */
final class ReplacedBallots {
    private final KeyValueStore<String, StandingBallot> store;
    private final Duration horizon;
    private final Map<ContestId, Instant> newest = new HashMap<>();

    ReplacedBallots(KeyValueStore<String, StandingBallot> store, Duration horizon) {
        this.store = store;
        this.horizon = horizon;
    }

    /** Keeps the ballot that stood until its successor came. */
    void keepReplaced(ContestId contest, String voter, StandingBallot ballot, StandingBallot successor) {
        store.put(voter + "/" + ballot.order(), ballot);
        newest.merge(contest, successor.acceptedAt(), (one, other) -> one.isAfter(other) ? one : other);
    }

    /**
     * Keeps a ballot that arrived after one of a higher sequence, or of the same: unless one of its own sequence is
     * kept that came first in the log and is in time whenever this one is.
     */
    void keepOlder(String voter, StandingBallot ballot) {
        try (var same = store.prefixScan(voter + "/" + ballot.sequenceOrder(), new StringSerializer())) {
            while (same.hasNext()) {
                if (!ballot.couldOutlast(same.next().value)) {
                    return;
                }
            }
        }
        store.put(voter + "/" + ballot.order(), ballot);
    }

    /** The ballot of this voter that counts when the one that stood is late. */
    Optional<StandingBallot> lastInTime(String voter, Instant close) {
        StandingBallot last = null;
        try (var ballots = store.prefixScan(voter + "/", new StringSerializer())) {
            while (ballots.hasNext()) {
                StandingBallot ballot = ballots.next().value;
                if (!ballot.isLate(close)) {
                    last = ballot;
                }
            }
        }
        return Optional.ofNullable(last);
    }

    /** Drops what can never come back. Of each voter the last replaced ballot stays, its successor being the one that stands. */
    void prune() {
        List<String> dropped = new ArrayList<>();
        try (KeyValueIterator<String, StandingBallot> all = store.all()) {
            KeyValue<String, StandingBallot> previous = null;
            while (all.hasNext()) {
                KeyValue<String, StandingBallot> next = all.next();
                if (previous != null && sameVoter(previous.key, next.key) && isBeyondHorizon(next)) {
                    dropped.add(previous.key);
                }
                previous = next;
            }
        }
        dropped.forEach(store::delete);
    }

    /** The contest is settled. */
    void forget(ContestId contest) {
        List<String> kept = new ArrayList<>();
        try (var all = store.prefixScan(contest + "/", new StringSerializer())) {
            all.forEachRemaining(each -> kept.add(each.key));
        }
        kept.forEach(store::delete);
        newest.remove(contest);
    }

    private boolean isBeyondHorizon(KeyValue<String, StandingBallot> successor) {
        Instant latest = newest.get(ContestId.of(successor.key.substring(0, successor.key.indexOf('/'))));
        return latest != null && !successor.value.acceptedAt().isAfter(latest.minus(horizon));
    }

    private static boolean sameVoter(String one, String other) {
        int end = one.lastIndexOf('/');
        return end == other.lastIndexOf('/') && one.regionMatches(0, other, 0, end);
    }
}
