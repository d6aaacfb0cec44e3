package org.folkmoot.web.vote;

import java.time.Instant;
import org.folkmoot.web.facts.Phase;
import org.folkmoot.web.outcome.OutcomeView;
import org.folkmoot.web.result.Results;

/**
 * A question on a participant's page.
 *
 * @param instruction how many to choose
 * @param sequence number of the next ballot
 * @param within code of the area whose people may answer; empty when all may
 * @param members how many sit on the panel that answers it; null when it is not for a panel
 * @param dueAt when it closes; null when nobody has said
 * @param answered whether an answer counts, so that the live result may be seen
 * @param outcome null until it has been counted
 */
public record Question(
        String id,
        String text,
        String instruction,
        Ballot ballot,
        long sequence,
        String within,
        Integer members,
        Phase phase,
        Instant dueAt,
        Panel panel,
        boolean answered,
        Results results,
        OutcomeView outcome) {
    /** Those who cannot answer need not answer first; who sits on a panel is not known here. */
    public boolean showsResults() {
        return !phase.isVoided() && (answered || members != null || !phase.takesBallots());
    }

    /** Whether what is marked as chosen is what counts. */
    public boolean settled() {
        return answered && (panel.tone() == Panel.Tone.COUNTED || panel.tone() == Panel.Tone.CLOSED);
    }
}
