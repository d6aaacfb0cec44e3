package org.folkmoot.results.tally;

import java.time.Instant;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.contest.PartyPolicy;
import org.folkmoot.results.contest.ContestFacts;

/**
 * When a contest of an assembly was opened, and which parties it takes.
 *
 * @param closesAt null as long as the close is not fixed
 * @param parties the first release did not say it and took all
 */
record ContestOpening(AssemblyId assemblyId, Instant openedAt, Instant closesAt, PartyPolicy parties) {
    ContestOpening {
        parties = parties == null ? PartyPolicy.ALL : parties;
    }

    static ContestOpening of(ContestFacts contest) {
        PartyPolicy policy = contest.definition().countsRooms()
                ? contest.definition().rules().parties()
                : PartyPolicy.NONE;
        return new ContestOpening(
                contest.assemblyId(),
                contest.openedAt().orElseThrow(),
                contest.closesAt().orElse(null),
                policy);
    }

    boolean takes(DeclaredParty party) {
        boolean inTime = party.declaredAt() != null
                && !party.declaredAt().isAfter(openedAt)
                && (closesAt == null || !party.heldAt().isAfter(closesAt));
        return inTime
                && switch (parties) {
                    case ALL -> true;
                    case CERTIFIED ->
                        party.certification() != null && party.certification().holdsIn(openedAt, closesAt);
                    case NONE -> false;
                };
    }
}
