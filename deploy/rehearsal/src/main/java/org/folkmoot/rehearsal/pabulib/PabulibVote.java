package org.folkmoot.rehearsal.pabulib;

import java.util.List;
import java.util.stream.Collectors;

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

    /** The same vote with only those who stand first in the file, and their votes added up. */
    public PabulibVote first(int voters) {
        var cast = votes.subList(0, Math.min(voters, votes.size()));
        var counted = cast.stream()
                .flatMap(vote -> vote.approved().stream())
                .collect(Collectors.groupingBy(id -> id, Collectors.counting()));
        return new PabulibVote(
                unit,
                instance,
                description,
                language,
                most,
                proposals.stream()
                        .map(each -> new Proposal(each.id(), each.name(), counted.getOrDefault(each.id(), 0L)))
                        .toList(),
                cast);
    }
}
