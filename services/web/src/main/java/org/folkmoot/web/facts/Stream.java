package org.folkmoot.web.facts;

import org.folkmoot.contracts.event.Topic;
import org.folkmoot.contracts.event.Topics;

/** The topics whose offsets make up a {@link Position}; their order is the order in its text. */
public enum Stream {
    TALLIES(Topics.TALLIES),
    CONTESTS(Topics.CONTESTS),
    ASSEMBLIES(Topics.ASSEMBLIES),
    STAGE(Topics.STAGE),
    OUTCOMES(Topics.OUTCOMES);

    private final Topic<?> topic;

    Stream(Topic<?> topic) {
        this.topic = topic;
    }

    Topic<?> topic() {
        return topic;
    }
}
