package org.folkmoot.voting.contest;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneOffset;

/** The time by which contests close. In whole milliseconds, so that it is the same in memory, database and events. */
class ContestClock {
    @Produces
    @Singleton
    Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }
}
