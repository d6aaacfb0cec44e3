package org.folkmoot.sortition.pool;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.lottery.pool.Quota;
import org.folkmoot.sortition.draw.DrawRow;
import org.folkmoot.sortition.register.Register;

/** In which of the areas that the targets name somebody lives. */
@ApplicationScoped
public class Homes {
    private final Register register;

    Homes(Register register) {
        this.register = register;
    }

    /**
     * The narrowest of them, for each who is asked about; empty for who lives in none. Areas are looked at once, so that
     * millions can be asked about, by one thread.
     */
    public Function<ParticipantId, Optional<String>> among(List<Quota> targets) {
        List<AreaCode> named = targets.stream()
                .filter(quota -> quota.feature().equals(DrawRow.AREA))
                .map(quota -> AreaCode.of(quota.value()))
                .toList();
        Map<AreaCode, Optional<String>> known = new HashMap<>();
        return participant -> register.areaOf(participant)
                .flatMap(home -> known.computeIfAbsent(home, area -> narrowest(area, named)));
    }

    private Optional<String> narrowest(AreaCode home, List<AreaCode> named) {
        return named.stream()
                .filter(area -> register.liesWithin(home, area))
                .max(this::narrower)
                .map(AreaCode::value);
    }

    /** Of two that lie within each other the inner one is the greater. */
    private int narrower(AreaCode one, AreaCode other) {
        return Boolean.compare(register.liesWithin(one, other), register.liesWithin(other, one));
    }
}
