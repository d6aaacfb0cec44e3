package org.folkmoot.breakout.talk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.folkmoot.breakout.goround.GoRoundDecision;
import org.folkmoot.breakout.goround.outcome.OutcomeDecision;
import org.folkmoot.breakout.goround.outcome.Submission;
import org.folkmoot.breakout.room.RoomProblem;
import org.folkmoot.breakout.room.RoomRow;
import org.folkmoot.breakout.room.RoomStore;
import org.folkmoot.breakout.room.SeatRow;
import org.folkmoot.breakout.talk.turns.GoRounds;
import org.folkmoot.contracts.breakout.RoomId;
import org.folkmoot.contracts.participant.ParticipantId;

/** What people do in their room, one after the other. */
@ApplicationScoped
class TalkService {
    private final RoomAccess access;
    private final RoomStore rooms;
    private final GoRounds goRounds;
    private final OutcomeStore outcomes;
    private final Clock clock = Clock.tickMillis(ZoneOffset.UTC);

    TalkService(RoomAccess access, RoomStore rooms, GoRounds goRounds, OutcomeStore outcomes) {
        this.access = access;
        this.rooms = rooms;
        this.goRounds = goRounds;
        this.outcomes = outcomes;
    }

    @Transactional
    void take(RoomId id, GoRoundRequest request, ParticipantId participant) {
        RoomRow room = access.lock(id);
        SeatRow seat = access.seat(room, participant);
        if (!room.isOpen()) {
            throw TalkProblem.GO_ROUND_OVER.because("The room is closed.");
        }
        Instant now = clock.instant();
        switch (goRounds.decide(room, rooms.seats(id), request.by(seat.id()), now)) {
            case GoRoundDecision.Changed _ -> rooms.touch(id, now);
            case GoRoundDecision.Unchanged _ -> {}
            case GoRoundDecision.Refused refused -> throw TalkProblem.of(refused);
        }
    }

    @Transactional
    void submit(RoomId id, Submission submission, ParticipantId participant) {
        RoomRow room = access.lock(id);
        access.seat(room, participant);
        if (!room.isOpen()) {
            throw RoomProblem.ROOM_CLOSED.because("What stands for it stands.");
        }
        switch (outcomes.of(id).submit(submission)) {
            case OutcomeDecision.Changed changed -> {
                outcomes.keep(id, changed.next());
                rooms.touch(id, clock.instant());
            }
            case OutcomeDecision.Unchanged _ -> {}
            case OutcomeDecision.Refused refused -> throw OutcomeRefusal.of(refused);
        }
    }
}
