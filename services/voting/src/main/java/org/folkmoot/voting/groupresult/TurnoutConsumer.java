package org.folkmoot.voting.groupresult;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Optional;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.contracts.event.UnreadableEventException;
import org.folkmoot.contracts.party.Party;
import org.folkmoot.contracts.party.TurnoutEvent;
import org.folkmoot.contracts.party.TurnoutEvent.MemberVoted;
import org.folkmoot.defaults.problem.ProblemException;
import org.folkmoot.defaults.projection.Projections;
import org.folkmoot.defaults.projection.Subscription;
import org.folkmoot.voting.contest.Contest;
import org.folkmoot.voting.party.Parties;
import org.folkmoot.voting.room.Room;
import org.folkmoot.voting.room.RoomResult;
import org.folkmoot.voting.room.RoomRules;
import org.jboss.logging.Logger;

/** Deducts members who voted by phone from their rooms, and suspends a result that leaves no room for them. */
@ApplicationScoped
public class TurnoutConsumer {
    /** The name of its reader; what that has committed is deducted. */
    public static final String READER = "turnout";

    private static final Logger LOG = Logger.getLogger(TurnoutConsumer.class);

    private final Projections projections;
    private final RoomRepository repository;
    private final Rooms rooms;
    private final Parties parties;
    private final GroupResultRecorder recorder;
    private final Clock clock;

    TurnoutConsumer(
            Projections projections,
            RoomRepository repository,
            Rooms rooms,
            Parties parties,
            GroupResultRecorder recorder,
            Clock clock) {
        this.projections = projections;
        this.repository = repository;
        this.rooms = rooms;
        this.parties = parties;
        this.recorder = recorder;
        this.clock = clock;
    }

    void onStart(@Observes StartupEvent event) {
        projections.shared(READER, Subscription.to(Topics.TURNOUT, this::apply));
    }

    private void apply(TurnoutEvent event) {
        switch (event) {
            case MemberVoted voted -> deductIfThereIsSuch(voted);
        }
    }

    /** What fails for the time being is repeated; a contest or party that is not there never will be. */
    private void deductIfThereIsSuch(MemberVoted voted) {
        try {
            QuarkusTransaction.requiringNew().run(() -> deduct(voted));
        } catch (ProblemException e) {
            throw new UnreadableEventException("It names no contest and party that there are", e);
        }
    }

    private void deduct(MemberVoted voted) {
        Contest contest = rooms.heldContest(voted.contestId());
        RoomEntity row = repository.lock(voted.contestId(), voted.partyId());
        if (!repository.addMemberVoted(voted.contestId(), voted.partyId(), voted.memberKey())
                || !(row.result() instanceof RoomResult.Counting counting)) {
            return;
        }
        if (contest instanceof Contest.Settled) {
            LOG.errorf("A member voted after all was settled, and the room stays contestId=%s", voted.contestId());
            return;
        }
        Party party = parties.find(voted.partyId());
        Room room = rooms.room(contest, party);
        RoomRules.afterMemberVoted(counting, room)
                .ifPresent(
                        suspended -> recorder.record(row, suspended, room, party, Optional.empty(), clock.instant()));
    }
}
