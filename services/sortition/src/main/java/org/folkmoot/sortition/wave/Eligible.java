package org.folkmoot.sortition.wave;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.sortition.answer.InvitationStore;
import org.folkmoot.sortition.draw.DrawRow;
import org.folkmoot.sortition.pool.Homes;
import org.folkmoot.sortition.pool.PoolStore;
import org.folkmoot.sortition.register.Register;

/**
 * Everybody who may be invited: signed up, living where the draw is for, not invited before, not just having served. Where
 * the targets name areas, whoever lives in none of them could never be drawn, and is not asked.
 */
@ApplicationScoped
class Eligible {
    /** Where areas do not matter. */
    static final String NOWHERE = "";

    private final Register register;
    private final Homes homes;
    private final InvitationStore invitations;
    private final PoolStore pools;

    Eligible(Register register, Homes homes, InvitationStore invitations, PoolStore pools) {
        this.register = register;
        this.homes = homes;
        this.invitations = invitations;
        this.pools = pools;
    }

    /** By id. */
    SealedRegister of(DrawRow draw, boolean byArea) {
        Set<ParticipantId> leftOut = new HashSet<>(invitations.invited(draw.id()));
        leftOut.addAll(pools.drawn(draw.notAgain()));
        Function<ParticipantId, Optional<String>> home = homes.among(draw.targets());
        boolean anywhere = !draw.namesAreas();
        List<ParticipantId> people = register.within(draw.area()).stream()
                .filter(person -> !leftOut.contains(person))
                .filter(person -> anywhere || home.apply(person).isPresent())
                .toList();
        Map<String, Integer> strata = new LinkedHashMap<>();
        int[] stratumOf = new int[people.size()];
        for (int person = 0; person < stratumOf.length; person++) {
            String stratum = byArea ? home.apply(people.get(person)).orElse(NOWHERE) : NOWHERE;
            stratumOf[person] = strata.computeIfAbsent(stratum, _ -> strata.size());
        }
        return new SealedRegister(people, new ArrayList<>(strata.keySet()), stratumOf);
    }
}
