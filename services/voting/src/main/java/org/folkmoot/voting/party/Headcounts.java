package org.folkmoot.voting.party;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.contracts.party.PartyEvent;
import org.folkmoot.contracts.party.PartyEvent.HeadcountDeclared;
import org.folkmoot.contracts.party.PartyEvent.PartyRegistered;
import org.folkmoot.contracts.party.PartyId;
import org.folkmoot.defaults.outbox.Outbox;

/** What conveners declared, and what of it is published. Needs a transaction. */
@ApplicationScoped
class Headcounts {
    private final EntityManager database;
    private final Outbox outbox;
    private final PartySettings settings;
    private final Clock clock;

    Headcounts(EntityManager database, Outbox outbox, PartySettings settings, Clock clock) {
        this.database = database;
        this.outbox = outbox;
        this.settings = settings;
        this.clock = clock;
    }

    void requireInRange(int people) {
        if (people < 1 || people > settings.mostHeadcount()) {
            throw PartyProblem.HEADCOUNT_OUT_OF_RANGE.because(
                    "Declare from 1 to " + settings.mostHeadcount() + " people.");
        }
    }

    /** Above the limit it has to be approved, unless as many people were approved before. */
    void declare(PartyEntity party, int people) {
        if (last(party).filter(said -> said.headcount == people).isPresent()) {
            return;
        }
        HeadcountEntity declaration = new HeadcountEntity();
        declaration.partyId = party.id;
        declaration.headcount = people;
        declaration.declaredAt = clock.instant();
        declaration.needsApproval = people > Math.max(settings.headcountLimit(), mostApproved(party));
        database.persist(declaration);
        if (!declaration.pending()) {
            publish(party);
        }
    }

    void approve(HeadcountEntity declaration, PartyEntity party, String decidedBy) {
        declaration.approvedBy = decidedBy;
        declaration.approvedAt = clock.instant();
        publish(party);
    }

    Optional<HeadcountEntity> last(PartyEntity party) {
        return last(new PartyId(party.id), clock.instant());
    }

    /** The last declaration up to and including that moment. */
    Optional<HeadcountEntity> last(PartyId party, Instant until) {
        return database.createQuery("""
                        select h from HeadcountEntity h
                        where h.partyId = :party and h.declaredAt <= :until
                        order by h.position desc""", HeadcountEntity.class)
                .setParameter("party", party.value())
                .setParameter("until", until)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The same for every party of an assembly that has declared one. */
    Map<PartyId, HeadcountEntity> last(AssemblyId assembly, Instant until) {
        Map<PartyId, HeadcountEntity> last = new HashMap<>();
        database.createQuery("""
                        select h from HeadcountEntity h, PartyEntity p
                        where p.id = h.partyId and p.assemblyId = :assembly and h.declaredAt <= :until
                        order by h.position""", HeadcountEntity.class)
                .setParameter("assembly", assembly.value())
                .setParameter("until", until)
                .getResultStream()
                .forEach(declaration -> last.put(new PartyId(declaration.partyId), declaration));
        return last;
    }

    /** Says all there is to know of the party; needs its row locked, so that what is said last is what holds. */
    void publish(PartyEntity party) {
        outbox.append(Topics.PARTIES, party.id.toString(), event(party));
    }

    private PartyEvent event(PartyEntity party) {
        List<HeadcountEntity> holding = database.createQuery("""
                        select h from HeadcountEntity h
                        where h.partyId = :party and (h.needsApproval = false or h.approvedAt is not null)
                        order by h.position""", HeadcountEntity.class)
                .setParameter("party", party.id)
                .getResultList();
        return holding.isEmpty()
                ? new PartyRegistered(party.party(), party.registeredAt)
                : new HeadcountDeclared(
                        party.party(),
                        holding.getLast().headcount,
                        holding.getLast().declaredAt,
                        holding.getFirst().declaredAt,
                        firstHeldAt(holding));
    }

    private static Instant firstHeldAt(List<HeadcountEntity> holding) {
        return holding.stream()
                .map(each -> each.approvedAt == null ? each.declaredAt : each.approvedAt)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private int mostApproved(PartyEntity party) {
        return database.createQuery("""
                        select coalesce(max(h.headcount), 0) from HeadcountEntity h
                        where h.partyId = :party and h.approvedAt is not null""", Integer.class)
                .setParameter("party", party.id)
                .getSingleResult();
    }
}
