package org.folkmoot.registration.token;

import java.time.Instant;

/** A signed token and when it stops being good. */
public record IssuedToken(String token, Instant expiresAt) {}
