package org.folkmoot.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.folkmoot.web.neighbour.Neighbour;

/** How many have signed up. However many look, registration is asked once in a while; what it said last stays. */
@ApplicationScoped
class SignUpCounter {
    private final RegistrationApi registration;
    private final Duration age;
    private final AtomicReference<Seen> seen = new AtomicReference<>(new Seen(OptionalLong.empty(), Instant.EPOCH));

    SignUpCounter(@RestClient RegistrationApi registration, PageConfig config) {
        this.registration = registration;
        this.age = config.counterAge();
    }

    /** Empty until registration has answered for the first time. */
    OptionalLong signUps() {
        Seen last = seen.get();
        Instant now = Instant.now();
        Seen asking = new Seen(last.count(), now);
        if (now.isBefore(last.at().plus(age)) || !seen.compareAndSet(last, asking)) {
            return last.count();
        }
        OptionalLong count = Neighbour.ask(registration::count)
                .map(answer -> OptionalLong.of(answer.participants()))
                .orElse(last.count());
        seen.compareAndSet(asking, new Seen(count, now));
        return count;
    }

    private record Seen(OptionalLong count, Instant at) {}
}
