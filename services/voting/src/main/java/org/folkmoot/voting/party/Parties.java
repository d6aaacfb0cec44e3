package org.folkmoot.voting.party;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.contracts.party.Party;
import org.folkmoot.contracts.party.PartyId;
import org.folkmoot.defaults.conduct.Removals;
import org.folkmoot.defaults.problem.ProblemException;
import org.folkmoot.voting.room.Headcount;

/** Registered parties, for other features. Needs a transaction. */
@ApplicationScoped
public class Parties {
    private final PartyRepository repository;
    private final Headcounts headcounts;
    private final Removals removals;

    Parties(PartyRepository repository, Headcounts headcounts, Removals removals) {
        this.repository = repository;
        this.headcounts = headcounts;
        this.removals = removals;
    }

    /** @param joined people who joined with the code: evidence of the headcount */
    public record Attendance(Party party, Headcount headcount, int joined) {}

    /** @throws ProblemException when there is no such party */
    public Party find(PartyId id) {
        return entity(id).party();
    }

    /** @throws ProblemException when there is no such party, somebody else convenes it, or the convener was removed */
    public Party convenedBy(PartyId id, ParticipantId convener) {
        PartyEntity party = entity(id);
        party.requireConvener(convener);
        removals.requireNotRemoved(new AssemblyId(party.assemblyId), convener);
        return party.party();
    }

    /** The people in the room as last declared up to and including that moment. */
    public Headcount headcount(PartyId party, Instant until) {
        return said(headcounts.last(party, until));
    }

    /** Every party of the assembly, with its headcount as last declared up to and including that moment. */
    public List<Attendance> of(AssemblyId assembly, Instant until) {
        Map<PartyId, HeadcountEntity> declared = headcounts.last(assembly, until);
        Map<PartyId, Integer> joined = repository.joined(assembly);
        return repository.of(assembly).stream()
                .map(PartyEntity::party)
                .map(party -> new Attendance(
                        party, said(Optional.ofNullable(declared.get(party.id()))), joined.getOrDefault(party.id(), 0)))
                .toList();
    }

    private PartyEntity entity(PartyId id) {
        return repository.find(id).orElseThrow(() -> PartyProblem.unknown(id));
    }

    private static Headcount said(Optional<HeadcountEntity> declared) {
        return declared.map(HeadcountEntity::said).orElseGet(Headcount.Missing::new);
    }
}
