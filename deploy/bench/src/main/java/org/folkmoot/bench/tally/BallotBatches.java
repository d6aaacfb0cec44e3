package org.folkmoot.bench.tally;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.folkmoot.bench.tally.Counts.Place;
import org.folkmoot.bench.venue.Moot;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.ballot.BallotEvent.BallotCast;
import org.folkmoot.contracts.ballot.BallotId;
import org.folkmoot.contracts.ballot.Selection;
import org.folkmoot.contracts.ballot.VoterKey;

/**
 * Batches of ballots by the same voters, and what the count has to be after each.
 *
 * <p>In every batch a voter's last ballot is for one of two options that are kept for that batch. So the expected
 * figures cannot come about by chance before the last ballot of the batch is counted, and no other ballot may count.
 */
final class BallotBatches {
    static final int MOST_BATCHES = 6;

    private static final int PASSING_OPTIONS = 4;
    private static final int LAST_OPTIONS = 2;
    private static final int NONE = -1;
    private static final int KEY_BYTES = 16;

    private final Moot moot;
    private final List<VoterKey> voters;
    private final Random random;
    /** One for all ballots that say the same: a batch may be a million of them. */
    private final List<Selection> selections = IntStream.range(0, options())
            .<Selection>mapToObj(option -> new Selection.Choices(List.of(Moot.option(option))))
            .toList();

    private final int[] standing;
    private final long[] sequences;
    private int batches;

    BallotBatches(Moot moot, int voters, Random random) {
        this.moot = moot;
        this.random = random;
        this.voters = new ArrayList<>(voters);
        for (int each = 0; each < voters; each++) {
            this.voters.add(voterKey(random));
        }
        standing = new int[voters];
        Arrays.fill(standing, NONE);
        sequences = new long[voters];
    }

    static int options() {
        return PASSING_OPTIONS + LAST_OPTIONS * MOST_BATCHES;
    }

    static VoterKey voterKey(Random random) {
        byte[] bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        return VoterKey.of(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** The next batch: all voters in turn, again and again. */
    List<BallotCast> next(int number) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        List<BallotCast> ballots = new ArrayList<>(number);
        for (int each = 0; each < number; each++) {
            int voter = each % voters.size();
            boolean last = each + voters.size() >= number;
            int option = last
                    ? PASSING_OPTIONS + LAST_OPTIONS * batches + random.nextInt(LAST_OPTIONS)
                    : random.nextInt(PASSING_OPTIONS);
            standing[voter] = option;
            sequences[voter]++;
            ballots.add(new BallotCast(
                    new BallotId(new java.util.UUID(random.nextLong(), random.nextLong())),
                    moot.contest(),
                    voters.get(voter),
                    area(voter),
                    selections.get(option),
                    sequences[voter],
                    now));
        }
        batches++;
        return ballots;
    }

    private AreaCode area(int voter) {
        return moot.areas().get(voter % moot.areas().size());
    }

    /** Counted here by hand: each voter's last ballot. */
    Counts expected() {
        Map<Place, Long> expected = new HashMap<>();
        for (int voter = 0; voter < standing.length; voter++) {
            if (standing[voter] != NONE) {
                expected.merge(new Place(area(voter), Integer.toString(standing[voter])), 1L, Long::sum);
            }
        }
        return new Counts(expected);
    }
}
