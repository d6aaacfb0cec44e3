package org.folkmoot.web.live;

import org.folkmoot.web.facts.ContestState;

/** Makes the HTML of a question as participants see it before they answer; the same for everybody. */
public interface QuestionMarkup {
    String of(ContestState contest);
}
