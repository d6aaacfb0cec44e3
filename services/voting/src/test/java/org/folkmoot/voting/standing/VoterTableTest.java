package org.folkmoot.voting.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.folkmoot.contracts.ballot.BallotId;
import org.folkmoot.contracts.ballot.VoterKey;
import org.junit.jupiter.api.Test;

class VoterTableTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    /** A ballot as the log has it; the voter is a small number, so that ballots of the same one meet. */
    record Logged(int voter, long sequence, long offset) {
        StandingBallot ballot() {
            return new StandingBallot(new BallotId(new UUID(voter, offset)), sequence, NOON.plusMillis(offset));
        }
    }

    @Property
    void keepsTheHighestSequenceAndOfEqualOnesTheFirstInTheLogInWhateverOrderTheyAreOffered(
            @ForAll("ballots") List<Logged> ballots) {
        VoterTable table = new VoterTable();
        Map<Integer, Logged> expected = new HashMap<>();
        for (Logged ballot : ballots) {
            table.offer(key(ballot.voter()), ballot.ballot(), ballot.offset());
            expected.merge(ballot.voter(), ballot, VoterTableTest::standing);
        }

        for (int voter = 0; voter < 40; voter++) {
            Logged stands = expected.get(voter);
            assertThat(table.find(key(voter)))
                    .isEqualTo(stands == null ? Optional.empty() : Optional.of(stands.ballot()));
        }
    }

    @Test
    void holdsMillionsInLessThanOneHundredAndFiftyBytesEach() {
        VoterTable table = new VoterTable();
        int voters = 200_000;
        long[] worst = new long[1];
        for (int voter = 0; voter < voters; voter++) {
            table.offer(key(voter), new Logged(voter, 1, voter).ballot(), voter);
            if (voter > 10_000) {
                worst[0] = Math.max(worst[0], table.bytes() / (voter + 1));
            }
        }

        assertThat(worst[0]).isLessThan(150);
        for (int voter = 0; voter < voters; voter++) {
            assertThat(table.find(key(voter)).orElseThrow().ballotId().value().getMostSignificantBits())
                    .isEqualTo(voter);
        }
        assertThat(table.find(key(voters))).isEmpty();
    }

    @Provide
    Arbitrary<List<Logged>> ballots() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 39),
                        Arbitraries.longs().between(1, 4),
                        Arbitraries.longs().between(0, 1_000))
                .as(Logged::new)
                .list()
                .uniqueElements(Logged::offset)
                .ofMaxSize(300);
    }

    private static Logged standing(Logged one, Logged other) {
        if (one.sequence() != other.sequence()) {
            return one.sequence() > other.sequence() ? one : other;
        }
        return one.offset() < other.offset() ? one : other;
    }

    /** Spread as an HMAC would be. */
    private static VoterKey key(int voter) {
        Random random = new Random(voter);
        byte[] bytes = ByteBuffer.allocate(16)
                .putLong(random.nextLong())
                .putLong(random.nextLong())
                .array();
        return VoterKey.of(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }
}
