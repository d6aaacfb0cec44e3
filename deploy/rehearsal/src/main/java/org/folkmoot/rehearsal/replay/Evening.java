package org.folkmoot.rehearsal.replay;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.rehearsal.festival.Cast;
import org.folkmoot.rehearsal.festival.Festival;
import org.folkmoot.rehearsal.progress.Progress;

/** The contest is open: phones and rooms send what the festival's plan says. */
final class Evening {
    private final ContestId contest;
    private final Audience audience;
    private final Rooms rooms;
    /** Every receipt that was given. */
    private final Queue<Acknowledged> ledger = new ConcurrentLinkedQueue<>();

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
        ledger.add(new Acknowledged(cast, receipt, System.nanoTime()));
    }

    /** Voters for whom voting holds no receipt, or that of another ballot than the one it acknowledged last. */
    long receiptsAstray(Crowd crowd, Progress progress) throws InterruptedException {
        var astray = new LongAdder();
        var last = ledger.stream().filter(each -> each.cast().last()).toList();
        try (var step = progress.begin("Comparing receipts", last.size())) {
            crowd.each(last, each -> {
                var standing = audience.person(each.cast().voter()).receipt(contest);
                if (standing.isEmpty()
                        || !standing.get().ballotId().equals(each.receipt().ballotId())) {
                    astray.increment();
                }
                step.advance();
            });
        }
        return astray.sum();
    }

    List<Acknowledged> ledger() {
        return List.copyOf(ledger);
    }

    double ballotsPerSecond() {
        return ledger.size() / seconds;
    }
}
