package org.folkmoot.breakout.attendance;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.folkmoot.contracts.participant.ParticipantEvent;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.contracts.training.CertificateEvent;

/** What is known of everybody who signed up. Millions have the same few traits, which are kept once. */
final class Traits {
    private static final Set<String> NO_NEEDS = Set.of();

    private final Map<ParticipantId, Shared> traits = new ConcurrentHashMap<>();
    private final Map<Shared, Shared> kinds = new ConcurrentHashMap<>();
    private final Set<ParticipantId> certified = ConcurrentHashMap.newKeySet();
    private final Set<ParticipantId> erased = ConcurrentHashMap.newKeySet();

    private record Shared(String language, Set<String> needs) {}

    void apply(ParticipantEvent event) {
        switch (event) {
            case ParticipantEvent.ParticipantRegistered registered -> {
                Shared shared = new Shared(registered.language(), registered.accessNeeds());
                traits.put(registered.id(), kinds.computeIfAbsent(shared, same -> same));
            }
            case ParticipantEvent.ParticipantErased gone -> {
                erased.add(gone.id());
                traits.remove(gone.id());
                certified.remove(gone.id());
            }
        }
    }

    void apply(CertificateEvent event) {
        switch (event) {
            case CertificateEvent.FacilitatorCertified given -> certified.add(given.participantId());
            case CertificateEvent.CertificateWithdrawn withdrawn -> certified.remove(withdrawn.participantId());
        }
    }

    Optional<String> language(ParticipantId participant) {
        return Optional.ofNullable(traits.get(participant)).map(Shared::language);
    }

    Set<String> needs(ParticipantId participant) {
        Shared shared = traits.get(participant);
        return shared == null ? NO_NEEDS : shared.needs();
    }

    boolean isErased(ParticipantId participant) {
        return erased.contains(participant);
    }

    boolean isCertified(ParticipantId participant) {
        return certified.contains(participant);
    }
}
