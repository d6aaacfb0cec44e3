package org.folkmoot.sortition.panel;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
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
     * The pool, by id. Left out is who has no value for a feature: whoever was erased, or moved out of all areas that
     * the targets name.
     */
    Pool pool(DrawRow draw) {
        Targets targets = new Targets(draw.targets());
        List<Person> people = invitations.accepted(draw.id()).stream()
                .map(invited -> person(invited, targets))
                .flatMap(Optional::stream)
                .toList();
        return new Pool(targets, people);
    }

    private Optional<Person> person(Invited invited, Targets targets) {
        List<String> values = targets.features().stream()
                .map(feature -> value(invited, feature, targets))
                .flatMap(Optional::stream)
                .toList();
        return values.size() < targets.features().size()
                ? Optional.empty()
                : Optional.of(new Person(invited.participant().toString(), values, invited.household()));
    }

    private Optional<String> value(Invited invited, String feature, Targets targets) {
        return feature.equals(DrawRow.AREA)
                ? homes.of(invited.participant(), targets.quotas())
                : Optional.ofNullable(invited.stated().get(feature));
    }
}
