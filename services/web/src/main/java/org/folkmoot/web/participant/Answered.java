package org.folkmoot.web.participant;

import org.folkmoot.web.vote.OwnAnswer;
import org.folkmoot.web.vote.Panel;
import org.folkmoot.web.vote.Question;

/**
 * What became of an answer.
 *
 * @param status of the HTTP response
 * @param answer the one that counts now; null when none is known
 */
record Answered(int status, Question question, OwnAnswer answer) {
    Panel panel() {
        return question.panel();
    }
}
