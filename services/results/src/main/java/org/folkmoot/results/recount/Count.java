package org.folkmoot.results.recount;

import java.util.Map;
import java.util.TreeMap;
import org.folkmoot.contracts.contest.OptionId;
import org.folkmoot.contracts.outcome.OutcomeEvent.ContestCounted;
import org.folkmoot.contracts.tally.TallyColumn;
import org.folkmoot.contracts.tally.TallyEvent.TallyUpdated;

/** What is counted in one place: voters and votes, individual and group apart, parties, and people who are there. */
final class Count {
    final Column individual = new Column();
    final Column group = new Column();
    int partiesReported;
    int parties;
    long checkedIn;

    void add(Count other) {
        individual.add(other.individual);
        group.add(other.group);
        partiesReported += other.partiesReported;
        parties += other.parties;
        checkedIn += other.checkedIn;
    }

    static Count of(TallyUpdated tally) {
        Count count = new Count();
        count.individual.set(tally.individual());
        count.group.set(tally.group());
        count.partiesReported = tally.partiesReported();
        count.parties = tally.parties();
        count.checkedIn = tally.checkedIn();
        return count;
    }

    /** Everywhere, as it was announced; that says nothing of parties. */
    static Count of(ContestCounted announced) {
        Count count = new Count();
        count.individual.set(announced.individual());
        count.group.set(announced.group());
        return count;
    }

    /** One column of a count. */
    static final class Column {
        long ballots;
        long blanks;
        final Map<OptionId, Long> votes = new TreeMap<>();

        void vote(OptionId option, long count) {
            votes.merge(option, count, Long::sum);
        }

        long of(OptionId option) {
            return votes.getOrDefault(option, 0L);
        }

        private void add(Column other) {
            ballots += other.ballots;
            blanks += other.blanks;
            other.votes.forEach(this::vote);
        }

        private void set(TallyColumn column) {
            ballots = column.ballots();
            blanks = column.blanks();
            votes.putAll(column.counts());
        }
    }
}
