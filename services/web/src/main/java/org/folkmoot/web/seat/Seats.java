package org.folkmoot.web.seat;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.breakout.Room;
import org.folkmoot.contracts.breakout.Round;
import org.folkmoot.contracts.breakout.RoundEvent;
import org.folkmoot.contracts.breakout.RoundEvent.RoundChanged;
import org.folkmoot.contracts.breakout.RoundEvent.RoundClosed;
import org.folkmoot.contracts.breakout.RoundEvent.RoundOpened;
import org.folkmoot.contracts.breakout.RoundId;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.defaults.projection.ProjectionReader;
import org.folkmoot.defaults.projection.Projections;
import org.folkmoot.defaults.projection.Subscription;

/** Who sits where in the rounds that are open; of those that have closed only that they have. One thread writes. */
@ApplicationScoped
public class Seats {
    private final Map<RoundId, RoundSeats> rounds = new ConcurrentHashMap<>();
    private final Map<AssemblyId, RoundSeats> open = new ConcurrentHashMap<>();
    private final Set<RoundId> closed = ConcurrentHashMap.newKeySet();
    private volatile long version;
    private volatile ProjectionReader reader;

    void onStart(@Observes StartupEvent event, Projections projections) {
        reader = projections.everything(
                "seats",
                Subscription.to(Topics.ROUNDS, this::apply),
                Subscription.to(Topics.ROOMS, each -> in(each.room().roundId(), seats -> seats.apply(each))),
                Subscription.to(Topics.ASSIGNMENTS, each -> in(each.roundId(), seats -> seats.apply(each))));
    }

    /** The round that is open in that assembly. */
    public Optional<Round> round(AssemblyId assembly) {
        return Optional.ofNullable(open.get(assembly)).flatMap(RoundSeats::round);
    }

    /** By its number in the round that is open there; not one that was joined with another. */
    public Optional<Room> room(AssemblyId assembly, int number) {
        return Optional.ofNullable(open.get(assembly)).flatMap(seats -> seats.room(number));
    }

    public Place placeOf(ParticipantId participant, AssemblyId assembly) {
        RoundSeats seats = open.get(assembly);
        return seats == null ? Place.PLENARY : seats.placeOf(participant);
    }

    /** Rises with every change of any place; take it before the places. */
    long version() {
        return version;
    }

    /** When it was last certain that everything the broker had was known here. */
    Instant freshAt() {
        ProjectionReader running = reader;
        return running == null ? Instant.EPOCH : running.freshAt();
    }

    private void apply(RoundEvent event) {
        Round round = event.round();
        switch (event) {
            case RoundOpened opened -> isOpen(round);
            case RoundChanged changed -> isOpen(round);
            case RoundClosed over -> {
                closed.add(round.id());
                RoundSeats seats = rounds.remove(round.id());
                if (seats != null) {
                    open.remove(round.assemblyId(), seats);
                }
            }
        }
        changed();
    }

    private void isOpen(Round round) {
        in(round.id(), seats -> {
            seats.opened(round);
            open.put(round.assemblyId(), seats);
        });
    }

    private void in(RoundId round, Consumer<RoundSeats> effect) {
        if (!closed.contains(round)) {
            effect.accept(rounds.computeIfAbsent(round, each -> new RoundSeats()));
            changed();
        }
    }

    private void changed() {
        version = version + 1;
    }
}
