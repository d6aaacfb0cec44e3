package org.folkmoot.rehearsal.replay;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.rehearsal.client.Receipt;
import org.folkmoot.rehearsal.festival.Cast;
import org.folkmoot.rehearsal.festival.Festival;
import org.folkmoot.rehearsal.festival.Voter;
import org.folkmoot.rehearsal.progress.Progress;

/** The contest is open: phones and rooms send what the festival's plan says. */
final class Evening {
    private final ContestId contest;
    private final Audience audience;
    private final Rooms rooms;
    private final LongAdder acknowledged = new LongAdder();
    /** The receipt of each voter's last ballot. */
    private final Map<Voter, Receipt> receipts = new ConcurrentHashMap<>();

    private double seconds;

    Evening(ContestId contest, Audience audience, Rooms rooms) {
        this.contest = contest;
        this.audience = audience;
        this.rooms = rooms;
    }

    void pass(Festival festival, Crowd crowd, Pace pace, Progress progress) throws InterruptedException {
        List<Act> programme = Act.programme(festival);
        long begun = System.nanoTime();
        try (var step = progress.begin("Voting", programme.size())) {
            crowd.each(programme, act -> {
                act.awaitTurn();
                switch (act.deed()) {
                    case Act.Deed.Ballot ballot -> {
                        pace.keep();
                        cast(ballot.cast());
                    }
                    case Act.Deed.Report report -> rooms.report(contest, report.party(), report.step());
                }
                act.over().complete(null);
                step.advance();
            });
        }
        seconds = (System.nanoTime() - begun) / 1e9;
    }

    private void cast(Cast cast) throws InterruptedException {
        var receipt = audience.person(cast.voter()).cast(contest, cast.sequence(), cast.choices());
        acknowledged.increment();
        if (cast.last()) {
            receipts.put(cast.voter(), receipt);
        }
    }

    /** Voters for whom voting holds no receipt, or that of another ballot than the one it acknowledged last. */
    long receiptsAstray(Crowd crowd, Progress progress) throws InterruptedException {
        var astray = new LongAdder();
        try (var step = progress.begin("Comparing receipts", receipts.size())) {
            crowd.each(List.copyOf(receipts.entrySet()), entry -> {
                var standing = audience.person(entry.getKey()).receipt(contest);
                if (standing.isEmpty()
                        || !standing.get().ballotId().equals(entry.getValue().ballotId())) {
                    astray.increment();
                }
                step.advance();
            });
        }
        return astray.sum();
    }

    Map<Voter, Receipt> receipts() {
        return Map.copyOf(receipts);
    }

    long acknowledged() {
        return acknowledged.sum();
    }

    double ballotsPerSecond() {
        return acknowledged.sum() / seconds;
    }
}
