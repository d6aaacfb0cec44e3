package org.folkmoot.bench.rooms;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.folkmoot.bench.report.Figures;
import org.folkmoot.bench.report.Report;
import org.folkmoot.bench.venue.Workbench;
import org.folkmoot.breakout.allocation.round.Attendee;

/**
 * The way of an assignment on packaged services: a facilitator presses the button, everybody is put into a room, it is
 * stored, published, and told to the pages that are open.
 */
final class Delivery {
    private final UnitedKingdom country;
    private final List<Attendee> attendees;
    private final int listeners;
    private final int rounds;
    private final int interpreters;
    private final Report report;

    Delivery(
            UnitedKingdom country,
            List<Attendee> attendees,
            int listeners,
            int rounds,
            int interpreters,
            Report report) {
        this.country = country;
        this.attendees = attendees;
        this.listeners = listeners;
        this.rounds = rounds;
        this.interpreters = interpreters;
        this.report = report;
    }

    /**
     * Times from the press of the button, in milliseconds.
     *
     * @param allocated what the preview just before took for the allocation alone
     * @param persisted until the answer, after which nothing is lost
     * @param published until the last assignment was read from the topic
     * @param delivered until the last listener knew its room
     * @param median until half of the listeners did
     */
    record Round(
            int rooms,
            int seated,
            double allocated,
            double persisted,
            double published,
            double delivered,
            double median,
            long missing,
            long wrong) {}

    List<Round> measure() throws Exception {
        try (var bench = Workbench.open()) {
            report.say("starting a broker, PostgreSQL, and the packaged breakout and web services");
            var hall = Hall.open(bench);
            var people = Assembled.of(country, attendees);
            report.say("%,d people check in".formatted(attendees.size()));
            people.publish(hall.log());
            var desk = bench.start(
                    () -> new Desk(Hall.address(hall.breakout()), hall.mint().staff("facilitator")));
            String round = desk.prepare(people.assembly(), interpreters);
            JsonNode _ = desk.preview(round, attendees.size());
            report.say("%,d of them have their page open".formatted(listeners));
            var tokens = IntStream.range(0, listeners)
                    .parallel()
                    .mapToObj(person -> hall.mint().token(people.ids().get(person), people.home(person)))
                    .toList();
            var screens = bench.start(
                    () -> Screens.open(Hall.address(hall.web()), people.assembly(), listeners, tokens::get));
            var measured = new ArrayList<Round>();
            while (true) {
                try (var assignments = new Assignments(hall.log())) {
                    measured.add(open(desk, round, people, screens, assignments));
                }
                desk.close(round);
                if (measured.size() == rounds) {
                    return measured;
                }
                round = desk.prepare(people.assembly(), interpreters);
            }
        }
    }

    private Round open(Desk desk, String round, Assembled people, Screens screens, Assignments assignments)
            throws Exception {
        screens.all().forEach(Screen::forget);
        double allocated =
                desk.preview(round, attendees.size()).path("milliseconds").asDouble();
        long pressed = System.nanoTime();
        var opened = desk.open(round);
        long answered = System.nanoTime();
        int seated = opened.path("people").asInt();
        long published = assignments.await(seated);
        screens.await(person -> assignments.of(people.ids().get(person)).isPresent());
        var told = screens.all().stream()
                .flatMap(screen -> screen.told().stream())
                .mapToLong(Screen.Told::at)
                .toArray();
        var measured = new Round(
                opened.path("rooms").asInt(),
                seated,
                allocated,
                millis(pressed, answered),
                millis(pressed, published),
                millis(pressed, Figures.percentile(told, 1)),
                millis(pressed, Figures.percentile(told, 0.5)),
                count(people, screens, assignments, false),
                count(people, screens, assignments, true));
        report.say("round: %,d people in %,d rooms, stored after %,.0f ms, published after %,.0f, delivered after %,.0f"
                .formatted(seated, measured.rooms(), measured.persisted(), measured.published(), measured.delivered()));
        return measured;
    }

    /** Listeners that were told nothing although they have a room, or another room than theirs. */
    private long count(Assembled people, Screens screens, Assignments assignments, boolean told) {
        return IntStream.range(0, listeners)
                .filter(person -> screens.all().get(person).room().isPresent() == told)
                .filter(person -> !screens.all()
                        .get(person)
                        .room()
                        .equals(assignments.of(people.ids().get(person))))
                .count();
    }

    private static double millis(long from, long until) {
        return (until - from) / 1e6;
    }
}
