package org.folkmoot.results.closing;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.folkmoot.results.contest.ContestFacts;
import org.folkmoot.results.contest.ContestRegister;
import org.folkmoot.results.outcome.OutcomeBoard;
import org.folkmoot.results.publication.Publisher;

/**
 * The contests that are to be counted: settled, not voided, and without an outcome or without files here. It follows from
 * the topics and the files alone, so that after a restart, or on another instance, it is the same.
 */
@ApplicationScoped
class DueContests {
    private final ContestRegister contests;
    private final OutcomeBoard board;
    private final Publisher publisher;

    DueContests(ContestRegister contests, OutcomeBoard board, Publisher publisher) {
        this.contests = contests;
        this.board = board;
        this.publisher = publisher;
    }

    /** Worked out when it is asked for, so that it shows also that whoever should count has died or hangs. */
    void measure(MeterRegistry meters) {
        meters.gauge("folkmoot.closing.due", this, due -> due.all().size());
    }

    List<ContestFacts> all() {
        return contests.all().stream().filter(this::isDue).toList();
    }

    private boolean isDue(ContestFacts contest) {
        return contest.settled()
                && contest.voided().isEmpty()
                && !(board.find(contest.id()).isPresent() && publisher.has(contest.id()));
    }
}
