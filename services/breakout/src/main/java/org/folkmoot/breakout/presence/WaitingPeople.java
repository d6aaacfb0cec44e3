package org.folkmoot.breakout.presence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.folkmoot.contracts.breakout.RoundId;
import org.folkmoot.contracts.participant.ParticipantId;

/** Those who came to this instance and found no room. They ask again every few seconds while they are there. */
@ApplicationScoped
class WaitingPeople {
    /** In which others may come who can sit with them. */
    private static final Duration GATHERING = Duration.ofSeconds(3);

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Map<RoundId, Map<ParticipantId, Wait>> waiting = new ConcurrentHashMap<>();
    private final Clock clock = Clock.systemUTC();

    private record Wait(Instant since, Instant heardAt) {}

    void add(RoundId round, ParticipantId participant) {
        Instant now = clock.instant();
        of(round).merge(participant, new Wait(now, now), (before, next) -> new Wait(before.since(), next.heardAt()));
    }

    void remove(RoundId round, ParticipantId participant) {
        of(round).remove(participant);
    }

    /** All of them, once the first has waited for a while for others to come; nobody before. */
    List<ParticipantId> gathered(RoundId round) {
        Instant now = clock.instant();
        Map<ParticipantId, Wait> here = of(round);
        here.values().removeIf(wait -> wait.heardAt().plus(PATIENCE).isBefore(now));
        boolean longEnough = here.values().stream()
                .anyMatch(wait -> wait.since().plus(GATHERING).isBefore(now));
        return longEnough ? here.keySet().stream().sorted().toList() : List.of();
    }

    void forgetAllBut(List<RoundId> open) {
        waiting.keySet().retainAll(open);
    }

    private Map<ParticipantId, Wait> of(RoundId round) {
        return waiting.computeIfAbsent(round, _ -> new ConcurrentHashMap<>());
    }
}
