package org.folkmoot.rehearsal.pabulib;

import java.util.List;

/**
 * An approval vote with its official result.
 *
 * @param unit the place, for example {@code Gdynia}
 * @param instance which vote of that place, for example {@code 2020}
 * @param language a code such as {@code pl}
 * @param most the most proposals one voter may approve
 */
public record PabulibVote(
        String unit,
        String instance,
        String description,
        String language,
        int most,
        List<Proposal> proposals,
        List<Vote> votes) {
    public PabulibVote {
        proposals = List.copyOf(proposals);
        votes = List.copyOf(votes);
    }
}
