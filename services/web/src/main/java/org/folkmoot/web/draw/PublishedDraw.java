package org.folkmoot.web.draw;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A draw with all that is published about it.
 *
 * @param publications of the first draw, then of each that fills seats; empty until the panels are published
 * @param asOf when sortition was asked
 */
public record PublishedDraw(
        DrawState draw, List<Wave> waves, List<Publication> publications, List<Deed> log, Instant asOf) {
    public PublishedDraw {
        waves = List.copyOf(waves);
        publications = List.copyOf(publications);
        log = List.copyOf(log);
    }

    /** Changes whenever a page of it has to be laid out anew; the same on every instance. */
    public String stamp() {
        String phase = draw.status() + " " + draw.drawsAt() + " " + draw.failure() + " " + draw.root();
        long drawn = waves.stream().filter(Wave::drawn).count();
        int files = publications.stream().mapToInt(each -> each.files().size()).sum();
        return Integer.toHexString(Objects.hash(phase, waves.size(), drawn, files, log.size()));
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

    /** Of the first draw of the members; null until the panels are published. */
    public Publication first() {
        return publications.isEmpty() ? null : publications.getFirst();
    }

    /** How seats of members who left were filled, or are being filled. */
    public List<Publication> replacements() {
        return publications.stream().skip(1).toList();
    }

    /** The seats that are being filled; null when that is not published, or not under way. */
    public Publication filling() {
        return draw.frozen() && publications.size() > 1 ? publications.getLast() : null;
    }

    /** Who could be drawn at first; null until it is known. */
    public Integer people() {
        return first() == null
                ? draw.people()
                : Integer.valueOf(first().commitment().people());
    }

    /**
     * What decides, or decided. The draw tells a little more than what was published, but of the last time alone, and of
     * one that came to nothing too.
     */
    public Randomness decides(Publication publication) {
        boolean told = publication.equals(publications.getLast())
                && draw.plan() != null
                && draw.failure() == null
                && !draw.computing();
        return told ? draw.plan().randomness() : publication.commitment().beacon();
    }

    /** Whether a member gave up their seat. */
    public boolean hasLeft(String pseudonym) {
        return replacements().stream()
                .anyMatch(each -> each.drawn() && each.leaving().contains(pseudonym));
    }
}
