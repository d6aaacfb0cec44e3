package org.folkmoot.lottery.draw;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.folkmoot.lottery.beacon.Beacon;
import org.folkmoot.lottery.beacon.Quicknet;

/** Which value will decide; fixed before anybody can know it. */
public sealed interface BeaconPlan {
    /** What the commitment says of it. */
    Map<String, Object> published();

    /** Refuses any other beacon than the one that was fixed. */
    void admit(Beacon beacon);

    /** A round of drand's quicknet. */
    record Round(long round) implements BeaconPlan {
        public Round {
            if (round < 1) {
                throw new IllegalArgumentException("rounds are numbered from 1");
            }
        }

        public Instant time() {
            return Quicknet.timeOf(round);
        }

        @Override
        public Map<String, Object> published() {
            Map<String, Object> members = new LinkedHashMap<>();
            members.put("kind", "drand");
            members.put("chain", Quicknet.CHAIN);
            members.put("round", round);
            members.put("time", time().toString());
            return members;
        }

        @Override
        public void admit(Beacon beacon) {
            switch (beacon) {
                case Beacon.DrandRound given -> {
                    if (given.round() != round) {
                        throw new DrawRefusedException(
                                "the draw is committed to round %d of drand (signed %s), not to round %d"
                                        .formatted(round, time(), given.round()));
                    }
                }
                case Beacon.PublicSources given ->
                    throw new DrawRefusedException(
                            "the draw is committed to round %d of drand, not to public sources".formatted(round));
            }
        }
    }

    /**
     * Public sources, as RFC 3797 wants them: what, of which day, which numbers in which order.
     *
     * @param sources each a line of text; the key will have one part for each
     */
    record Sources(List<String> sources) implements BeaconPlan {
        public Sources {
            sources = List.copyOf(sources);
            if (sources.isEmpty() || sources.stream().anyMatch(source -> source.isBlank() || source.contains("\n"))) {
                throw new IllegalArgumentException("each source is a line of text");
            }
        }

        @Override
        public Map<String, Object> published() {
            Map<String, Object> members = new LinkedHashMap<>();
            members.put("kind", "rfc3797");
            members.put("sources", sources);
            return members;
        }

        @Override
        public void admit(Beacon beacon) {
            switch (beacon) {
                case Beacon.DrandRound given ->
                    throw new DrawRefusedException("the draw is committed to public sources (%s), not to drand"
                            .formatted(String.join("; ", sources)));
                case Beacon.PublicSources given -> {
                    if (given.sources() != sources.size()) {
                        throw new DrawRefusedException(
                                "the draw is committed to %d sources (%s), and the key has %d parts that end in a slash"
                                        .formatted(sources.size(), String.join("; ", sources), given.sources()));
                    }
                }
            }
        }
    }
}
