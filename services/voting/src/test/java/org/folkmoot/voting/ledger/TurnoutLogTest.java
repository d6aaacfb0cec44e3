package org.folkmoot.voting.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.event.EventHeaders;
import org.folkmoot.contracts.party.MemberKey;
import org.folkmoot.contracts.party.PartyId;
import org.folkmoot.contracts.party.TurnoutEvent.MemberVoted;
import org.junit.jupiter.api.Test;

class TurnoutLogTest {
    @Test
    void saysOnlyTheHour() {
        Instant hour = Instant.parse("2026-11-21T19:00:00Z");
        MemberVoted voted =
                new MemberVoted(ContestId.random(), PartyId.random(), MemberKey.of("tibK52ji5BXQGWfaFLdsOw"));

        ProducerRecord<String, byte[]> record = TurnoutLog.record(voted, hour, "voting");
        ProducerRecord<String, byte[]> again = TurnoutLog.record(voted, hour, "voting");

        assertThat(record.timestamp()).isEqualTo(hour.toEpochMilli());
        assertThat(header(record, EventHeaders.TIME)).isEqualTo("2026-11-21T19:00:00Z");
        assertThat(header(record, EventHeaders.ID)).isNotEqualTo(header(again, EventHeaders.ID));
        assertThat(record.key()).isEqualTo(voted.contestId() + "/tibK52ji5BXQGWfaFLdsOw");
    }

    private static String header(ProducerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }
}
