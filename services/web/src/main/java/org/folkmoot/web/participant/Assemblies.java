package org.folkmoot.web.participant;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.web.facts.AssemblyState;
import org.folkmoot.web.facts.Facts;
import org.folkmoot.web.facts.Known;

/** Which assemblies are somebody's own: those of their area or of one it lies in. */
@ApplicationScoped
public class Assemblies {
    private final Facts facts;
    private final Duration opensBefore;

    /** @param opensBefore how long before its planned beginning assembly lets people in; set to the same there */
    Assemblies(
            Facts facts,
            @ConfigProperty(name = "folkmoot.check-in.opens-before", defaultValue = "PT1H") Duration opensBefore) {
        this.facts = facts;
        this.opensBefore = opensBefore;
    }

    /** When people can check in; null when they can now, or no more. */
    Instant doorsAt(AssemblyState assembly, Instant now) {
        Instant doorsAt = assembly.details().startsAt().minus(opensBefore);
        return assembly.published() && now.isBefore(doorsAt) ? doorsAt : null;
    }

    /** What is on now first, then what comes, then what is over, latest first. */
    public List<AssemblyState> of(AreaCode area) {
        Set<AreaCode> path = facts.areas().pathOf(area);
        return facts.assemblies().stream()
                .map(Known::fact)
                .filter(assembly -> path.contains(assembly.details().area()))
                .sorted(Comparator.comparing((AssemblyState assembly) -> !assembly.started())
                        .thenComparing(AssemblyState::ended)
                        .thenComparing(assembly -> assembly.ended()
                                ? -assembly.details().startsAt().toEpochMilli()
                                : assembly.details().startsAt().toEpochMilli()))
                .toList();
    }
}
