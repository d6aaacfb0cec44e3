package org.folkmoot.contracts.party;

import java.util.Map;
import java.util.Objects;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.contest.OptionId;

/**
 * What a room counted.
 *
 * @param version rises with each submission, confirmation, correction or suspension of this party in this contest; the
 *     highest stands, in whatever order they arrive
 * @param headcount people in the room when the contest opened
 * @param votedByPhone members of the party who voted themselves and are deducted
 * @param answered people in the room who answered; never above {@code headcount - votedByPhone}
 * @param counts how many of them chose each option, or each amount; none above {@code answered}. Where everybody gives
 *     one answer, whoever answered and is in none of them named nothing
 */
public record GroupResult(
        ContestId contestId,
        PartyId partyId,
        AreaCode area,
        int version,
        int headcount,
        int votedByPhone,
        int answered,
        Map<OptionId, Integer> counts) {
    public GroupResult {
        Objects.requireNonNull(contestId, "contestId");
        Objects.requireNonNull(partyId, "partyId");
        Objects.requireNonNull(area, "area");
        counts = Map.copyOf(counts);
        if (answered < 0 || counts.values().stream().anyMatch(people -> people < 0)) {
            throw new IllegalArgumentException("Nothing is counted below 0");
        }
    }

    public String key() {
        return contestId + "/" + partyId;
    }
}
