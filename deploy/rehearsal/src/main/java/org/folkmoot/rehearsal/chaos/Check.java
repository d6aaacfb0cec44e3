package org.folkmoot.rehearsal.chaos;

import java.io.IOException;
import java.util.List;
import org.folkmoot.rehearsal.demo.RecountProgram;
import org.folkmoot.rehearsal.demo.Venue;
import org.folkmoot.rehearsal.festival.Festival;
import org.folkmoot.rehearsal.progress.Progress;
import org.folkmoot.rehearsal.replay.Replayed;
import org.folkmoot.rehearsal.report.Comparison;

/**
 * What the client's own ledger, the log, the tallies and the recount say of each other. Since every ballot is sent until
 * it is acknowledged, the ledger of a contest is the festival's plan, and the tally has to be it as well.
 *
 * @param writtenTwice records that say what another one has said before
 */
record Check(long lost, long countedTwice, long differences, long writtenTwice) {
    static Check of(Festival festival, List<Replayed> held, Venue venue, String bootstrapServers, Progress progress)
            throws IOException, InterruptedException {
        progress.say("Looking for every receipt in the log");
        var log = BallotLog.read(bootstrapServers);
        long lost = 0;
        long countedTwice = 0;
        long differences = 0;
        for (var contest : held) {
            var counted =
                    Comparison.of(festival, contest.tally(), contest.acknowledgedVoters(), contest.receiptsAstray());
            long notInLog = contest.ledger().stream()
                    .filter(acknowledged -> !log.holds(acknowledged))
                    .count();
            var recount = new RecountProgram(venue.layout()).of(contest.contest());
            progress.say(recount.words());
            lost += Math.max(counted.lost(), notInLog);
            countedTwice += counted.countedTwice();
            differences += counted.differences() + Math.max(recount.differences(), recount.agrees() ? 0 : 1);
        }
        return new Check(lost, countedTwice, differences, log.repetitions());
    }
}
