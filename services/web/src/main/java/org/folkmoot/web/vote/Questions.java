package org.folkmoot.web.vote;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.folkmoot.contracts.contest.OptionId;
import org.folkmoot.web.facts.ContestState;
import org.folkmoot.web.live.ContestResults;
import org.folkmoot.web.live.QuestionMarkup;

/** Makes questions ready to be shown. */
@ApplicationScoped
public class Questions implements QuestionMarkup {
    private final ContestResults results;

    Questions(ContestResults results) {
        this.results = results;
    }

    @CheckedTemplate(basePath = "vote")
    static class Templates {
        static native TemplateInstance question(Question question);

        static native TemplateInstance panel(Panel panel);
    }

    /** @param answer the one that counts; null when none is known */
    public Question ask(ContestState contest, OwnAnswer answer, Instant now) {
        List<OptionId> chosen = answer == null ? List.of() : answer.choices();
        return question(contest, answer, chosen, next(answer), Panels.of(contest, answer, now), now);
    }

    /** The question again, with what was chosen but does not count, and why. */
    public Question askAgain(
            ContestState contest, OwnAnswer answer, List<OptionId> chosen, long sequence, Panel panel, Instant now) {
        return question(contest, answer, chosen, sequence, panel, now);
    }

    /** The panel alone, for a page that is open already. */
    public String markup(Panel panel) {
        return Templates.panel(panel).render();
    }

    @Override
    public String of(ContestState contest) {
        return Templates.question(ask(contest, null, Instant.now())).render();
    }

    private Question question(
            ContestState contest, OwnAnswer answer, List<OptionId> chosen, long sequence, Panel panel, Instant now) {
        var standing = new Question.Standing(answer != null, results.total(contest, now));
        return Question.of(contest, contest.phase(now), chosen, sequence, panel, standing);
    }

    private static long next(OwnAnswer answer) {
        return answer == null ? 1 : answer.receipt().sequence() + 1;
    }
}
