package org.folkmoot.defaults.identity;

import jakarta.enterprise.context.RequestScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The member of staff who makes this request, as their verified token says. Use only behind staff roles. */
@RequestScoped
public class StaffToken {
    private final JsonWebToken token;

    StaffToken(JsonWebToken token) {
        this.token = token;
    }

    public String username() {
        String preferred = token.getClaim("preferred_username");
        return preferred == null ? token.getName() : preferred;
    }
}
