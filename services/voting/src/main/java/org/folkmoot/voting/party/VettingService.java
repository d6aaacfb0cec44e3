package org.folkmoot.voting.party;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.party.PartyId;
import org.folkmoot.voting.contest.AssemblyGate;
import org.jboss.logging.Logger;

/** Certifies parties and approves large headcounts. Who decided stays here; that it was decided is published. */
@ApplicationScoped
class VettingService {
    private static final Logger LOG = Logger.getLogger(VettingService.class);
    private static final Comparator<PartyView> WAITING_FIRST = Comparator.comparing(
                    (PartyView party) -> !party.headcountPending())
            .thenComparing(PartyView::place)
            .thenComparing(PartyView::id);

    private final PartyRepository repository;
    private final Headcounts headcounts;
    private final AssemblyGate gate;
    private final Clock clock;

    VettingService(PartyRepository repository, Headcounts headcounts, AssemblyGate gate, Clock clock) {
        this.repository = repository;
        this.headcounts = headcounts;
        this.gate = gate;
        this.clock = clock;
    }

    /** Those whose headcount waits for an approval first. */
    @Transactional
    List<PartyView> of(AssemblyId assembly) {
        Map<PartyId, HeadcountEntity> declared = headcounts.last(assembly, clock.instant());
        Map<PartyId, Integer> joined = repository.joined(assembly);
        return repository.of(assembly).stream()
                .map(party -> {
                    PartyId id = new PartyId(party.id);
                    return PartyView.withoutCode(
                            party, Optional.ofNullable(declared.get(id)), joined.getOrDefault(id, 0));
                })
                .sorted(WAITING_FIRST)
                .toList();
    }

    @Transactional
    PartyView certify(PartyId id, boolean certified, String decidedBy) {
        PartyEntity party = repository.lock(id);
        if (party.party().certified() != certified) {
            if (!certified) {
                requireNoOpenContest(party);
            }
            Instant now = clock.instant();
            party.certify(certified, now);
            repository.logCertification(party, certified, decidedBy, now);
            headcounts.publish(party);
            LOG.infof("Certification decided partyId=%s certified=%s", id, certified);
        }
        return view(party);
    }

    /** @param seen what the organiser approves; empty: whatever was declared last */
    @Transactional
    PartyView approve(PartyId id, OptionalInt seen, String decidedBy) {
        PartyEntity party = repository.lock(id);
        HeadcountEntity declared = headcounts
                .last(party)
                .orElseThrow(() -> PartyProblem.HEADCOUNT_NOT_DECLARED.because("Ask the convener to declare one."));
        if (seen.isPresent() && seen.getAsInt() != declared.headcount) {
            throw PartyProblem.HEADCOUNT_CHANGED.because(
                    "It is " + declared.headcount + " now; look at it again.", Map.of("headcount", declared.headcount));
        }
        if (declared.pending()) {
            headcounts.approve(declared, party, decidedBy);
            LOG.infof("Headcount approved partyId=%s", id);
        }
        return view(party);
    }

    /** What has been counted as a certified party's stays so until the close. */
    private void requireNoOpenContest(PartyEntity party) {
        if (!gate.partiesMayChange(new AssemblyId(party.assemblyId))) {
            throw PartyProblem.CONTEST_OPEN.because("Withdraw it after the contest has closed.");
        }
    }

    private PartyView view(PartyEntity party) {
        return PartyView.withoutCode(party, headcounts.last(party), repository.joined(party));
    }
}
