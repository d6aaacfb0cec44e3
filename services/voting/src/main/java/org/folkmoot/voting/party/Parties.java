package org.folkmoot.voting.party;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.contracts.party.Party;
import org.folkmoot.contracts.party.PartyId;
import org.folkmoot.defaults.problem.ProblemException;

/** Registered parties, for other features. Needs a transaction. */
@ApplicationScoped
public class Parties {
    private final PartyRepository repository;

    Parties(PartyRepository repository) {
        this.repository = repository;
    }

    /** @throws ProblemException when there is no such party */
    public Party find(PartyId id) {
        return repository.find(id).orElseThrow(() -> PartyProblem.unknown(id)).party();
    }

    /** @throws ProblemException when there is no such party, or somebody else convenes it */
    public Party convenedBy(PartyId id, ParticipantId convener) {
        PartyEntity party = repository.find(id).orElseThrow(() -> PartyProblem.unknown(id));
        if (!party.convener.equals(convener.value())) {
            throw PartyProblem.NOT_THE_CONVENER.because("Ask who registered the party.");
        }
        return party.party();
    }

    public List<Party> of(AssemblyId assembly) {
        return repository.of(assembly).stream().map(PartyEntity::party).toList();
    }

    /** The people in the room as last declared up to and including that moment. */
    public OptionalInt headcount(PartyId party, Instant until) {
        return repository.headcount(party, until);
    }
}
