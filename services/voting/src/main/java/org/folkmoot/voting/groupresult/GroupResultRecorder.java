package org.folkmoot.voting.groupresult;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.contracts.party.GroupResult;
import org.folkmoot.contracts.party.GroupResultEvent;
import org.folkmoot.contracts.party.GroupResultEvent.GroupResultConfirmed;
import org.folkmoot.contracts.party.GroupResultEvent.GroupResultCorrected;
import org.folkmoot.contracts.party.GroupResultEvent.GroupResultSubmitted;
import org.folkmoot.contracts.party.GroupResultEvent.GroupResultSuspended;
import org.folkmoot.contracts.party.Party;
import org.folkmoot.defaults.outbox.Outbox;
import org.folkmoot.voting.room.Room;
import org.folkmoot.voting.room.RoomResult;
import org.jboss.logging.Logger;

/** Makes a change of a result true: in its row, in the journal and as an event, all in the running transaction. */
@ApplicationScoped
class GroupResultRecorder {
    private static final Logger LOG = Logger.getLogger(GroupResultRecorder.class);

    private final RoomJournal journal;
    private final Outbox outbox;

    GroupResultRecorder(RoomJournal journal, Outbox outbox) {
        this.journal = journal;
        this.outbox = outbox;
    }

    /** @param changedBy absent when members who voted by phone caused it */
    GroupResultView record(
            RoomEntity row,
            RoomResult.Sent next,
            Room room,
            Party party,
            Optional<ParticipantId> changedBy,
            Instant now) {
        GroupResultView before = GroupResultView.of(party.id(), row.result(), room);
        GroupResultView after = GroupResultView.of(party.id(), next, room);
        row.become(next);
        journal.note(before, after, changedBy, now);
        GroupResult result = result(next, room, party);
        outbox.append(Topics.GROUP_RESULTS, result.key(), event(next, result, now));
        LOG.infof(
                "Group result changed contestId=%s partyId=%s state=%s", after.contestId(), party.id(), after.state());
        return after;
    }

    private static GroupResult result(RoomResult.Sent next, Room room, Party party) {
        return new GroupResult(
                room.contest().id(),
                party.id(),
                party.area(),
                next.version(),
                room.headcount().holding(),
                room.votedByPhone(),
                next.count().answered(),
                next.count().counts());
    }

    private static GroupResultEvent event(RoomResult.Sent next, GroupResult result, Instant now) {
        return switch (next) {
            case RoomResult.Provisional _ -> new GroupResultSubmitted(result, now);
            case RoomResult.Confirmed _ -> new GroupResultConfirmed(result, now);
            case RoomResult.Corrected corrected -> new GroupResultCorrected(result, corrected.reason(), now);
            case RoomResult.Suspended _ -> new GroupResultSuspended(result, now);
        };
    }
}
