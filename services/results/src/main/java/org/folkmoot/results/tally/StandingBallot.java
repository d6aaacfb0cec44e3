package org.folkmoot.results.tally;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Set;
import org.apache.kafka.common.serialization.Serde;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.ballot.BallotEvent;
import org.folkmoot.contracts.ballot.BallotEvent.BallotCast;
import org.folkmoot.contracts.contest.OptionId;
import org.folkmoot.contracts.tally.TallyColumn;
import org.folkmoot.results.rollup.CompactSerde;
import org.folkmoot.results.rollup.Figure;

/**
 * What the tally keeps of a ballot.
 *
 * @param votes the ballot as a column of its own: 1 ballot and what it adds to each option
 */
record StandingBallot(AreaCode area, TallyColumn votes, long sequence, Instant acceptedAt) {
    private static final HexFormat HEX = HexFormat.of();

    StandingBallot {
        if (area == null || votes == null || sequence < 1 || acceptedAt == null) {
            throw new IllegalArgumentException("A ballot has an area, votes, a sequence and the time of acceptance");
        }
    }

    static StandingBallot of(BallotEvent event) {
        return switch (event) {
            case BallotCast cast ->
                new StandingBallot(cast.area(), Votes.of(cast.selection()), cast.sequence(), cast.acceptedAt());
        };
    }

    static Serde<StandingBallot> serde() {
        return CompactSerde.of(StandingBallot::write, StandingBallot::read, FirstRelease.class, FirstRelease::ballot);
    }

    private static void write(StandingBallot ballot, DataOutput out) throws IOException {
        out.writeUTF(ballot.area.value());
        CompactSerde.write(ballot.votes, out);
        out.writeLong(ballot.sequence);
        out.writeLong(ballot.acceptedAt.getEpochSecond());
        out.writeInt(ballot.acceptedAt.getNano());
    }

    private static StandingBallot read(DataInput in) throws IOException {
        return new StandingBallot(
                AreaCode.of(in.readUTF()),
                CompactSerde.column(in),
                in.readLong(),
                Instant.ofEpochSecond(in.readLong(), in.readInt()));
    }

    /** Of two with the same sequence the first in the log stands, which is the one that is there already. */
    boolean replaces(StandingBallot standing) {
        return sequence > standing.sequence;
    }

    /** Whether a close could lie between the two, so that this one would count and the other would not. */
    boolean couldOutlast(StandingBallot other) {
        return acceptedAt.isBefore(other.acceptedAt);
    }

    boolean isLate(Instant close) {
        return acceptedAt.isAfter(close);
    }

    Figure figure() {
        return Figure.individual(votes);
    }

    /**
     * Sorts a voter's ballots as text in the order in which they would stand. Of several with the same sequence each
     * that is kept was accepted earlier than those before it in the log, so the first in the log sorts last.
     */
    String order() {
        return sequenceOrder()
                + HEX.toHexDigits(acceptedAt.getEpochSecond() ^ Long.MIN_VALUE)
                + "-"
                + HEX.toHexDigits(acceptedAt.getNano());
    }

    /** How {@link #order} begins for all ballots of this sequence. */
    String sequenceOrder() {
        return HEX.toHexDigits(sequence) + "-";
    }

    /** How the first release kept a ballot, as JSON. */
    private record FirstRelease(AreaCode area, Set<OptionId> choices, long sequence, Instant acceptedAt) {
        StandingBallot ballot() {
            return new StandingBallot(area, Votes.named(choices), sequence, acceptedAt);
        }
    }
}
