package org.folkmoot.rehearsal.chaos;

import java.util.Optional;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.rehearsal.client.Organiser;
import org.folkmoot.rehearsal.client.Publication;
import org.folkmoot.rehearsal.client.Publications;
import org.folkmoot.rehearsal.client.Tally;

/** What anybody is shown at this moment. */
record PublishedNow(Organiser organiser, Publications publications) implements Seals.Published {
    @Override
    public Tally tally(ContestId contest) throws InterruptedException {
        return organiser.tally(contest);
    }

    @Override
    public Optional<Publication> find(ContestId contest) throws InterruptedException {
        return publications.find(contest);
    }

    @Override
    public Publication await(ContestId contest) throws InterruptedException {
        return publications.await(contest);
    }
}
