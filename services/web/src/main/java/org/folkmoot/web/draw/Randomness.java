package org.folkmoot.web.draw;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;

/**
 * The public randomness that decides, named before anybody can know it.
 *
 * @param kind {@code drand} or {@code rfc3797}
 * @param round of drand; null for the other kind, and for the first one after the notice
 * @param sources of RFC 3797; empty for the other kind
 * @param knownAt when the last of the sources is public; null for the other kind
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Randomness(String kind, Long round, List<String> sources, Instant knownAt) {
    private static final String DRAND = "drand";
    private static final String RFC_3797 = "rfc3797";

    /** Of drand's chain quicknet, as its {@code /info} tells. */
    private static final long GENESIS = 1_692_803_367;

    private static final long PERIOD = 3;

    public Randomness {
        sources = sources == null ? List.of() : List.copyOf(sources);
    }

    /** @param round null for the first one after the notice */
    public static Randomness ofDrand(Long round) {
        return new Randomness(DRAND, round, List.of(), null);
    }

    public static Randomness ofSources(List<String> sources, Instant knownAt) {
        return new Randomness(RFC_3797, null, sources, knownAt);
    }

    public boolean fromDrand() {
        return DRAND.equals(kind) && round != null;
    }

    /** When it can be known; null when that was not said. */
    public Instant knownFrom() {
        return fromDrand() ? Instant.ofEpochSecond(GENESIS + PERIOD * (round - 1)) : knownAt;
    }

    /** Whether it can be known by now. */
    public boolean known(Instant now) {
        return knownFrom() != null && !now.isBefore(knownFrom());
    }

    /** As sortition takes it, of what stands on the page of the beacon or of the sources. */
    public String value(String typed) {
        String prefix = fromDrand() ? DRAND + ":" + round + ":" : RFC_3797 + ":";
        return typed.startsWith(DRAND + ":") || typed.startsWith(RFC_3797 + ":") ? typed : prefix + typed;
    }
}
