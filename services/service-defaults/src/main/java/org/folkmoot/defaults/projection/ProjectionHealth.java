package org.folkmoot.defaults.projection;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

@Readiness
@ApplicationScoped
class ProjectionHealth implements HealthCheck {
    private final Projections projections;

    ProjectionHealth(Projections projections) {
        this.projections = projections;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response =
                HealthCheckResponse.named("projections").status(projections.caughtUp());
        projections.readers().forEach(reader -> response.withData(reader.name(), reader.caughtUp()));
        return response.build();
    }
}
