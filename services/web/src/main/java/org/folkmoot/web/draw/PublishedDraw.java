package org.folkmoot.web.draw;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A draw with all that is published about it.
 *
 * @param asOf when sortition was asked
 */
public record PublishedDraw(DrawState draw, List<Wave> waves, List<PublishedFile> files, List<Deed> log, Instant asOf) {
    private static final String SELECTION = "selection.json";

    public PublishedDraw {
        waves = List.copyOf(waves);
        files = List.copyOf(files);
        log = List.copyOf(log);
    }

    /** Changes whenever a page of it has to be laid out anew; the same on every instance. */
    public String stamp() {
        String phase = draw.status() + " " + draw.drawsAt() + " " + draw.failure() + " " + draw.root();
        long drawn = waves.stream().filter(Wave::drawn).count();
        return Integer.toHexString(Objects.hash(phase, waves.size(), drawn, files.size(), log.size()));
    }

    /** The wave whose randomness is awaited; null when none is. */
    public Wave sealed() {
        return waves.stream().filter(wave -> !wave.drawn()).findFirst().orElse(null);
    }

    /** When something happens next by itself; null when nothing does. */
    public Instant next() {
        Wave sealed = sealed();
        if (draw.frozen()) {
            return draw.drawsAt();
        }
        return draw.gathering() && sealed != null && sealed.randomness() != null
                ? sealed.randomness().knownFrom()
                : null;
    }

    /** Until when the last who were invited may answer; null when nobody was. */
    public Instant answerBy() {
        return waves.stream()
                .filter(Wave::drawn)
                .flatMap(wave -> Stream.ofNullable(wave.answerBy()))
                .max(Instant::compareTo)
                .orElse(null);
    }

    /** Where the pseudonyms of those drawn stand; null until they do. */
    public PublishedFile selection() {
        return files.stream()
                .filter(file -> file.name().equals(SELECTION))
                .findFirst()
                .orElse(null);
    }
}
