package org.folkmoot.bench.rooms;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.folkmoot.bench.report.Figures;
import org.folkmoot.bench.report.Report;
import org.folkmoot.breakout.allocation.RoomAllocator;
import org.folkmoot.breakout.allocation.check.RoomCheck;
import org.folkmoot.breakout.allocation.round.Allocation;
import org.folkmoot.breakout.allocation.round.Attendee;
import org.folkmoot.breakout.allocation.round.EarlierRounds;
import org.folkmoot.breakout.allocation.round.Plan;

/**
 * In turns: the people are shuffled, then put into rooms for three talks, each knowing those before. The shuffle is the Java
 * library's, of the very list that is allocated, with the library's fastest generator.
 */
final class RoomsBench {
    static final int TALKS = 3;
    private static final double INTERPRETERS = 0.003;
    private static final int TURNS = 9;
    private static final int SHUFFLES = 5;

    private final Size size;
    private final Report report;

    RoomsBench(Size size, Report report) {
        this.size = size;
        this.report = report;
    }

    /**
     * What is measured.
     *
     * @param warmUp turns before the first round, for the compiler
     * @param listeners pages that are open when rooms are made on packaged services; 0: that is left out
     */
    record Size(int people, int rounds, int warmUp, int listeners, long seed) {}

    /** Wall-clock and processor time of something on this thread. */
    record Time(double millis, double cpuMillis) {
        static Time of(Runnable work) {
            var threads = ManagementFactory.getThreadMXBean();
            long cpu = threads.getCurrentThreadCpuTime();
            long start = System.nanoTime();
            work.run();
            long end = System.nanoTime();
            return new Time((end - start) / 1e6, (threads.getCurrentThreadCpuTime() - cpu) / 1e6);
        }

        private static Time median(List<Time> times) {
            return new Time(Figures.median(times, Time::millis), Figures.median(times, Time::cpuMillis));
        }
    }

    /** Medians over the turns of a round; of the allocation for each talk. */
    record Round(Time shuffle, List<Time> talks) {
        Round {
            talks = List.copyOf(talks);
        }

        /** Of the talk that took longest. */
        double ratio() {
            return talks.stream().mapToDouble(Time::millis).max().orElseThrow() / shuffle.millis();
        }
    }

    int run() throws Exception {
        var country = UnitedKingdom.read();
        var people = Attendance.of(size.people(), country, size.seed());
        var plan = Plan.together(UnitedKingdom.LOCALITY)
                .withSupply(Map.of(Attendance.SIGNS, interpreters()))
                .varying(0, 1);
        var allocator = new RoomAllocator(country.tree());
        report.say("%,d people; warming up".formatted(size.people()));
        var talks = allocateAll(allocator, people, plan, new ArrayList<>());
        for (int turn = 1; turn < size.warmUp(); turn++) {
            shuffles(people);
            allocateAll(allocator, people, plan, new ArrayList<>());
        }
        var rounds = new ArrayList<Round>();
        for (int round = 0; round < size.rounds(); round++) {
            rounds.add(measure(allocator, people, plan));
            report.say("round %d: shuffle %.2f ms, slowest allocation %.1f ms"
                    .formatted(
                            round + 1,
                            rounds.getLast().shuffle().millis(),
                            rounds.getLast().ratio()
                                    * rounds.getLast().shuffle().millis()));
        }
        long violations = talks.stream()
                .mapToLong(talk ->
                        RoomCheck.violations(people, country.tree(), plan, talk).size())
                .sum();
        var delivery =
                size.listeners() == 0 ? Optional.<DeliveryFigures>empty() : Optional.of(deliver(country, people));
        var figures = new RoomsFigures(size, rounds, talks, violations, delivery);
        report.say(figures.table());
        return report.conclude("bench rooms", figures.json(), figures.held());
    }

    private DeliveryFigures deliver(UnitedKingdom country, List<Attendee> people) throws Exception {
        int listeners = Math.min(size.listeners(), size.people());
        var rounds = new Delivery(country, people, listeners, size.rounds(), interpreters(), report).measure();
        return new DeliveryFigures(size.people(), listeners, rounds);
    }

    private int interpreters() {
        return (int) Math.ceil(size.people() * INTERPRETERS);
    }

    private Round measure(RoomAllocator allocator, List<Attendee> people, Plan plan) {
        var shuffles = new ArrayList<Time>();
        var talks = new ArrayList<List<Time>>();
        for (int talk = 0; talk < TALKS; talk++) {
            talks.add(new ArrayList<>());
        }
        for (int turn = 0; turn < TURNS; turn++) {
            shuffles.addAll(shuffles(people));
            var times = new ArrayList<Time>();
            allocateAll(allocator, people, plan, times);
            for (int talk = 0; talk < TALKS; talk++) {
                talks.get(talk).add(times.get(talk));
            }
        }
        return new Round(Time.median(shuffles), talks.stream().map(Time::median).toList());
    }

    /** Several in a row, since one alone would be slowed by the memory that the allocation has just used. */
    private List<Time> shuffles(List<Attendee> people) {
        var copy = new ArrayList<>(people);
        var random = new SplittableRandom(size.seed());
        var times = new ArrayList<Time>();
        for (int shuffle = 0; shuffle < SHUFFLES; shuffle++) {
            times.add(Time.of(() -> Collections.shuffle(copy, random)));
        }
        return times;
    }

    private List<Allocation> allocateAll(RoomAllocator allocator, List<Attendee> people, Plan plan, List<Time> times) {
        var allocations = new ArrayList<Allocation>();
        var earlier = EarlierRounds.none();
        for (int talk = 0; talk < TALKS; talk++) {
            var known = earlier;
            long seed = size.seed() + talk;
            times.add(Time.of(() -> allocations.add(allocator.allocate(people, plan, known, seed))));
            earlier = earlier.and(allocations.getLast().rooms());
        }
        return allocations;
    }
}
