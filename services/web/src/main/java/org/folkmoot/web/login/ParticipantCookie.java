package org.folkmoot.web.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The participant's token, kept where scripts cannot read it and other sites cannot use it. */
@ApplicationScoped
public class ParticipantCookie {
    static final String NAME = "folkmoot-participant";

    private final boolean secure;

    ParticipantCookie(@ConfigProperty(name = "folkmoot.public-url") String publicUrl) {
        this.secure = publicUrl.startsWith("https:");
    }

    NewCookie holding(String token, Instant expiresAt) {
        return cookie(NAME, token, "/", Duration.between(Instant.now(), expiresAt));
    }

    /** A cookie of ours with the same safeguards. */
    public NewCookie cookie(String name, String value, String path, Duration age) {
        return new NewCookie.Builder(name)
                .value(value)
                .path(path)
                .maxAge((int) Math.max(0, age.toSeconds()))
                .httpOnly(true)
                .secure(secure)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
