package org.folkmoot.rehearsal.chaos;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.rehearsal.client.Publication;
import org.folkmoot.rehearsal.client.Tally;
import org.folkmoot.rehearsal.replay.Replayed;

/**
 * What stood of each closed contest when it was first seen, and which of them were ever seen otherwise: the tally, the
 * outcome, the manifest and every file that it signs, to the letter.
 */
final class Seals {
    private final Published published;
    private final Map<ContestId, Publication> first = new HashMap<>();
    private final Set<ContestId> changed = new HashSet<>();

    /** What is published now. */
    interface Published {
        Tally tally(ContestId contest) throws InterruptedException;

        /** Empty while the contest has yet to be counted. */
        Optional<Publication> find(ContestId contest) throws InterruptedException;

        /** Waits until it is counted. */
        Publication await(ContestId contest) throws InterruptedException;
    }

    Seals(Published published) {
        this.published = published;
    }

    /** A contest's tally stands when {@code hold} returns; the rest is published a little later, and stands from then. */
    void look(List<Replayed> held) throws InterruptedException {
        for (var contest : held) {
            lookAtTally(contest);
            var now = published.find(contest.contest());
            if (now.isPresent()) {
                compare(contest.contest(), now.get());
            } else if (first.containsKey(contest.contest())) {
                changed.add(contest.contest());
            }
        }
    }

    /** As {@link #look}, and everything has to be published. */
    void lookAtLast(List<Replayed> held) throws InterruptedException {
        for (var contest : held) {
            lookAtTally(contest);
            compare(contest.contest(), published.await(contest.contest()));
        }
    }

    private void lookAtTally(Replayed contest) throws InterruptedException {
        if (!published.tally(contest.contest()).keeps(contest.tally())) {
            changed.add(contest.contest());
        }
    }

    private void compare(ContestId contest, Publication now) {
        var before = first.putIfAbsent(contest, now);
        if (before != null && !before.equals(now)) {
            changed.add(contest);
        }
    }

    int changed() {
        return changed.size();
    }

    /** The files as they were first seen, for whoever counts them again. */
    void write(ContestId contest, Path directory) throws IOException {
        first.get(contest).write(directory);
    }
}
