package org.folkmoot.contracts.event;

import java.time.Instant;
import java.util.List;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.breakout.AssignmentEvent.ParticipantAssigned;
import org.folkmoot.contracts.breakout.AssignmentEvent.ParticipantUnassigned;
import org.folkmoot.contracts.breakout.RemovalEvent.ParticipantReadmitted;
import org.folkmoot.contracts.breakout.RemovalEvent.ParticipantRemoved;
import org.folkmoot.contracts.breakout.Room;
import org.folkmoot.contracts.breakout.RoomEvent.RoomChanged;
import org.folkmoot.contracts.breakout.RoomEvent.RoomClosed;
import org.folkmoot.contracts.breakout.RoomEvent.RoomOpened;
import org.folkmoot.contracts.breakout.RoomEvent.RoomsMerged;
import org.folkmoot.contracts.breakout.RoomId;
import org.folkmoot.contracts.breakout.Round;
import org.folkmoot.contracts.breakout.RoundEvent.RoundChanged;
import org.folkmoot.contracts.breakout.RoundEvent.RoundClosed;
import org.folkmoot.contracts.breakout.RoundEvent.RoundOpened;
import org.folkmoot.contracts.breakout.RoundId;
import org.folkmoot.contracts.breakout.SeatId;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.contracts.training.CertificateEvent.CertificateWithdrawn;
import org.folkmoot.contracts.training.CertificateEvent.FacilitatorCertified;

/** The events of small rooms and of those who facilitate them, with the values that stand in the golden files. */
final class GoldenBreakouts {
    private static final AssemblyId CALL = AssemblyId.of("22222222-2222-4222-8222-222222222222");
    private static final ParticipantId ANA = ParticipantId.of("11111111-1111-4111-8111-111111111111");
    private static final RoundId FIRST = RoundId.of("77777777-7777-4777-8777-777777777777");
    private static final RoomId ROOM = RoomId.of("88888888-8888-4888-8888-888888888888");
    private static final RoomId NEXT_ROOM = RoomId.of("88888888-8888-4888-8888-888888888889");
    private static final SeatId SEAT = SeatId.of("99999999-9999-4999-8999-999999999999");
    private static final Instant OPENED = Instant.parse("2026-05-01T18:20:00Z");
    private static final Instant LATER = Instant.parse("2026-05-01T18:26:30.5Z");
    private static final Instant CLOSES = Instant.parse("2026-05-01T18:35:00Z");
    private static final Instant CERTIFIED = Instant.parse("2026-04-21T09:00:00Z");

    static final List<GoldenEvent<?>> ALL = List.of(
            GoldenEvent.of(Topics.CERTIFICATES, new FacilitatorCertified(ANA, CERTIFIED)),
            GoldenEvent.of(Topics.CERTIFICATES, new CertificateWithdrawn(ANA, LATER)),
            GoldenEvent.of(Topics.ROUNDS, new RoundOpened(round(null))),
            GoldenEvent.of(
                    Topics.ROUNDS,
                    new RoundChanged(round(new Round.Message("Two minutes more for all", LATER)), LATER)),
            GoldenEvent.of(Topics.ROUNDS, new RoundClosed(round(null), CLOSES)),
            GoldenEvent.of(Topics.ROOMS, new RoomOpened(room(AreaCode.of("E08000035"), 6, 0, 1, null, false), OPENED)),
            GoldenEvent.of(Topics.ROOMS, new RoomChanged(room(null, 6, 4, 7, LATER, true), LATER)),
            GoldenEvent.of(Topics.ROOMS, new RoomsMerged(room(null, 0, 0, 8, null, false), NEXT_ROOM, LATER)),
            GoldenEvent.of(Topics.ROOMS, new RoomClosed(room(null, 6, 5, 9, null, true), CLOSES)),
            GoldenEvent.of(Topics.ASSIGNMENTS, new ParticipantAssigned(CALL, FIRST, ANA, ROOM, SEAT, OPENED)),
            GoldenEvent.of(Topics.ASSIGNMENTS, new ParticipantUnassigned(CALL, FIRST, ANA, LATER)),
            GoldenEvent.of(Topics.REMOVALS, new ParticipantRemoved(CALL, ANA, LATER)),
            GoldenEvent.of(Topics.REMOVALS, new ParticipantReadmitted(CALL, ANA, LATER)));

    private static Round round(Round.Message message) {
        return new Round(
                FIRST, CALL, 1, "What would help most where you live?", 7_012, 50_000, OPENED, CLOSES, message);
    }

    private static Room room(
            AreaCode area, int people, int present, int revision, Instant helpCalledAt, boolean outcomeSent) {
        return new Room(ROOM, FIRST, CALL, 12, area, people, present, revision, helpCalledAt, outcomeSent);
    }

    private GoldenBreakouts() {}
}
