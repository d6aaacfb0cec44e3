package org.folkmoot.sortition.pool;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
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

    /** The narrowest of them. */
    public Optional<String> of(ParticipantId participant, List<Quota> targets) {
        return register.areaOf(participant)
                .flatMap(home -> targets.stream()
                        .filter(quota -> quota.feature().equals(DrawRow.AREA))
                        .map(Quota::value)
                        .filter(area -> register.liesWithin(home, AreaCode.of(area)))
                        .max((one, other) -> narrower(AreaCode.of(one), AreaCode.of(other))));
    }

    /** Of two that lie within each other the inner one is the greater. */
    private int narrower(AreaCode one, AreaCode other) {
        return Boolean.compare(register.liesWithin(one, other), register.liesWithin(other, one));
    }
}
