package org.folkmoot.results.closing;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** No longer alive when nobody counts closed contests any more, so that whoever watches starts it again. */
@Liveness
@ApplicationScoped
class ClosingHealth implements HealthCheck {
    private final ContestClosing closing;

    ClosingHealth(ContestClosing closing) {
        this.closing = closing;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("closing").status(closing.isAlive()).build();
    }
}
