package org.folkmoot.voting.standing;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.contracts.ballot.BallotId;
import org.folkmoot.contracts.ballot.VoterKey;

/**
 * Each voter's standing ballot in one contest, seven longs a voter in open addressing: at most 112 bytes, so that
 * millions fit. Voter keys are HMACs, so they need no further hashing and nobody can choose colliding ones.
 */
final class VoterTable {
    private static final int SHARDS = 16;

    private final Shard[] shards = new Shard[SHARDS];

    VoterTable() {
        Arrays.setAll(shards, _ -> new Shard());
    }

    Optional<StandingBallot> find(VoterKey voter) {
        Bits key = Bits.of(voter);
        return shard(key).find(key);
    }

    /**
     * Of two ballots the one with the higher sequence stands; of two with the same, the one that the log has first.
     *
     * @param offset where it stands in the log; all ballots of a voter are in one partition
     */
    void offer(VoterKey voter, StandingBallot ballot, long offset) {
        Bits key = Bits.of(voter);
        shard(key).offer(key, ballot, offset);
    }

    long bytes() {
        return Arrays.stream(shards).mapToLong(Shard::bytes).sum();
    }

    private Shard shard(Bits key) {
        return shards[(int) (key.high() >>> 60)];
    }

    private record Bits(long high, long low) {
        static Bits of(VoterKey voter) {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(voter.value()));
            return new Bits(bytes.getLong(), bytes.getLong());
        }
    }

    private static final class Shard {
        private static final int KEY_HIGH = 0;
        private static final int KEY_LOW = 1;
        private static final int SEQUENCE = 2;
        private static final int OFFSET = 3;
        private static final int BALLOT_HIGH = 4;
        private static final int BALLOT_LOW = 5;
        private static final int ACCEPTED_AT = 6;
        private static final int WIDTH = 7;

        private long[] rows = new long[8 * WIDTH];
        private int voters;

        synchronized Optional<StandingBallot> find(Bits key) {
            int row = row(rows, key.high(), key.low());
            if (isFree(rows, row)) {
                return Optional.empty();
            }
            return Optional.of(new StandingBallot(
                    new BallotId(new UUID(rows[row + BALLOT_HIGH], rows[row + BALLOT_LOW])),
                    rows[row + SEQUENCE],
                    Instant.ofEpochMilli(rows[row + ACCEPTED_AT])));
        }

        synchronized void offer(Bits key, StandingBallot ballot, long offset) {
            int row = row(rows, key.high(), key.low());
            if (isFree(rows, row)) {
                row = claim(key);
            } else if (!replaces(ballot.sequence(), offset, row)) {
                return;
            }
            rows[row + SEQUENCE] = ballot.sequence();
            rows[row + OFFSET] = offset;
            rows[row + BALLOT_HIGH] = ballot.ballotId().value().getMostSignificantBits();
            rows[row + BALLOT_LOW] = ballot.ballotId().value().getLeastSignificantBits();
            rows[row + ACCEPTED_AT] = ballot.acceptedAt().toEpochMilli();
        }

        synchronized long bytes() {
            return (long) rows.length * Long.BYTES;
        }

        private boolean replaces(long sequence, long offset, int row) {
            return sequence > rows[row + SEQUENCE] || (sequence == rows[row + SEQUENCE] && offset < rows[row + OFFSET]);
        }

        private int claim(Bits key) {
            voters++;
            if (4L * voters > 3L * (rows.length / WIDTH)) {
                grow();
            }
            int row = row(rows, key.high(), key.low());
            rows[row + KEY_HIGH] = key.high();
            rows[row + KEY_LOW] = key.low();
            return row;
        }

        private void grow() {
            int places = rows.length / WIDTH;
            long[] larger = new long[Math.multiplyExact(places + places / 2, WIDTH)];
            for (int from = 0; from < rows.length; from += WIDTH) {
                if (!isFree(rows, from)) {
                    int to = row(larger, rows[from + KEY_HIGH], rows[from + KEY_LOW]);
                    System.arraycopy(rows, from, larger, to, WIDTH);
                }
            }
            rows = larger;
        }

        /** Where the voter's row is, or the free one where it would be. */
        private static int row(long[] rows, long high, long low) {
            int row = (int) Long.remainderUnsigned(low, rows.length / WIDTH) * WIDTH;
            while (!isFree(rows, row) && (rows[row + KEY_HIGH] != high || rows[row + KEY_LOW] != low)) {
                row = row + WIDTH == rows.length ? 0 : row + WIDTH;
            }
            return row;
        }

        /** Sequences start at 1. */
        private static boolean isFree(long[] rows, int row) {
            return rows[row + SEQUENCE] == 0;
        }
    }
}
