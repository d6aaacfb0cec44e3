package org.folkmoot.sortition.panel;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.lottery.pool.Person;
import org.folkmoot.lottery.pool.Pool;
import org.folkmoot.lottery.pool.Targets;
import org.folkmoot.sortition.answer.InvitationStore;
import org.folkmoot.sortition.answer.Invited;
import org.folkmoot.sortition.draw.DrawRow;
import org.folkmoot.sortition.pool.Homes;

/** Those who put themselves forward, with what they confirmed and where the register says that they live. */
@ApplicationScoped
class Candidates {
    private final InvitationStore invitations;
    private final Homes homes;

    Candidates(InvitationStore invitations, Homes homes) {
        this.invitations = invitations;
        this.homes = homes;
    }

    /**
     * @param pool by id
     * @param leftOut how many have no value for a feature: whoever moved out of all areas that the targets name
     */
    record Gathered(Pool pool, int leftOut) {}

    Gathered gather(DrawRow draw) {
        Targets targets = new Targets(draw.targets());
        Function<ParticipantId, Optional<String>> home = homes.among(draw.targets());
        List<Invited> accepted = invitations.accepted(draw.id());
        List<Person> people = accepted.stream()
                .map(invited -> person(invited, targets, home))
                .flatMap(Optional::stream)
                .toList();
        return new Gathered(new Pool(targets, people), accepted.size() - people.size());
    }

    private static Optional<Person> person(
            Invited invited, Targets targets, Function<ParticipantId, Optional<String>> home) {
        List<String> values = targets.features().stream()
                .map(feature -> value(invited, feature, home))
                .flatMap(Optional::stream)
                .toList();
        return values.size() < targets.features().size()
                ? Optional.empty()
                : Optional.of(new Person(invited.participant().toString(), values, invited.household()));
    }

    private static Optional<String> value(
            Invited invited, String feature, Function<ParticipantId, Optional<String>> home) {
        return feature.equals(DrawRow.AREA)
                ? home.apply(invited.participant())
                : Optional.ofNullable(invited.stated().get(feature));
    }
}
