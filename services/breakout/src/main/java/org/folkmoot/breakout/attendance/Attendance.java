package org.folkmoot.breakout.attendance;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.area.AreaEvent;
import org.folkmoot.contracts.assembly.AssemblyEvent;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.assembly.CheckInEvent;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.contracts.party.PartyId;
import org.folkmoot.contracts.party.PartyMemberEvent;
import org.folkmoot.defaults.projection.Projections;
import org.folkmoot.defaults.projection.Subscription;

/** Who has checked in where, unless everything about them was erased since. Held in memory; asking costs nothing. */
@ApplicationScoped
public class Attendance {
    private final Projections projections;
    private final Traits traits = new Traits();
    private final Map<AreaCode, Optional<AreaCode>> parents = new ConcurrentHashMap<>();
    private final Set<AssemblyId> assemblies = ConcurrentHashMap.newKeySet();
    private final Set<AssemblyId> ended = ConcurrentHashMap.newKeySet();
    private final Map<AssemblyId, Map<ParticipantId, AreaCode>> present = new ConcurrentHashMap<>();
    private final Map<Member, PartyId> parties = new ConcurrentHashMap<>();

    Attendance(Projections projections) {
        this.projections = projections;
    }

    private record Member(AssemblyId assembly, ParticipantId participant) {}

    /** Whether it was published. */
    public boolean knows(AssemblyId assembly) {
        return assemblies.contains(assembly);
    }

    public boolean isCheckedIn(AssemblyId assembly, ParticipantId participant) {
        return person(assembly, participant).isPresent();
    }

    /** Everybody who has checked in, as of now, in an order that is always the same. */
    public List<Person> people(AssemblyId assembly) {
        return present.getOrDefault(assembly, Map.of()).entrySet().stream()
                .filter(entry -> !traits.isErased(entry.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> person(assembly, entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Empty when they have not checked in, or nothing is held about them any more. */
    public Optional<Person> person(AssemblyId assembly, ParticipantId participant) {
        return Optional.ofNullable(present.getOrDefault(assembly, Map.of()).get(participant))
                .filter(_ -> !traits.isErased(participant))
                .map(area -> person(assembly, participant, area));
    }

    private Person person(AssemblyId assembly, ParticipantId participant, AreaCode area) {
        return new Person(
                participant,
                area,
                traits.language(participant),
                traits.needs(participant),
                Optional.ofNullable(parties.get(new Member(assembly, participant))),
                traits.isCertified(participant));
    }

    /** For one session: numbers whatever the allocation needs numbers of. */
    public Register register() {
        return new Register(parents);
    }

    void onStart(@Observes StartupEvent event) {
        projections.everything(
                "attendance",
                Subscription.to(Topics.AREAS, this::apply),
                Subscription.to(Topics.ASSEMBLIES, this::apply),
                Subscription.to(Topics.CHECK_INS, this::apply),
                Subscription.to(Topics.PARTICIPANTS, traits::apply),
                Subscription.to(Topics.CERTIFICATES, traits::apply),
                Subscription.to(Topics.PARTY_MEMBERS, this::apply));
    }

    private void apply(AreaEvent event) {
        switch (event) {
            case AreaEvent.AreaDefined defined -> parents.put(defined.code(), Optional.ofNullable(defined.parent()));
        }
    }

    void apply(AssemblyEvent event) {
        switch (event) {
            case AssemblyEvent.AssemblyPublished _, AssemblyEvent.AssemblyStarted _ ->
                assemblies.add(event.assembly().id());
            case AssemblyEvent.AssemblyEnded ended -> forget(ended.assembly().id());
        }
    }

    /** Nobody is there any more; nothing will be asked of it again. Topics are read side by side: some may come after this. */
    private void forget(AssemblyId assembly) {
        ended.add(assembly);
        assemblies.remove(assembly);
        present.remove(assembly);
        parties.keySet().removeIf(member -> member.assembly().equals(assembly));
    }

    void apply(CheckInEvent event) {
        switch (event) {
            case CheckInEvent.ParticipantCheckedIn checkIn -> {
                if (!ended.contains(checkIn.assemblyId())) {
                    present.computeIfAbsent(checkIn.assemblyId(), _ -> new ConcurrentHashMap<>())
                            .put(checkIn.participantId(), checkIn.area());
                }
            }
        }
    }

    void apply(PartyMemberEvent event) {
        switch (event) {
            case PartyMemberEvent.PartyJoined joined -> {
                if (!ended.contains(joined.assemblyId())) {
                    parties.put(new Member(joined.assemblyId(), joined.participantId()), joined.partyId());
                }
            }
        }
    }
}
