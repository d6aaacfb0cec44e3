package org.folkmoot.web.stage;

import java.util.List;
import org.folkmoot.contracts.assembly.AgendaSegment;
import org.folkmoot.contracts.contest.BallotForm;
import org.folkmoot.web.facts.AssemblyState;
import org.folkmoot.web.facts.ContestState;
import org.folkmoot.web.facts.Phase;
import org.folkmoot.web.result.AreaCount;
import org.folkmoot.web.result.Results;

/**
 * The console of one assembly.
 *
 * @param current id of the agenda item on stage; empty before the first
 * @param selected the question in the middle; null while there is none
 * @param confirming whether it is asked if the question is to be closed
 * @param missing parties that have not sent numbers that count
 * @param failure what did not happen; empty when nothing went wrong
 * @param form a new question; null unless one is being written
 */
record StageView(
        AssemblyState assembly,
        List<AgendaSegment> agenda,
        String current,
        List<Item> questions,
        Selected selected,
        boolean confirming,
        String failure,
        ContestForm form,
        List<String> mistakes) {
    /** @param number as it is counted on stage, from 1 */
    record Item(String id, int number, String text, Phase phase, boolean selected) {}

    record Selected(
            ContestState contest,
            int number,
            Phase phase,
            Results results,
            List<AreaCount> areas,
            List<ContestStageApi.PartyRow> missing,
            String stamp) {
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
