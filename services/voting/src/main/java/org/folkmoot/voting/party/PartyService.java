package org.folkmoot.voting.party;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.assembly.AssemblyDetails;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.contracts.party.PartyId;
import org.folkmoot.defaults.conduct.Removals;
import org.folkmoot.voting.contest.AssemblyGate;
import org.folkmoot.voting.electorate.ElectoralRoll;

/** Registers parties and takes their headcounts. */
@ApplicationScoped
class PartyService {
    private final PartyRepository repository;
    private final Headcounts headcounts;
    private final ElectoralRoll roll;
    private final AssemblyGate gate;
    private final Removals removals;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    PartyService(
            PartyRepository repository,
            Headcounts headcounts,
            ElectoralRoll roll,
            AssemblyGate gate,
            Removals removals,
            Clock clock) {
        this.repository = repository;
        this.headcounts = headcounts;
        this.roll = roll;
        this.gate = gate;
        this.removals = removals;
        this.clock = clock;
    }

    @Transactional
    PartyView register(AssemblyId assemblyId, AreaCode area, String place, ParticipantId convener) {
        AssemblyDetails assembly = roll.assembly(assemblyId)
                .orElseThrow(() -> PartyProblem.UNKNOWN_ASSEMBLY.because("Check the assembly's id."));
        removals.requireNotRemoved(assemblyId, convener);
        if (!roll.liesWithin(area, assembly.area())) {
            throw PartyProblem.OUTSIDE_AREA.because(
                    "Choose an area in " + assembly.area() + "; " + area + " is not one.");
        }
        PartyEntity party = new PartyEntity();
        party.id = PartyId.random().value();
        party.assemblyId = assemblyId.value();
        party.area = area.value();
        party.place = place.strip();
        party.convener = convener.value();
        party.joinCode = JoinCode.draw(random).value();
        party.registeredAt = clock.instant();
        if (!repository.insertUnlessConvener(party)) {
            throw PartyProblem.ALREADY_CONVENER.because("Go on with the party you registered.");
        }
        headcounts.publish(party);
        return view(party);
    }

    @Transactional
    PartyView mine(AssemblyId assembly, ParticipantId convener) {
        return repository
                .ofConvener(assembly, convener)
                .map(this::view)
                .orElseThrow(() -> PartyProblem.NO_PARTY.because("Register one first."));
    }

    @Transactional
    PartyView declare(PartyId id, int headcount, ParticipantId convener) {
        PartyEntity party = repository.lock(id);
        party.requireConvener(convener);
        removals.requireNotRemoved(new AssemblyId(party.assemblyId), convener);
        headcounts.requireInRange(headcount);
        requireNoOpenContest(party);
        headcounts.declare(party, headcount);
        return view(party);
    }

    private void requireNoOpenContest(PartyEntity party) {
        if (!gate.partiesMayChange(new AssemblyId(party.assemblyId))) {
            throw PartyProblem.CONTEST_OPEN.because(
                    "Do this some seconds after the contest has closed; it holds for the next one.");
        }
    }

    private PartyView view(PartyEntity party) {
        return PartyView.of(party, headcounts.last(party), repository.joined(party));
    }
}
