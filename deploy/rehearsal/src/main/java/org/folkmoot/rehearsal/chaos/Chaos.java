package org.folkmoot.rehearsal.chaos;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.folkmoot.local.stack.Stack;
import org.folkmoot.rehearsal.client.FrontDoor;
import org.folkmoot.rehearsal.client.Organiser;
import org.folkmoot.rehearsal.client.Patience;
import org.folkmoot.rehearsal.client.Publications;
import org.folkmoot.rehearsal.demo.RecountProgram;
import org.folkmoot.rehearsal.demo.Venue;
import org.folkmoot.rehearsal.festival.Festival;
import org.folkmoot.rehearsal.progress.Progress;
import org.folkmoot.rehearsal.replay.Pace;
import org.folkmoot.rehearsal.replay.Replay;
import org.folkmoot.rehearsal.replay.Replayed;

/** The same people are asked again and again while parts of the stack die. */
final class Chaos {
    private static final int AT_ONCE = 64;
    /** More than a voter has: parts may die one after the other, and each has to start while others do. */
    private static final Patience PATIENCE =
            new Patience(Duration.ofMinutes(10), Duration.ofMillis(50), Duration.ofSeconds(1), Duration.ofSeconds(60));

    private final Stack stack;
    private final Venue venue;
    private final Festival festival;
    private final Plan plan;
    private final Progress progress;

    /**
     * How it goes.
     *
     * @param duration after which nothing more is killed and no further contest is opened
     * @param contest how long people take to vote when nothing is in their way
     * @param rhythm of the kills
     * @param seed of what is killed, and when
     */
    record Plan(Duration duration, Duration contest, Killer.Rhythm rhythm, long seed) {}

    Chaos(Stack stack, Venue venue, Festival festival, Plan plan, Progress progress) {
        this.stack = stack;
        this.venue = venue;
        this.festival = festival;
        this.plan = plan;
        this.progress = progress;
    }

    ChaosFigures run() throws InterruptedException, IOException {
        long begun = System.nanoTime();
        try (var door = new FrontDoor(venue.address(), AT_ONCE, PATIENCE)) {
            var clock = Clock.systemUTC();
            var organiser = new Organiser(door, venue.staff(door, clock));
            var replay = new Replay(door, organiser, festival, AT_ONCE, progress, clock);
            replay.gather();
            var publications = new Publications(door);
            var seals = new Seals(new PublishedNow(organiser, publications));
            var held = new ArrayList<Replayed>();
            progress.say("A contest in peace, which nothing later may change");
            held.add(replay.hold(Pace.asFastAsPossible(), contest -> {}));
            var kills = new ArrayList<Kill>();
            try (var killer = Killer.begin(stack, plan.rhythm(), plan.duration(), plan.seed(), progress)) {
                long end = System.nanoTime() + plan.duration().toNanos();
                do {
                    held.add(replay.hold(pace(), contest -> progress.say("Contest " + held.size() + " is open")));
                    seals.look(held);
                } while (System.nanoTime() < end || killer.owesAKill());
                kills.addAll(killer.stop());
            }
            progress.say(KillTable.of(kills));
            progress.say("Comparing what is published with what was published first");
            seals.lookAtLast(held);
            var check = Check.of(festival, held, venue, stack.bootstrapServers(), progress);
            progress.say("Counting the published files of every contest again, without the system");
            long refuted = FileRecount.refuted(held, seals, new RecountProgram(venue.layout()), publications, progress);
            return figures(held, kills, seals.changed(), refuted, check, door.repetitions(), begun);
        }
    }

    private Pace pace() {
        long casts = festival.casts().size();
        return Pace.perSecond(
                (int) Math.max(1, casts / Math.max(1, plan.contest().toSeconds())));
    }

    private ChaosFigures figures(
            List<Replayed> held, List<Kill> kills, long changed, long refuted, Check check, long refused, long begun) {
        return new ChaosFigures(
                        "chaos",
                        plan.seed(),
                        festival.voters().size(),
                        brokers(),
                        held.size(),
                        kills.size(),
                        Killer.KINDS.stream()
                                .filter(kind -> kills.stream()
                                        .noneMatch(kill -> kill.part().startsWith(kind)))
                                .toList(),
                        held.stream().mapToLong(Replayed::acknowledged).sum(),
                        refused,
                        check.lost(),
                        check.countedTwice(),
                        check.differences(),
                        changed,
                        refuted,
                        check.writtenTwice(),
                        kills.stream()
                                .filter(kill -> kill.recovered().isEmpty())
                                .count(),
                        kills.stream()
                                        .flatMap(kill -> kill.recovered().stream())
                                        .mapToLong(Duration::toMillis)
                                        .max()
                                        .orElse(0)
                                / 1000.0,
                        held.stream().mapToLong(Chaos::longestPause).max().orElse(0) / 1_000_000 / 1000.0,
                        (System.nanoTime() - begun) / 1_000_000 / 1000.0,
                        null,
                        false)
                .judged();
    }

    private int brokers() {
        return (int) stack.status().parts().stream()
                .filter(part -> part.name().startsWith(Killer.BROKER))
                .count();
    }

    /** Between two receipts of one contest, in nanoseconds. */
    private static long longestPause(Replayed contest) {
        long[] at = contest.ledger().stream()
                .mapToLong(acknowledged -> acknowledged.atNanos())
                .sorted()
                .toArray();
        long longest = 0;
        for (int i = 1; i < at.length; i++) {
            longest = Math.max(longest, at[i] - at[i - 1]);
        }
        return longest;
    }
}
