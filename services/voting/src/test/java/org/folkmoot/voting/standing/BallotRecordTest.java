package org.folkmoot.voting.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.ballot.BallotEvent.BallotCast;
import org.folkmoot.contracts.ballot.BallotId;
import org.folkmoot.contracts.ballot.Selection;
import org.folkmoot.contracts.ballot.VoterKey;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.contest.OptionId;
import org.folkmoot.contracts.event.UnreadableEventException;
import org.junit.jupiter.api.Test;

class BallotRecordTest {
    private static final Instant ACCEPTED = Instant.parse("2026-11-21T19:42:00.123Z");
    private static final BallotCast BALLOT = new BallotCast(
            BallotId.random(),
            ContestId.random(),
            VoterKey.of("CdLei4jEpfKlJR7lXmgQJQ"),
            AreaCode.of("Cisowa"),
            new Selection.Choices(List.of(OptionId.of("4"))),
            7,
            ACCEPTED);

    @Test
    void saysInKeyAndHeadersWhichBallotItIs() {
        ConsumerRecord<String, byte[]> record = consumed(BallotRecord.of(BALLOT, "voting"), 42);

        assertThat(BallotRecord.read(record))
                .isEqualTo(new BallotRecord(
                        BALLOT.contestId(), BALLOT.voterKey(), new StandingBallot(BALLOT.ballotId(), 7, ACCEPTED), 42));
    }

    @Test
    void refusesRecordsThatAreNoBallots() {
        ProducerRecord<String, byte[]> headless = new ProducerRecord<>("voting.ballots.v1", BALLOT.key(), new byte[0]);
        ProducerRecord<String, byte[]> sequenceZero = BallotRecord.of(BALLOT, "voting");
        sequenceZero.headers().remove("sequence").add("sequence", new byte[] {'0'});
        ProducerRecord<String, byte[]> keyless = new ProducerRecord<>("voting.ballots.v1", null, new byte[0]);

        for (ProducerRecord<String, byte[]> wrong : List.of(headless, sequenceZero, keyless)) {
            assertThatThrownBy(() -> BallotRecord.read(consumed(wrong, 0)))
                    .isInstanceOf(UnreadableEventException.class);
        }
    }

    private static ConsumerRecord<String, byte[]> consumed(ProducerRecord<String, byte[]> sent, long offset) {
        ConsumerRecord<String, byte[]> record = new ConsumerRecord<>(sent.topic(), 0, offset, sent.key(), sent.value());
        sent.headers().forEach(record.headers()::add);
        return record;
    }
}
