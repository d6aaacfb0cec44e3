package org.folkmoot.web.live;

import org.folkmoot.web.facts.ContestState;
import org.folkmoot.web.outcome.OutcomeView;

/** Makes the HTML that open pages of participants are sent; the same for everybody. */
public interface QuestionMarkup {
    /** A question before it is answered. */
    String of(ContestState contest);

    /** What it came to. */
    String outcome(OutcomeView outcome);
}
