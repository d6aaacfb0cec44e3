package org.folkmoot.voting.standing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.folkmoot.contracts.ballot.BallotEvent.BallotCast;
import org.folkmoot.contracts.ballot.BallotId;
import org.folkmoot.contracts.ballot.VoterKey;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.event.EventHeaders;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.contracts.event.UnreadableEventException;
import org.folkmoot.defaults.kafka.EventRecord;

/**
 * A ballot as a record of the log. Key and headers say all that is needed to know which ballot stands, so that the
 * whole log is read again at a start without reading its JSON.
 *
 * @param offset where it stands in its partition
 */
public record BallotRecord(ContestId contest, VoterKey voter, StandingBallot ballot, long offset) {
    public static ProducerRecord<String, byte[]> of(BallotCast ballot, String source) {
        ProducerRecord<String, byte[]> record = EventRecord.of(
                Topics.BALLOTS, ballot.key(), ballot, ballot.ballotId().value(), ballot.acceptedAt(), source);
        record.headers()
                .add(EventHeaders.SEQUENCE, Long.toString(ballot.sequence()).getBytes(UTF_8));
        return record;
    }

    static BallotRecord read(ConsumerRecord<String, byte[]> record) {
        try {
            int slash = record.key().indexOf('/');
            StandingBallot ballot = new StandingBallot(
                    BallotId.of(EventRecord.text(record.headers(), EventHeaders.ID)),
                    Long.parseLong(EventRecord.text(record.headers(), EventHeaders.SEQUENCE)),
                    Instant.parse(EventRecord.text(record.headers(), EventHeaders.TIME)));
            return new BallotRecord(
                    ContestId.of(record.key().substring(0, slash)),
                    VoterKey.of(record.key().substring(slash + 1)),
                    ballot,
                    record.offset());
        } catch (RuntimeException e) {
            throw new UnreadableEventException("The key or headers are not those of a ballot", e);
        }
    }
}
