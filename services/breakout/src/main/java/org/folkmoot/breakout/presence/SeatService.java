package org.folkmoot.breakout.presence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.folkmoot.breakout.attendance.Attendance;
import org.folkmoot.breakout.attendance.Person;
import org.folkmoot.breakout.room.Board;
import org.folkmoot.breakout.room.RoomProblem;
import org.folkmoot.breakout.room.RoomStore;
import org.folkmoot.breakout.room.RoomWatch.Change;
import org.folkmoot.breakout.room.SeatView;
import org.folkmoot.breakout.room.Seating;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.breakout.Round;
import org.folkmoot.contracts.breakout.RoundId;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.defaults.conduct.Removals;
import org.folkmoot.defaults.problem.ProblemException;

/** A participant and their seat. */
@ApplicationScoped
class SeatService {
    private final Board board;
    private final Heartbeats heartbeats;
    private final Arrivals arrivals;
    private final Attendance attendance;
    private final Removals removals;
    private final Desks desks;
    private final RoomStore rooms;
    private final Seating seating;
    private final FormerSeats former;
    private final Clock clock = Clock.tickMillis(ZoneOffset.UTC);

    SeatService(
            Board board,
            Heartbeats heartbeats,
            Arrivals arrivals,
            Attendance attendance,
            Removals removals,
            Desks desks,
            RoomStore rooms,
            Seating seating,
            FormerSeats former) {
        this.board = board;
        this.heartbeats = heartbeats;
        this.arrivals = arrivals;
        this.attendance = attendance;
        this.removals = removals;
        this.desks = desks;
        this.rooms = rooms;
        this.seating = seating;
        this.former = former;
    }

    /** From memory; of those alone who have left a seat the database is asked whether they were removed from it. */
    SeatView find(AssemblyId assembly, ParticipantId participant) {
        removals.requireNotRemoved(assembly, participant);
        Round round = board.open(assembly)
                .orElseThrow(() -> RoomProblem.NO_SEAT.because("No rooms are open in this assembly."));
        return board.placement(round.id(), participant)
                .map(placement -> SeatView.of(round, placement))
                .orElseThrow(() -> noSeat(round.id(), participant));
    }

    private ProblemException noSeat(RoundId round, ParticipantId participant) {
        return board.hasLeft(round, participant) && former.isBarred(round, participant)
                ? removedFromRoom()
                : RoomProblem.NO_SEAT.because("Ask for one with PUT /rounds/" + round + "/seat.");
    }

    private static ProblemException removedFromRoom() {
        return RoomProblem.REMOVED_FROM_ROOM.because(
                "Ask whoever is responsible for conduct at this assembly, who may lift that.");
    }

    /** Who has a seat is heard of, in memory alone; who has none is given one. */
    Arrival.Seated here(RoundId id, ParticipantId participant) {
        Optional<Round> open = board.open(id);
        open.ifPresent(round -> removals.requireNotRemoved(round.assemblyId(), participant));
        Optional<SeatView> known =
                open.flatMap(round -> board.placement(id, participant).map(placement -> SeatView.of(round, placement)));
        Arrival.Seated seated =
                known.map(seat -> new Arrival.Seated(seat, false)).orElseGet(() -> arrive(id, open, participant));
        heartbeats.heard(id, participant);
        return seated;
    }

    private Arrival.Seated arrive(RoundId id, Optional<Round> open, ParticipantId participant) {
        AssemblyId assembly = open.map(Round::assemblyId).orElseGet(() -> desks.assembly(id));
        removals.requireNotRemoved(assembly, participant);
        Person person = attendance
                .person(assembly, participant)
                .orElseThrow(() -> RoomProblem.NOT_CHECKED_IN.because("Check in to the assembly first."));
        return switch (arrivals.arrive(id, person)) {
            case Arrival.Seated seated -> seated;
            case Arrival.Barred _ -> throw removedFromRoom();
            case Arrival.NoRoomFits _ -> {
                desks.requireOpen(id);
                throw RoomProblem.NO_ROOM_FITS.because(
                        "Stay here: you are seated as soon as somebody comes, or goes, whom you can sit with.");
            }
        };
    }

    @Transactional
    void rename(RoundId id, ParticipantId participant, String name) {
        rooms.lockSeat(id, participant).filter(taken -> taken.room().isOpen()).ifPresent(taken -> {
            if (rooms.rename(id, participant, name)) {
                rooms.touch(taken.room().id(), clock.instant());
            }
        });
    }

    /** For good: the seat is free. Who comes again is seated again. */
    @Transactional
    void leave(RoundId id, ParticipantId participant) {
        Instant now = clock.instant();
        rooms.lockSeat(id, participant).filter(taken -> taken.room().isOpen()).ifPresent(taken -> {
            seating.unseat(List.of(new Change(taken.room(), List.of(taken.seat()))), now);
            rooms.touch(taken.room().id(), now);
        });
    }
}
