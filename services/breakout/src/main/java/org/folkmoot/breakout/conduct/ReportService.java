package org.folkmoot.breakout.conduct;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneOffset;
import org.folkmoot.breakout.room.RoomProblem;
import org.folkmoot.breakout.room.RoomRow;
import org.folkmoot.breakout.room.RoomStore;
import org.folkmoot.breakout.room.SeatRow;
import org.folkmoot.contracts.breakout.RoomId;
import org.folkmoot.contracts.breakout.SeatId;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.defaults.conduct.Removals;
import org.jboss.logging.Logger;

/** Takes reports of people by people who sit in the same room, also after it has closed. */
@ApplicationScoped
class ReportService {
    private static final Logger LOG = Logger.getLogger(ReportService.class);

    private final RoomStore rooms;
    private final ReportStore reports;
    private final Removals removals;
    private final Clock clock = Clock.tickMillis(ZoneOffset.UTC);

    ReportService(RoomStore rooms, ReportStore reports, Removals removals) {
        this.rooms = rooms;
        this.reports = reports;
        this.removals = removals;
    }

    @Transactional
    ReportId report(RoomId roomId, SeatId seat, String reason, ParticipantId reporter) {
        RoomRow room = rooms.find(roomId).orElseThrow(() -> RoomProblem.unknown(roomId));
        removals.requireNotRemoved(room.assembly(), reporter);
        if (rooms.seat(room.round(), reporter)
                .filter(own -> own.room().equals(roomId))
                .isEmpty()) {
            throw ConductProblem.notInRoom();
        }
        SeatRow reported = rooms.seat(roomId, seat).orElseThrow(() -> ConductProblem.unknown(seat));
        ReportId id = ReportId.random();
        if (!reports.insert(id, room, reported, reason, reporter, clock.instant())) {
            return sentAgain(seat, reason, reporter);
        }
        LOG.infof("Somebody was reported roomId=%s", roomId);
        return id;
    }

    private ReportId sentAgain(SeatId seat, String reason, ParticipantId reporter) {
        ReportStore.Standing standing = reports.standing(seat, reporter);
        if (!standing.reason().equals(reason)) {
            throw ConductProblem.ALREADY_REPORTED.because("Call for help if something must be done at once.");
        }
        return standing.id();
    }
}
