package org.folkmoot.web.participant;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.web.facts.AssemblyState;
import org.folkmoot.web.facts.Facts;
import org.folkmoot.web.facts.Known;

/** Which assemblies are somebody's own: those of their area or of one it lies in. */
@ApplicationScoped
public class Assemblies {
    private final Facts facts;

    Assemblies(Facts facts) {
        this.facts = facts;
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
