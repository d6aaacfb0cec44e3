package org.folkmoot.results.stream;

import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.streams.KafkaStreams.State;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;

/** Ready while the tally runs; no longer alive when it has ended for good, so that whoever watches starts it again. */
class TallyHealth {
    private TallyHealth() {}

    @Readiness
    @ApplicationScoped
    static class Ready implements HealthCheck {
        private final TallyStreams streams;

        Ready(TallyStreams streams) {
            this.streams = streams;
        }

        @Override
        public HealthCheckResponse call() {
            State state = streams.state();
            return HealthCheckResponse.named("tally")
                    .status(state == State.RUNNING)
                    .withData("state", state.name())
                    .build();
        }
    }

    @Liveness
    @ApplicationScoped
    static class Alive implements HealthCheck {
        private final TallyStreams streams;

        Alive(TallyStreams streams) {
            this.streams = streams;
        }

        @Override
        public HealthCheckResponse call() {
            State state = streams.state();
            return HealthCheckResponse.named("tally")
                    .status(!state.hasCompletedShutdown())
                    .build();
        }
    }
}
