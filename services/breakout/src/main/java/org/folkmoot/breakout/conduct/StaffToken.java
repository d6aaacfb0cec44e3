package org.folkmoot.breakout.conduct;

import jakarta.enterprise.context.RequestScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The member of staff who makes this request, as their verified token says. Use only behind staff roles. */
@RequestScoped
class StaffToken {
    private final JsonWebToken token;

    StaffToken(JsonWebToken token) {
        this.token = token;
    }

    String username() {
        String preferred = token.getClaim("preferred_username");
        return preferred == null ? token.getName() : preferred;
    }
}
