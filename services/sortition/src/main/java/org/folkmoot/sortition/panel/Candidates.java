package org.folkmoot.sortition.panel;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.lottery.pool.Person;
import org.folkmoot.lottery.pool.Pool;
import org.folkmoot.lottery.pool.Targets;
import org.folkmoot.sortition.answer.InvitationStore;
import org.folkmoot.sortition.answer.Invited;
import org.folkmoot.sortition.draw.DrawRow;
import org.folkmoot.sortition.pool.Handle;
import org.folkmoot.sortition.pool.Homes;

/** Those who put themselves forward, with what they confirmed and where the register says that they live. */
@ApplicationScoped
class Candidates {
    private final InvitationStore invitations;
    private final Homes homes;
    private final SecureRandom random = new SecureRandom();

    Candidates(InvitationStore invitations, Homes homes) {
        this.invitations = invitations;
        this.homes = homes;
    }

    /**
     * @param pool under their handles and in the order of these, which says nothing about anybody
     * @param who by handle
     * @param leftOut how many have no value for a feature: whoever moved out of all areas that the targets name
     */
    record Gathered(Pool pool, Map<String, Known> who, int leftOut) {}

    /** Whose handle it is. */
    record Known(ParticipantId participant, Handle handle) {}

    private record Candidate(Person person, Known known) {}

    Gathered gather(DrawRow draw) {
        Targets targets = new Targets(draw.targets());
        Function<ParticipantId, Optional<String>> home = homes.among(draw.targets());
        List<Invited> accepted = invitations.accepted(draw.id());
        List<Candidate> candidates = accepted.stream()
                .map(invited -> candidate(invited, targets, home))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(candidate -> candidate.person().id()))
                .toList();
        return new Gathered(
                new Pool(targets, candidates.stream().map(Candidate::person).toList()),
                candidates.stream()
                        .collect(
                                Collectors.toMap(candidate -> candidate.person().id(), Candidate::known)),
                accepted.size() - candidates.size());
    }

    private Optional<Candidate> candidate(
            Invited invited, Targets targets, Function<ParticipantId, Optional<String>> home) {
        List<String> values = targets.features().stream()
                .map(feature -> value(invited, feature, home))
                .flatMap(Optional::stream)
                .toList();
        if (values.size() < targets.features().size()) {
            return Optional.empty();
        }
        Handle handle = Handle.draw(invited.participant(), random);
        return Optional.of(new Candidate(
                new Person(handle.text(), values, invited.household()), new Known(invited.participant(), handle)));
    }

    private static Optional<String> value(
            Invited invited, String feature, Function<ParticipantId, Optional<String>> home) {
        return feature.equals(DrawRow.AREA)
                ? home.apply(invited.participant())
                : Optional.ofNullable(invited.stated().get(feature));
    }
}
