package org.folkmoot.lottery.verify.reading;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Which value is to decide, as it was fixed and published before anybody could know it. */
public sealed interface PlannedBeacon {
    /** What the report says of it. */
    String words();

    /** From when on it is known, where a file can say. */
    Optional<Instant> knownFrom();

    /**
     * Names what is wrong with it as long as nothing is drawn.
     *
     * @param file in which it was fixed
     * @param fixed what, for the words of a finding: "the pool was frozen"
     */
    void check(String file, String fixed, Instant frozenAt, boolean rehearsal, Findings.At findings);

    /** A round of drand. */
    record Round(String chain, long round, Instant time) implements PlannedBeacon {
        private static final String QUICKNET = "52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971";
        private static final long GENESIS = 1_692_803_367;
        private static final int PERIOD = 3;
        /** Rounds of the next 3,000 years; beyond that their times overflow. */
        private static final long LAST = 1L << 35;

        @Override
        public String words() {
            return "round %d of drand, signed %s".formatted(round, time);
        }

        @Override
        public Optional<Instant> knownFrom() {
            return Optional.of(time);
        }

        @Override
        public void check(String file, String fixed, Instant frozenAt, boolean rehearsal, Findings.At findings) {
            if (!chain.equals(QUICKNET)) {
                findings.say(file, "its chain is not drand's quicknet, " + QUICKNET);
            }
            if (time.getEpochSecond() != GENESIS + PERIOD * (round - 1)) {
                findings.say(file, "round %d is not signed at %s".formatted(round, time));
            }
            if (!rehearsal && !time.isAfter(frozenAt)) {
                findings.say(file, "the round was signed before %s, at %s".formatted(fixed, frozenAt));
            }
            rehearsed(rehearsal, findings);
        }
    }

    /** Public sources, for RFC 3797. */
    record Public(List<String> sources) implements PlannedBeacon {
        public Public {
            sources = List.copyOf(sources);
        }

        @Override
        public String words() {
            return Findings.printable("RFC 3797 over " + String.join("; ", sources));
        }

        @Override
        public Optional<Instant> knownFrom() {
            return Optional.empty();
        }

        @Override
        public void check(String file, String fixed, Instant frozenAt, boolean rehearsal, Findings.At findings) {
            if (sources.isEmpty()) {
                findings.say(file, "names no source");
            }
            findings.note("when the sources were published nobody can tell from the files: compare with frozenAt, "
                    + frozenAt);
            rehearsed(rehearsal, findings);
        }

        /** Names a key with too few or too many parts; what is in them only the sources can tell. */
        public void compare(String file, String key, Findings.At findings) {
            long parts = key.chars().filter(character -> character == '/').count();
            if (parts != sources.size()) {
                findings.say(file, "the key has %d parts for %d sources".formatted(parts, sources.size()));
            }
            findings.note("compare the key with the sources: %s = %s".formatted(key, String.join("; ", sources)));
        }
    }

    private static void rehearsed(boolean rehearsal, Findings.At findings) {
        if (rehearsal) {
            findings.note("this is a rehearsal: the beacon was known beforehand, so the draw proves nothing");
        }
    }

    static PlannedBeacon parse(JsonObject beacon) throws MalformedException {
        if (beacon.text("kind", "drand|rfc3797").equals("drand")) {
            beacon.requireOnly(List.of("kind", "chain", "round", "time"));
            return new Round(
                    beacon.text("chain", "[0-9a-f]{64}"), beacon.whole("round", 1, Round.LAST), beacon.instant("time"));
        }
        beacon.requireOnly(List.of("kind", "sources"));
        return new Public(beacon.texts("sources"));
    }
}
