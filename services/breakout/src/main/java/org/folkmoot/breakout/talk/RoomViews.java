package org.folkmoot.breakout.talk;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.folkmoot.breakout.room.RoomRow;
import org.folkmoot.breakout.room.RoomStore;
import org.folkmoot.breakout.room.SeatRow;
import org.folkmoot.breakout.talk.turns.GoRounds;
import org.folkmoot.contracts.breakout.RoomId;
import org.folkmoot.contracts.breakout.SeatId;
import org.folkmoot.contracts.participant.ParticipantId;

/** Shows rooms. Not inside a transaction: what may be undone is shown to nobody. */
@ApplicationScoped
class RoomViews {
    private final RoomAccess access;
    private final RoomStore rooms;
    private final GoRounds goRounds;
    private final OutcomeStore outcomes;
    private final RoundWords words;
    private final RecentTalks recent;
    private final Clock clock = Clock.tickMillis(ZoneOffset.UTC);

    RoomViews(
            RoomAccess access,
            RoomStore rooms,
            GoRounds goRounds,
            OutcomeStore outcomes,
            RoundWords words,
            RecentTalks recent) {
        this.access = access;
        this.rooms = rooms;
        this.goRounds = goRounds;
        this.outcomes = outcomes;
        this.words = words;
        this.recent = recent;
    }

    RoomView forStaff(RoomId id) {
        RoomRow room = access.find(id);
        return view(room, talk(room), Optional.empty());
    }

    RoomView forParticipant(RoomId id, ParticipantId participant) {
        RoomRow room = access.find(id);
        access.requireNotRemoved(room, participant);
        RoomTalk talk = talk(room);
        SeatId me = talk.seatOf(participant)
                .orElseGet(() -> access.seatForViewing(room, participant).id());
        return view(room, talk, Optional.of(me));
    }

    private RoomView view(RoomRow room, RoomTalk talk, Optional<SeatId> me) {
        return RoomView.of(room, words.of(room.round()), talk, me, clock.instant());
    }

    private RoomTalk talk(RoomRow room) {
        return recent.of(room, () -> read(room));
    }

    private RoomTalk read(RoomRow room) {
        List<SeatRow> seats = rooms.seats(room.id());
        return new RoomTalk(seats, goRounds.of(room, seats), outcomes.of(room.id()));
    }
}
