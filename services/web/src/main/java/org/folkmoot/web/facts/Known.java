package org.folkmoot.web.facts;

/** A fact and the record it was read from. */
public record Known<T>(T fact, Stream stream, int partition, long offset) {
    <U> Known<U> as(U other) {
        return new Known<>(other, stream, partition, offset);
    }

    public boolean isNewFor(Position position) {
        return !position.includes(stream, partition, offset);
    }
}
