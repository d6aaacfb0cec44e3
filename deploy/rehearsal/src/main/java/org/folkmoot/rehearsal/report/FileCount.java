package org.folkmoot.rehearsal.report;

import java.util.HashMap;
import java.util.Map;
import org.folkmoot.rehearsal.pabulib.PabulibVote;

/** The votes of a file added up by neighbourhood; takes nothing from the festival that was made of it. */
final class FileCount {
    private final Map<String, Long> voters = new HashMap<>();
    private final Map<String, Map<String, Long>> votes = new HashMap<>();

    FileCount(PabulibVote file) {
        for (var vote : file.votes()) {
            voters.merge(vote.neighbourhood(), 1L, Long::sum);
            var here = votes.computeIfAbsent(vote.neighbourhood(), name -> new HashMap<>());
            vote.approved().forEach(proposal -> here.merge(proposal, 1L, Long::sum));
        }
    }

    long voters(String neighbourhood) {
        return voters.getOrDefault(neighbourhood, 0L);
    }

    long votes(String neighbourhood, String proposal) {
        return votes.getOrDefault(neighbourhood, Map.of()).getOrDefault(proposal, 0L);
    }
}
