package org.folkmoot.web.stage;

import java.util.List;
import org.folkmoot.contracts.area.AreaEvent.AreaDefined;
import org.folkmoot.contracts.assembly.AgendaSegment;
import org.folkmoot.contracts.contest.BallotForm;
import org.folkmoot.web.facts.AssemblyState;
import org.folkmoot.web.facts.ContestState;
import org.folkmoot.web.facts.Phase;
import org.folkmoot.web.outcome.OutcomeView;
import org.folkmoot.web.result.AreaCount;
import org.folkmoot.web.result.Results;

/**
 * The console of one assembly.
 *
 * @param current id of the agenda item on stage; empty before the first
 * @param selected the question in the middle; null while there is none
 * @param confirming {@code close} or {@code void} when it is asked whether that is to be done
 * @param failure what did not happen; empty when nothing went wrong
 * @param areas in which a new question may be put
 * @param form a new question; null unless one is being written
 */
record StageView(
        AssemblyState assembly,
        List<AgendaSegment> agenda,
        String current,
        List<Item> questions,
        Selected selected,
        String confirming,
        String failure,
        ContestForm form,
        List<String> mistakes,
        List<AreaDefined> areas) {
    /** @param number as it is counted on stage, from 1 */
    record Item(String id, int number, String text, Phase phase, boolean selected) {}

    record Selected(
            ContestState contest,
            int number,
            Phase phase,
            Results results,
            List<AreaCount> areas,
            List<ContestStageApi.PartyRow> chase,
            OutcomeView outcome,
            String stamp) {
        /** What is settled about it. */
        public List<String> rules() {
            return RuleSentences.of(contest.definition());
        }

        /** Whether it is still there to be voided. */
        public boolean voidable() {
            return !phase.isVoided();
        }

        /** Whether the answers are amounts. */
        public boolean amounts() {
            return contest.definition().form() instanceof BallotForm.Amount;
        }
    }

    /** Every button that changes something waits for the assembly to be on. */
    public boolean running() {
        return assembly.started();
    }
}
