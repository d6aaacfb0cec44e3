package org.folkmoot.defaults.identity;

import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.participant.ParticipantId;

/** The participant who makes this request, as their verified token says. Use only behind the participant role. */
@RequestScoped
public class ParticipantToken {
    private final JsonWebToken token;

    ParticipantToken(JsonWebToken token) {
        this.token = token;
    }

    public ParticipantId id() {
        return ParticipantId.of(token.getSubject());
    }

    public AreaCode area() {
        return AreaCode.of(token.getClaim("area"));
    }

    String raw() {
        return token.getRawToken();
    }

    Instant expiresAt() {
        return Instant.ofEpochSecond(token.getExpirationTime());
    }
}
