package org.folkmoot.breakout.talk;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.breakout.room.RoomRow;
import org.folkmoot.breakout.room.SeatRow;
import org.folkmoot.breakout.video.Invitation;
import org.folkmoot.breakout.video.RoomVisit;
import org.folkmoot.breakout.video.VideoRoom;
import org.folkmoot.breakout.video.VideoRooms;
import org.folkmoot.breakout.video.settings.VideoConfig;
import org.folkmoot.contracts.breakout.RoomId;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.defaults.problem.CommonProblem;
import org.jboss.logging.Logger;

/** Lets people into the video room, or tells them where to meet. Holds no transaction: the provider may take its time. */
@ApplicationScoped
class EntryService {
    private static final Logger LOG = Logger.getLogger(EntryService.class);

    private final RoomAccess access;
    private final VideoRooms video;
    private final VideoConfig config;

    EntryService(RoomAccess access, VideoRooms video, VideoConfig config) {
        this.access = access;
        this.video = video;
        this.config = config;
    }

    /**
     * @param address to be opened; lets its holder in
     * @param notice to be shown instead
     */
    record Entry(URI address, String notice, Instant until) {
        /** Never the address: whoever has it is let in. */
        @Override
        public String toString() {
            return "Entry[until=" + until + "]";
        }
    }

    Entry enter(RoomId id, ParticipantId participant) {
        RoomRow room = access.find(id);
        SeatRow seat = access.seat(room, participant);
        requireOpen(room);
        Optional<String> name = seat.name().filter(RoomVisit::canShow);
        Invitation invitation = video.invite(new RoomVisit(place(room), participant, name, seat.facilitator()));
        // A meeting that the provider opened after it was told to close the room is nobody's to enter.
        requireOpen(access.find(id));
        return switch (invitation) {
            case Invitation.Page page -> new Entry(page.address(), null, page.until());
            case Invitation.Notice notice -> new Entry(null, notice.text(), notice.until());
            case Invitation.NotNow when ->
                throw TalkProblem.NOT_NOW.because(
                        "Come while the room is open.", Map.of("from", when.from(), "until", when.until()));
            case Invitation.Unavailable unavailable -> {
                LOG.warnf("Nobody gets into the video room roomId=%s problem=%s", id, unavailable.problem());
                throw CommonProblem.UNAVAILABLE.because("Try again in a moment; the room is there without video.");
            }
        };
    }

    private static void requireOpen(RoomRow room) {
        if (!room.isOpen()) {
            throw TalkProblem.NOT_NOW.because("The room is closed.");
        }
    }

    private VideoRoom place(RoomRow room) {
        String title = config.roomTitle() + " " + room.number();
        return new VideoRoom(room.round(), room.id(), title, room.openedAt(), room.closesAt());
    }
}
