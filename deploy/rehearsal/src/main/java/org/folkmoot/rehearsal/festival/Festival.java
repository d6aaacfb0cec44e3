package org.folkmoot.rehearsal.festival;

import java.util.List;
import org.folkmoot.contracts.contest.ContestOption;
import org.folkmoot.rehearsal.pabulib.PabulibVote;

/**
 * The whole plan of a rehearsal.
 *
 * @param source the file it was made from
 * @param options in the file's order; an option's place is its proposal's
 * @param most the most options one ballot may name
 * @param casts ballots by phone in the order in which they are sent; a voter's second follows the first
 */
public record Festival(
        PabulibVote source,
        Places places,
        List<ContestOption> options,
        int most,
        List<Voter> voters,
        List<WatchParty> parties,
        List<Cast> casts) {
    public Festival {
        options = List.copyOf(options);
        voters = List.copyOf(voters);
        parties = List.copyOf(parties);
        casts = List.copyOf(casts);
    }

    /** People whose ballot by phone has to count. */
    public long phoneVoters() {
        return casts.stream().filter(Cast::last).count();
    }

    public long changesOfMind() {
        return casts.size() - phoneVoters();
    }

    public int peopleInRooms() {
        return parties.stream().mapToInt(WatchParty::effectiveHeadcount).sum();
    }
}
