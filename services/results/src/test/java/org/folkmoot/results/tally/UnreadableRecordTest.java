package org.folkmoot.results.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folkmoot.results.tally.TallyAssert.assertColumn;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.folkmoot.contracts.ballot.BallotEvent.BallotCast;
import org.folkmoot.contracts.event.Json;
import org.folkmoot.contracts.event.Topics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UnreadableRecordTest {
    private final TallyBench bench = new TallyBench();
    private final BallotCast good = bench.ballot("ana", 1, "hill", "a");

    @BeforeEach
    void countOneBallotBefore() {
        bench.read(good);
    }

    /** One record was put aside, and the ballots before and behind it are counted. */
    @AfterEach
    void nothingIsHeldUp() {
        bench.read(bench.ballot("ben", 1, "hill", "a"));
        assertThat(bench.putAside).hasSize(1);
        assertColumn(bench.tally("hill").individual(), 2, Map.of("a", 2));
        bench.close();
    }

    @Test
    void putsAsideWhatIsNotJson() {
        bench.read(Topics.BALLOTS, good.key(), "BallotCast", "{\"ballotId\":".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void putsAsideAnEventOfAnUnknownName() {
        bench.read(
                Topics.BALLOTS,
                good.key(),
                "BallotEaten",
                Topics.BALLOTS.codec().encode(good));
    }

    @Test
    void putsAsideARecordWithoutAPayload() {
        bench.read(Topics.BALLOTS, good.key(), "BallotCast", null);
    }

    @Test
    void putsAsideARecordWithoutAKey() {
        bench.read(Topics.BALLOTS, null, "BallotCast", Topics.BALLOTS.codec().encode(good));
    }

    @Test
    void putsAsideABallotUnderTheKeyOfAnotherVoter() {
        String otherKey = bench.ballot("eve", 1, "hill", "b").key();
        bench.read(
                Topics.BALLOTS, otherKey, "BallotCast", Topics.BALLOTS.codec().encode(good));
    }

    @Test
    void putsAsideABallotThatLacksItsTime() throws IOException {
        bench.read(Topics.BALLOTS, good.key(), "BallotCast", goodWithout("acceptedAt"));
    }

    @Test
    void putsAsideABallotThatLacksItsSelection() throws IOException {
        bench.read(Topics.BALLOTS, good.key(), "BallotCast", goodWithout("selection"));
    }

    @Test
    void putsAsideACheckInThatLacksItsArea() {
        byte[] payload = "{\"assemblyId\":\"%s\",\"participantId\":\"7d5f2b3e-0000-4000-8000-000000000001\"}"
                .formatted(bench.assembly)
                .getBytes(StandardCharsets.UTF_8);
        String key = bench.assembly + "/7d5f2b3e-0000-4000-8000-000000000001";
        bench.read(Topics.CHECK_INS, key, "ParticipantCheckedIn", payload);
    }

    private byte[] goodWithout(String member) throws IOException {
        ObjectNode ballot =
                (ObjectNode) Json.MAPPER.readTree(Topics.BALLOTS.codec().encode(good));
        ballot.remove(member);
        return Json.MAPPER.writeValueAsBytes(ballot);
    }
}
