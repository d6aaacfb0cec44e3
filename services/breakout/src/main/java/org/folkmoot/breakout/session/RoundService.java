package org.folkmoot.breakout.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.folkmoot.breakout.attendance.Attendance;
import org.folkmoot.breakout.opening.RoomClosing;
import org.folkmoot.breakout.opening.RoomOpening;
import org.folkmoot.breakout.room.Board;
import org.folkmoot.breakout.room.Removing;
import org.folkmoot.breakout.room.RoomProblem;
import org.folkmoot.breakout.session.PlannedRooms.Planned;
import org.folkmoot.breakout.video.ClosedRounds;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.breakout.Round.Message;
import org.folkmoot.contracts.breakout.RoundEvent;
import org.folkmoot.contracts.breakout.RoundEvent.RoundChanged;
import org.folkmoot.contracts.breakout.RoundEvent.RoundClosed;
import org.folkmoot.contracts.breakout.RoundEvent.RoundOpened;
import org.folkmoot.contracts.breakout.RoundId;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.defaults.outbox.Outbox;
import org.folkmoot.defaults.problem.ProblemException;
import org.jboss.logging.Logger;

/** Takes a round through its states. */
@ApplicationScoped
class RoundService {
    private static final Logger LOG = Logger.getLogger(RoundService.class);
    private static final Duration LONGEST = Duration.ofHours(12);

    private final RoundStore rounds;
    private final Attendance attendance;
    private final Removing removing;
    private final PlannedRooms planning;
    private final RoomOpening opening;
    private final RoomClosing closing;
    private final ClosedRounds video;
    private final Board board;
    private final Outbox outbox;
    private final Clock clock = Clock.tickMillis(ZoneOffset.UTC);

    RoundService(
            RoundStore rounds,
            Attendance attendance,
            Removing removing,
            PlannedRooms planning,
            RoomOpening opening,
            RoomClosing closing,
            ClosedRounds video,
            Board board,
            Outbox outbox) {
        this.rounds = rounds;
        this.attendance = attendance;
        this.removing = removing;
        this.planning = planning;
        this.opening = opening;
        this.closing = closing;
        this.video = video;
        this.board = board;
        this.outbox = outbox;
    }

    @Transactional
    RoundView prepare(RoundRequest request) {
        var errors = request.errors();
        if (!errors.isEmpty()) {
            throw RoundProblem.ROUND_REJECTED.because("Change the fields named in errors.", errors);
        }
        if (!attendance.knows(request.assemblyId())) {
            throw RoundProblem.UNKNOWN_ASSEMBLY.because("Publish the assembly first.");
        }
        long seed = ThreadLocalRandom.current().nextLong();
        return view(rounds.add(request.assemblyId(), request.question(), request.plan(), seed, clock.instant()));
    }

    @Transactional
    PreviewView preview(RoundId id) {
        RoundRow round = rounds.find(id).orElseThrow(() -> RoomProblem.unknown(id));
        require(RoundStatus.PREPARED, round);
        return PreviewView.of(planning.plan(round), round.plan());
    }

    /** Seats everybody; what was previewed is what comes, unless somebody has come or gone since. */
    @Transactional
    RoundView open(RoundId id) {
        RoundRow round = locked(id, RoundStatus.PREPARED);
        if (rounds.hasOpen(round.assembly())) {
            throw RoundProblem.ANOTHER_ROUND_OPEN.because("Close it first.");
        }
        removing.barRemoved(round.assembly(), id);
        Planned planned = planning.plan(round);
        if (planned.rooms().isEmpty()) {
            throw RoundProblem.NOBODY_THERE.because(
                    "Wait until people have checked in who can sit together; the preview says what stands in the way.");
        }
        Instant now = clock.instant();
        rounds.open(
                id,
                planned.rooms().size(),
                planned.seated(),
                now,
                now.plus(round.plan().length()));
        RoundRow opened = rounds.find(id).orElseThrow();
        publish(new RoundOpened(opened.published()));
        opening.open(opened.assembly(), id, planned.rooms(), now);
        LOG.infof(
                "Opened roundId=%s rooms=%d people=%d allocatedMillis=%d",
                id,
                planned.rooms().size(),
                planned.seated(),
                planned.allocated().toMillis());
        return view(opened);
    }

