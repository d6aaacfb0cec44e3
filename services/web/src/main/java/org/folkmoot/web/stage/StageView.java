package org.folkmoot.web.stage;

import java.util.List;
import org.folkmoot.contracts.area.AreaEvent.AreaDefined;
import org.folkmoot.contracts.assembly.AgendaSegment;
import org.folkmoot.contracts.contest.BallotForm;
import org.folkmoot.web.facts.AssemblyState;
import org.folkmoot.web.facts.ContestState;
import org.folkmoot.web.facts.Phase;
import org.folkmoot.web.outcome.OutcomeView;
import org.folkmoot.web.panel.ListedPanel;
import org.folkmoot.web.result.AreaCount;
import org.folkmoot.web.result.Results;
import org.folkmoot.web.room.RoomReport;

/**
 * The console of one assembly.
 *
 * @param current id of the agenda item on stage; empty before the first
 * @param selected the question in the middle; null while there is none
 * @param address where this page can be asked for again
 * @param confirming {@code close} or {@code void} when it is asked whether that is to be done
 * @param reason for voiding, as it was typed
 * @param failure what did not happen; empty when nothing went wrong
 * @param areas in which a new question may be put
 * @param panels to which a new question may be put
 * @param form a new question; null unless one is being written
 */
record StageView(
        AssemblyState assembly,
        List<AgendaSegment> agenda,
        String current,
        List<Item> questions,
        Selected selected,
        String address,
        String confirming,
        String reason,
        String failure,
        ContestForm form,
        List<String> mistakes,
        List<AreaDefined> areas,
        List<ListedPanel> panels) {
    /** @param number as it is counted on stage, from 1 */
    record Item(String id, int number, String text, Phase phase, boolean selected) {}

    record Selected(
            ContestState contest,
            int number,
            Phase phase,
            Results results,
            List<AreaCount> areas,
            List<RoomReport> chase,
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

    /** Whether questions can be opened and the agenda can move on. */
    public boolean running() {
        return assembly.started();
    }

    /** Whether questions may have been opened; what was opened can be closed, also after the end. */
    public boolean begun() {
        return !assembly.published();
    }

    /** Those that are open now: the assembly is not to end before they are closed. */
    public List<Item> open() {
        return questions.stream().filter(item -> item.phase().isOpen()).toList();
    }
}
