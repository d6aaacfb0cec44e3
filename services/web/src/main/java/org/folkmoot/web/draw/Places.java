package org.folkmoot.web.draw;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.web.facts.Facts;

/** What people call the areas of a draw. */
@Named("places")
@ApplicationScoped
public class Places {
    private final Facts facts;

    Places(Facts facts) {
        this.facts = facts;
    }

    /** @param code of an area; none, or another name of a group, stays as it is */
    public String name(String code) {
        if (code == null || code.isBlank()) {
            return "everybody";
        }
        try {
            return facts.areas().name(AreaCode.of(code));
        } catch (IllegalArgumentException e) {
            return code;
        }
    }

    public String from(AreaCode area) {
        return area == null
                ? "everybody who signed up"
                : "everybody in " + facts.areas().name(area);
    }

    /** What a target asks for. */
    public String value(DrawState.Target target) {
        return target.ofArea() ? name(target.value()) : target.value();
    }
}
