package org.folkmoot.voting.party;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.contracts.party.PartyId;
import org.folkmoot.contracts.party.PartyMemberEvent.PartyJoined;
import org.folkmoot.defaults.conduct.Removals;
import org.folkmoot.defaults.outbox.Outbox;
import org.folkmoot.voting.contest.AssemblyGate;

/** Lets people join the party in whose room they sit. */
@ApplicationScoped
class JoinService {
    private final PartyRepository repository;
    private final AssemblyGate gate;
    private final Removals removals;
    private final Outbox outbox;
    private final Clock clock;

    JoinService(PartyRepository repository, AssemblyGate gate, Removals removals, Outbox outbox, Clock clock) {
        this.repository = repository;
        this.gate = gate;
        this.removals = removals;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    JoinedView join(JoinCode code, ParticipantId participant) {
        PartyEntity party = repository
                .withCode(code.value())
                .orElseThrow(() -> PartyProblem.UNKNOWN_JOIN_CODE.because("Ask the convener for the party's code."));
        removals.requireNotRemoved(new AssemblyId(party.assemblyId), participant);
        PartyJoined joined =
                new PartyJoined(new AssemblyId(party.assemblyId), new PartyId(party.id), participant, clock.instant());
        if (repository.join(party, participant, joined.joinedAt())) {
            if (!gate.partiesMayChange(joined.assemblyId())) {
                throw PartyProblem.CONTEST_OPEN.because(
                        "Do this some seconds after the contest has closed; it holds for the next one.");
            }
            outbox.append(Topics.PARTY_MEMBERS, joined.assemblyId() + "/" + participant, joined);
        }
        return new JoinedView(joined.partyId(), joined.assemblyId(), party.place);
    }
}
