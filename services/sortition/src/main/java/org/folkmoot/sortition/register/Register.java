package org.folkmoot.sortition.register;

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
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.contracts.participant.ParticipantEvent;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.defaults.projection.Projections;
import org.folkmoot.defaults.projection.Subscription;

/** Held in memory, some 100 bytes a person; asking costs nothing. */
@ApplicationScoped
public class Register {
    private final Projections projections;
    private final Map<AreaCode, Optional<AreaCode>> parents = new ConcurrentHashMap<>();
    private final Map<AreaCode, AreaCode> codes = new ConcurrentHashMap<>();
    private final Map<ParticipantId, AreaCode> people = new ConcurrentHashMap<>();
    private final Set<AssemblyId> assemblies = ConcurrentHashMap.newKeySet();

    Register(Projections projections) {
        this.projections = projections;
    }

    /** Whether it was published. */
    public boolean knows(AssemblyId assembly) {
        return assemblies.contains(assembly);
    }

    public boolean knows(AreaCode area) {
        return parents.containsKey(area);
    }

    /** Where the person lives; empty for somebody who has not signed up, or is erased. */
    public Optional<AreaCode> areaOf(ParticipantId participant) {
        return Optional.ofNullable(people.get(participant));
    }

    /** Everybody who lives there or below, or everybody, by id. */
    public List<ParticipantId> within(Optional<AreaCode> area) {
        return people.entrySet().stream()
                .filter(person ->
                        area.map(code -> liesWithin(person.getValue(), code)).orElse(true))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    public boolean liesWithin(AreaCode area, AreaCode ancestor) {
        AreaCode each = area;
        // Redefinitions could close a circle for a moment; no path is longer than there are areas.
        for (int steps = parents.size(); each != null && steps >= 0; steps--) {
            if (each.equals(ancestor)) {
                return true;
            }
            each = parents.getOrDefault(each, Optional.empty()).orElse(null);
        }
        return false;
    }

    void onStart(@Observes StartupEvent event) {
        projections.everything(
                "register",
                Subscription.to(Topics.AREAS, this::apply),
                Subscription.to(Topics.ASSEMBLIES, this::apply),
                Subscription.to(Topics.PARTICIPANTS, this::apply));
    }

    private void apply(AreaEvent event) {
        switch (event) {
            case AreaEvent.AreaDefined defined -> parents.put(defined.code(), Optional.ofNullable(defined.parent()));
        }
    }

    private void apply(AssemblyEvent event) {
        assemblies.add(event.assembly().id());
    }

    private void apply(ParticipantEvent event) {
        switch (event) {
            case ParticipantEvent.ParticipantRegistered registered ->
                people.put(registered.id(), codes.computeIfAbsent(registered.area(), area -> area));
            case ParticipantEvent.ParticipantErased erased -> people.remove(erased.id());
        }
    }
}
