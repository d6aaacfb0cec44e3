package org.folkmoot.contracts.party;

import java.time.Instant;

/**
 * An organiser vouched that a party is run by a certified facilitator. It is not withdrawn while a contest of the
 * assembly is open; whoever is certified at any moment of a contest is certified at its close.
 *
 * @param since when it was given last
 * @param until when it was withdrawn; null: it holds
 * @param earlier as it was before it was given again; null: it was given once
 */
public record Certification(Instant since, Instant until, Certification earlier) {
    public Certification {
        if (since == null || (until != null && until.isBefore(since))) {
            throw new IllegalArgumentException("A certification is given before it is withdrawn");
        }
    }

    public Certification(Instant since, Instant until) {
        this(since, until, null);
    }

    public static Certification since(Instant moment) {
        return new Certification(moment, null);
    }

    public Certification withdrawn(Instant moment) {
        return new Certification(since, moment, earlier);
    }

    /** Contests that were over before keep what held then. */
    public Certification again(Instant moment) {
        return new Certification(moment, null, this);
    }

    /**
     * Whether a contest that takes certified parties only takes this one.
     *
     * @param closesAt null as long as the close is not fixed
     */
    public boolean holdsIn(Instant openedAt, Instant closesAt) {
        boolean holds = (until == null || until.isAfter(openedAt)) && (closesAt == null || !since.isAfter(closesAt));
        return holds || (earlier != null && earlier.holdsIn(openedAt, closesAt));
    }
}
