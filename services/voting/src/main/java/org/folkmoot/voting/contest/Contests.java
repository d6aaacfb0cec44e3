package org.folkmoot.voting.contest;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.contest.ContestEvent;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.defaults.projection.Projections;
import org.folkmoot.defaults.projection.Subscription;
import org.folkmoot.voting.electorate.Freshness;

/** Every contest as this instance knows it from the topic: also the instance that made a change learns it here. */
@ApplicationScoped
public class Contests {
    private final Map<ContestId, KnownContest> known = new ConcurrentHashMap<>();
    private final Projections projections;
    private final Clock clock;
    private final Freshness freshness;

    Contests(Projections projections, Clock clock) {
        this.projections = projections;
        this.clock = clock;
        this.freshness = new Freshness(clock);
    }

    /** @param openHereSince when this instance learned that it is open, by its own clock */
    public record KnownContest(Contest contest, Instant openHereSince) {
        /** Whether everything known at {@code knownAt} includes all that was said before the contest opened. */
        public boolean includesAllBeforeOpening(Instant knownAt) {
            return contest instanceof Contest.Prepared || !knownAt.isBefore(openHereSince);
        }

        private KnownContest updated(KnownContest update) {
            if (!update.contest.isLaterThan(contest)) {
                return this;
            }
            return contest instanceof Contest.Prepared ? update : new KnownContest(update.contest, openHereSince);
        }
    }

    public Optional<KnownContest> find(ContestId id) {
        return Optional.ofNullable(known.get(id));
    }

    public List<Contest> all() {
        return known.values().stream()
                .map(KnownContest::contest)
                .sorted(Comparator.comparing(Contest::id))
                .toList();
    }

    List<Contest> of(AssemblyId assembly) {
        return all().stream()
                .filter(contest -> contest.definition().assemblyId().equals(assembly))
                .toList();
    }

    /** Whether all that was published when this instance started is known. */
    public boolean caughtUp() {
        return freshness.caughtUp();
    }

    /** All that had been published at this moment is known; long ago while it is still catching up. */
    public Instant freshAt() {
        return freshness.freshAt();
    }

    /** Waits a little for the topic to tell of a change just made, so that who made it finds it here. */
    void await(Contest change) {
        freshness.await(() -> knows(change));
    }

    boolean knows(Contest change) {
        return find(change.id())
                .filter(there -> !change.isLaterThan(there.contest()))
                .isPresent();
    }

    void onStart(@Observes StartupEvent event) {
        freshness.follow(projections.everything("contests", Subscription.to(Topics.CONTESTS, this::apply)));
    }

    private void apply(ContestEvent event) {
        // The clock rounds down to milliseconds; this one has to be rounded up to mean "after this moment".
        KnownContest learned =
                new KnownContest(Contest.of(event), clock.instant().plusMillis(1));
        known.merge(learned.contest().id(), learned, KnownContest::updated);
    }
}
