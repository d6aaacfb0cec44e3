package org.folkmoot.web.live;

import java.util.Optional;
import org.folkmoot.web.facts.Position;

/** The id of an event: what a listener knows who has got it. Written and read by any instance alike. */
record Stamp(Position position, String phases) {
    static Optional<Stamp> parse(String text) {
        int middle = text == null ? -1 : text.indexOf('~');
        if (middle < 0) {
            return Optional.empty();
        }
        return Position.parse(text.substring(0, middle))
                .map(position -> new Stamp(position, text.substring(middle + 1)));
    }

    @Override
    public String toString() {
        return position + "~" + phases;
    }
}