    @Transactional
    RoundView reschedule(RoundId id, Instant closesAt) {
        RoundRow round = locked(id, RoundStatus.OPEN);
        Instant now = clock.instant();
        // Go-rounds end by the clock, before anybody writes down that the round has: none of them would go on.
        if (!round.closesAt().orElseThrow().isAfter(now)) {
            throw RoundProblem.wrongState(RoundStatus.OPEN, RoundStatus.CLOSED);
        }
        if (closesAt.isBefore(now)) {
            throw RoundProblem.TOO_SOON.because("Name a moment that is still to come, or close the round.");
        }
        if (closesAt.isAfter(now.plus(LONGEST))) {
            throw tooFarAhead();
        }
        return rescheduled(round, closesAt, now);
    }

    /** After a countdown, unless it is due even sooner. */
    @Transactional
    RoundView close(RoundId id, Duration notice) {
        RoundRow round = locked(id, RoundStatus.OPEN);
        Instant now = clock.instant();
        if (!notice.isPositive()) {
            return closed(round, now);
        }
        if (notice.compareTo(LONGEST) > 0) {
            throw tooFarAhead();
        }
        Instant closesAt = now.plus(notice);
        return closesAt.isBefore(round.closesAt().orElseThrow()) ? rescheduled(round, closesAt, now) : view(round);
    }

    @Transactional
    RoundView say(RoundId id, String text) {
        locked(id, RoundStatus.OPEN);
        Instant now = clock.instant();
        rounds.say(id, new Message(text, now));
        return changed(id, now);
    }

    /** Closes a round whose time is up; what another instance has done already is left alone. */
    @Transactional
    void closeIfDue(RoundId id) {
        Instant now = clock.instant();
        rounds.lock(id)
                .filter(round -> round.status() == RoundStatus.OPEN)
                .filter(round -> !round.closesAt().orElseThrow().isAfter(now))
                .ifPresent(round -> closed(round, now));
    }

    @Transactional
    List<RoundId> due() {
        return rounds.due(clock.instant());
    }

    @Transactional
    RoundView show(RoundId id) {
        return rounds.find(id).map(this::view).orElseThrow(() -> RoomProblem.unknown(id));
    }

    @Transactional
    List<RoundView> of(AssemblyId assembly) {
        return rounds.of(assembly).stream().map(this::view).toList();
    }

    private static ProblemException tooFarAhead() {
        return RoundProblem.TOO_FAR_AHEAD.because("Name a moment within twelve hours.");
    }

    private RoundRow locked(RoundId id, RoundStatus needed) {
        RoundRow round = rounds.lock(id).orElseThrow(() -> RoomProblem.unknown(id));
        require(needed, round);
        return round;
    }

    private static void require(RoundStatus needed, RoundRow round) {
        if (round.status() != needed) {
            throw RoundProblem.wrongState(needed, round.status());
        }
    }

    private RoundView rescheduled(RoundRow round, Instant closesAt, Instant now) {
        rounds.reschedule(round.id(), closesAt);
        closing.reschedule(round.id(), closesAt, now);
        return changed(round.id(), now);
    }

    private RoundView changed(RoundId id, Instant now) {
        RoundRow after = rounds.find(id).orElseThrow();
        publish(new RoundChanged(after.published(), now));
        return view(after);
    }

    private RoundView closed(RoundRow round, Instant now) {
        if (now.isBefore(round.closesAt().orElseThrow())) {
            rounds.reschedule(round.id(), now);
        }
        rounds.close(round.id(), now);
        video.close(round.id(), closing.close(round.id(), now));
        RoundRow after = rounds.find(round.id()).orElseThrow();
        publish(new RoundClosed(after.published(), now));
        LOG.infof("Closed roundId=%s", round.id());
        return view(after);
    }

    private void publish(RoundEvent event) {
        outbox.append(Topics.ROUNDS, event.round().id().toString(), event);
    }

    private RoundView view(RoundRow round) {
        return RoundView.of(round, board.rooms(round.id()));
    }
}
