package org.folkmoot.rehearsal.talk;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.breakout.RoundId;
import org.folkmoot.rehearsal.client.Facilitator;
import org.folkmoot.rehearsal.client.Guest;
import org.folkmoot.rehearsal.festival.Voter;
import org.folkmoot.rehearsal.progress.Progress;
import org.folkmoot.rehearsal.replay.Audience;
import org.folkmoot.rehearsal.replay.Crowd;
import org.folkmoot.rehearsal.report.TalkFigures;

/** A round of small rooms, from the preview until everybody is back. */
public final class Talk {
    private static final String QUESTION = "What should the city do with the money?";
    /** People of one neighbourhood sit together. */
    private static final int NEIGHBOURHOOD = 2;

    private static final int TALKING_ROOMS = 200;
    private static final int SILENT_PEOPLE = 100;
    private static final int ROOMS_IN_NEED = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private final Facilitator facilitator;
    private final Audience audience;
    private final Crowd crowd;
    private final Progress progress;
    private final Seats seats = new Seats();

    public Talk(Facilitator facilitator, Audience audience, Crowd crowd, Progress progress) {
        this.facilitator = facilitator;
        this.audience = audience;
        this.crowd = crowd;
        this.progress = progress;
    }

    /**
     * Lets everything happen, once.
     *
     * @param inTime who is checked in
     * @param late who come when the rooms are open
     * @param opened is run as soon as they are
     */
    public TalkFigures hold(AssemblyId assembly, List<Voter> inTime, List<Voter> late, Runnable opened)
            throws InterruptedException {
        long begun = System.nanoTime();
        var round = facilitator.prepare(assembly, QUESTION, Map.of("depth", NEIGHBOURHOOD));
        var preview = previewOf(round, inTime.size());
        progress.say("%,d people would sit in %,d rooms, %d of them smaller than they should be, and %d nowhere"
                .formatted(preview.seated(), preview.rooms(), preview.undersizedRooms(), preview.withoutSeat()));
        if (preview.rooms() == 0) {
            progress.say("Too few people for a room: nobody is left alone in one");
            return TalkFigures.none(inTime.size() + late.size(), seconds(begun));
        }
        long pressed = System.nanoTime();
        var open = facilitator.open(round);
        double openSeconds = seconds(pressed);
        opened.run();

        goToRooms(round, inTime);
        long lateNanos = comeLate(assembly, round, late);
        facilitator.say(round, "Ten minutes. Everybody speaks once before anybody speaks twice.");
        var rooms = seats.rooms();
        var order = rooms.keySet().stream().sorted().toList();
        int talking = Math.min(TALKING_ROOMS, order.size());
        var tables = new Tables(round, rooms, seats, audience, crowd, progress);
        var silent = new Silence(round, seats, facilitator, audience, crowd, progress);
        silent.fall(order.subList(talking, order.size()).stream()
                .limit(SILENT_PEOPLE)
                .map(room -> rooms.get(room).getFirst())
                .toList());
        var spoken = tables.speak(order.subList(0, talking));
        var inNeed = order.subList(0, Math.min(ROOMS_IN_NEED, talking));
        long unheard = tables.callForHelp(inNeed, facilitator);
        long elsewhere = silent.end();

        var check = new SeatCheck(facilitator, crowd, progress);
        check.look(seats.rooms().keySet());
        long astray = astray(assembly, check);
        long surplus =
                Math.max(0, facilitator.look(round).people() - seats.taken().size());
        long seatedTwice = check.doubled() + SeatCheck.shared(seats.taken().values()) + surplus;
        long outcomes = facilitator.close(round).outcomes();
        return new TalkFigures(
                open.rooms(),
                inTime.size() + late.size(),
                late.size(),
                seats.without(),
                preview.withoutSeat(),
                seatedTwice,
                astray,
                silent.people(),
                elsewhere,
                talking - spoken.stuck(),
                spoken.stuck(),
                spoken.turns(),
                outcomes,
                inNeed.size(),
                unheard,
                check.open(),
                openSeconds,
                Duration.ofNanos(lateNanos).toMillis(),
                seconds(begun));
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1_000_000 / 1000.0;
    }

    /** Breakout hears of check-ins a moment later than those who checked in. */
    private Facilitator.Preview previewOf(RoundId round, int people) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var preview = facilitator.preview(round);
            if (preview.people() >= people || System.nanoTime() > end) {
                return preview;
            }
            Thread.sleep(BETWEEN_LOOKS);
        }
    }

    private void goToRooms(RoundId round, List<Voter> people) throws InterruptedException {
        try (var step = progress.begin("Going to rooms", people.size())) {
            crowd.each(people, voter -> {
                seats.note(voter, guest(voter).come(round));
                step.advance();
            });
        }
    }

    private long comeLate(AssemblyId assembly, RoundId round, List<Voter> late) throws InterruptedException {
        var slowest = new AtomicLong();
        try (var step = progress.begin("Coming late", late.size())) {
            crowd.each(late, voter -> {
                audience.person(voter).checkIn(assembly);
                long asked = System.nanoTime();
                seats.note(voter, guest(voter).come(round));
                slowest.accumulateAndGet(System.nanoTime() - asked, Math::max);
                step.advance();
            });
        }
        return slowest.get();
    }

    /** Whoever was moved since they asked is asked again. */
    private long astray(AssemblyId assembly, SeatCheck check) throws InterruptedException {
        var unknown = seats.taken().entrySet().stream()
                .filter(entry -> !check.knows(entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        crowd.each(unknown, voter -> seats.note(voter, guest(voter).ask(assembly)));
        check.look(unknown.stream()
                .flatMap(voter -> seats.of(voter).stream())
                .map(Guest.Seat::roomId)
                .collect(Collectors.toSet()));
        return unknown.stream()
                .filter(voter -> seats.of(voter).filter(check::knows).isEmpty())
                .count();
    }

    private Guest guest(Voter voter) {
        return new Guest(audience.person(voter));
    }
}
