package org.folkmoot.voting.party;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.OptionalInt;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.assembly.AssemblyDetails;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.contracts.party.PartyEvent.HeadcountDeclared;
import org.folkmoot.contracts.party.PartyEvent.PartyRegistered;
import org.folkmoot.contracts.party.PartyId;
import org.folkmoot.contracts.party.PartyMemberEvent.PartyJoined;
import org.folkmoot.defaults.outbox.Outbox;
import org.folkmoot.voting.contest.AssemblyGate;
import org.folkmoot.voting.electorate.ElectoralRoll;

/** Registers parties, takes their headcounts and lets people join. */
@ApplicationScoped
class PartyService {
    private final PartyRepository repository;
    private final ElectoralRoll roll;
    private final AssemblyGate gate;
    private final Outbox outbox;
    private final PartySettings settings;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    PartyService(
            PartyRepository repository,
            ElectoralRoll roll,
            AssemblyGate gate,
            Outbox outbox,
            PartySettings settings,
            Clock clock) {
        this.repository = repository;
        this.roll = roll;
        this.gate = gate;
        this.outbox = outbox;
        this.settings = settings;
        this.clock = clock;
    }

    @Transactional
    PartyView register(AssemblyId assemblyId, AreaCode area, String place, ParticipantId convener) {
        AssemblyDetails assembly = roll.assembly(assemblyId)
                .orElseThrow(() -> PartyProblem.UNKNOWN_ASSEMBLY.because("Check the assembly's id."));
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
        outbox.append(Topics.PARTIES, party.id.toString(), new PartyRegistered(party.party(), party.registeredAt));
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
        PartyEntity party = repository.find(id).orElseThrow(() -> PartyProblem.unknown(id));
        if (!party.convener.equals(convener.value())) {
            throw PartyProblem.NOT_THE_CONVENER.because("Ask who registered the party.");
        }
        if (headcount < 1 || headcount > settings.mostHeadcount()) {
            throw PartyProblem.HEADCOUNT_OUT_OF_RANGE.because(
                    "Declare from 1 to " + settings.mostHeadcount() + " people.");
        }
        requireNoOpenContest(party);
        Instant now = clock.instant();
        if (!repository.headcount(id, now).equals(OptionalInt.of(headcount))) {
            repository.declare(id, headcount, now);
            outbox.append(Topics.PARTIES, id.toString(), new HeadcountDeclared(party.party(), headcount, now));
        }
        return view(party);
    }

    @Transactional
    JoinedView join(JoinCode code, ParticipantId participant) {
        PartyEntity party = repository
                .withCode(code.value())
                .orElseThrow(() -> PartyProblem.UNKNOWN_JOIN_CODE.because("Ask the convener for the party's code."));
        PartyJoined joined =
                new PartyJoined(new AssemblyId(party.assemblyId), new PartyId(party.id), participant, clock.instant());
        if (repository.join(party, participant, joined.joinedAt())) {
            requireNoOpenContest(party);
            outbox.append(Topics.PARTY_MEMBERS, joined.assemblyId() + "/" + participant, joined);
        }
        return new JoinedView(joined.partyId(), joined.assemblyId(), party.place);
    }

    private void requireNoOpenContest(PartyEntity party) {
        if (!gate.partiesMayChange(new AssemblyId(party.assemblyId))) {
            throw PartyProblem.CONTEST_OPEN.because("Do this after the contest has closed; it holds for the next one.");
        }
    }

    private PartyView view(PartyEntity party) {
        PartyId id = new PartyId(party.id);
        OptionalInt headcount = repository.headcount(id, clock.instant());
        return new PartyView(
                id,
                new AssemblyId(party.assemblyId),
                AreaCode.of(party.area),
                party.place,
                party.joinCode,
                headcount.isPresent() ? headcount.getAsInt() : null,
                repository.members(id));
    }
}
