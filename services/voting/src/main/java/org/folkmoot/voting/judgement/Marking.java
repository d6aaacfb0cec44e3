package org.folkmoot.voting.judgement;

import java.util.List;
import java.util.Map;

/** What a voter marked on a paper, as they wrote it: nothing says yet that the contest has these options. */
public sealed interface Marking {
    record Choices(List<String> options) implements Marking {
        public Choices {
            options = List.copyOf(options);
        }
    }

    /** The best rank first; each names at least one option. */
    record Ranking(List<List<String>> ranks) implements Marking {
        public Ranking {
            ranks = ranks.stream().map(List::copyOf).toList();
        }
    }

    record Amount(long amount) implements Marking {}

    /** At least one point for each option that is named. */
    record Points(Map<String, Long> points) implements Marking {
        public Points {
            points = Map.copyOf(points);
        }
    }

    /** Present, and for none of the options. */
    record Blank() implements Marking {}
}
