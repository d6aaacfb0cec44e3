package org.folkmoot.web.facts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How far the topics have been read: for each {@link Stream} and partition the offset that comes next. Every instance
 * reads the same topics, so a position that one instance gave out means the same to all others.
 */
public record Position(List<List<Long>> next) {
    private static final int MOST_PARTITIONS = 256;
    private static final Pattern FORM =
            Pattern.compile("\\d{0,18}(\\.\\d{1,18}){0,255}(-\\d{0,18}(\\.\\d{1,18}){0,255})*");

    public static final Position START = new Position(Collections.nCopies(Stream.values().length, List.of()));

    public Position {
        next = next.stream().map(List::copyOf).toList();
        if (next.size() != Stream.values().length) {
            throw new IllegalArgumentException("A position has one part for each stream");
        }
    }

    /** Reads what {@link #toString()} wrote; empty for anything else. */
    public static Optional<Position> parse(String text) {
        if (text == null || text.length() > 2_000 || !FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        List<List<Long>> next = new ArrayList<>();
        for (String part : text.split("-", -1)) {
            next.add(
                    part.isEmpty()
                            ? List.of()
                            : Pattern.compile("\\.")
                                    .splitAsStream(part)
                                    .map(Long::valueOf)
                                    .toList());
        }
        return next.size() == Stream.values().length ? Optional.of(new Position(next)) : Optional.empty();
    }

    /** The position when the record at {@code offset} has been read as well. */
    public Position after(Stream stream, int partition, long offset) {
        if (partition >= MOST_PARTITIONS) {
            throw new IllegalArgumentException("More partitions than a position can name");
        }
        List<List<Long>> changed = new ArrayList<>(next);
        List<Long> part = new ArrayList<>(next.get(stream.ordinal()));
        while (part.size() <= partition) {
            part.add(0L);
        }
        part.set(partition, Math.max(part.get(partition), offset + 1));
        changed.set(stream.ordinal(), part);
        return new Position(changed);
    }

    public boolean includes(Stream stream, int partition, long offset) {
        return offset < nextOf(stream, partition);
    }

    /** Whether all that the other has read was read here too. */
    public boolean covers(Position other) {
        for (Stream stream : Stream.values()) {
            List<Long> theirs = other.next.get(stream.ordinal());
            for (int partition = 0; partition < theirs.size(); partition++) {
                if (theirs.get(partition) > nextOf(stream, partition)) {
                    return false;
                }
            }
        }
        return true;
    }

    private long nextOf(Stream stream, int partition) {
        List<Long> part = next.get(stream.ordinal());
        return partition < part.size() ? part.get(partition) : 0;
    }

    /** For example {@code 12.0.7.3.0.9-4-2-5}. */
    @Override
    public String toString() {
        return next.stream()
                .map(part -> part.stream().map(String::valueOf).collect(Collectors.joining(".")))
                .collect(Collectors.joining("-"));
    }
}
