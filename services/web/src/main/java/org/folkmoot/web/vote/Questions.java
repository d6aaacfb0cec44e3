package org.folkmoot.web.vote;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.folkmoot.contracts.contest.ContestOption;
import org.folkmoot.contracts.contest.Electorate;
import org.folkmoot.web.facts.ContestState;
import org.folkmoot.web.live.QuestionMarkup;
import org.folkmoot.web.outcome.OutcomeView;
import org.folkmoot.web.outcome.Outcomes;
import org.folkmoot.web.result.ContestResults;

/** Makes questions ready to be shown. */
@ApplicationScoped
public class Questions implements QuestionMarkup {
    private final ContestResults results;
    private final Outcomes outcomes;

    Questions(ContestResults results, Outcomes outcomes) {
        this.results = results;
        this.outcomes = outcomes;
    }

    @CheckedTemplate(basePath = "vote")
    static class Templates {
        static native TemplateInstance question(Question question);

        static native TemplateInstance panel(Panel panel);

        static native TemplateInstance outcome(OutcomeView outcome);
    }

    /**
     * @param order of the options for this voter
     * @param answer the one that counts; null when none is known
     */
    public Question ask(ContestState contest, List<ContestOption> order, OwnAnswer answer, Instant now) {
        Marks marks = answer == null ? Marks.NONE : Marks.of(answer.selection());
        long next = answer == null ? 1 : answer.receipt().sequence() + 1;
        return question(contest, order, answer, new Attempt(marks, next, Panels.of(contest, answer, now)), now);
    }

    /** The question again, with what was marked but does not count, and why. */
    public Question askAgain(
            ContestState contest, List<ContestOption> order, OwnAnswer answer, Attempt attempt, Instant now) {
        return question(contest, order, answer, attempt, now);
    }

    /**
     * What stands on the ballot.
     *
     * @param sequence of the next one
     */
    public record Attempt(Marks marks, long sequence, Panel panel) {}

    /** The panel alone, for a page that is open already. */
    public String markup(Panel panel) {
        return Templates.panel(panel).render();
    }

    /** The question alone, for a page that is open already. */
    public TemplateInstance markup(Question question) {
        return Templates.question(question);
    }

    @Override
    public String of(ContestState contest) {
        return Templates.question(ask(contest, contest.definition().options(), null, Instant.now()))
                .render();
    }

    @Override
    public String outcome(OutcomeView outcome) {
        return Templates.outcome(outcome).render();
    }

    private Question question(
            ContestState contest, List<ContestOption> order, OwnAnswer answer, Attempt attempt, Instant now) {
        Ballot ballot = Ballot.of(contest.definition(), order, attempt.marks());
        Electorate electorate = contest.definition().electorate();
        return new Question(
                contest.id().toString(),
                contest.definition().question(),
                ballot.instruction(),
                ballot,
                attempt.sequence(),
                electorate instanceof Electorate.Within within ? within.area().value() : "",
                electorate instanceof Electorate.Panel panel ? panel.members() : null,
                contest.phase(now),
                contest.endsAt(),
                attempt.panel(),
                answer != null,
                results.total(contest, now),
                outcomes.of(contest, now));
    }
}
