package org.folkmoot.voting.draft;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.assembly.AssemblyDetails;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.contest.Electorate;
import org.folkmoot.contracts.panel.PanelId;
import org.folkmoot.defaults.problem.InputError;
import org.folkmoot.defaults.problem.ProblemException;
import org.folkmoot.voting.contest.Contest;
import org.folkmoot.voting.contest.ContestJournal;
import org.folkmoot.voting.contest.ContestProblem;
import org.folkmoot.voting.electorate.ElectoralRoll;
import org.folkmoot.voting.panel.Panels;

/** Makes contests of drafts. */
@ApplicationScoped
class ContestPreparation {
    private final ContestJournal journal;
    private final ElectoralRoll roll;
    private final Panels panels;
    private final Clock clock;

    ContestPreparation(ContestJournal journal, ElectoralRoll roll, Panels panels, Clock clock) {
        this.journal = journal;
        this.roll = roll;
        this.panels = panels;
        this.clock = clock;
    }

    Contest prepare(ContestDraft draft) {
        check(draft);
        return journal.begin(() -> new Contest.Prepared(draft.definition(ContestId.random(), entitled(draft))));
    }

    private void check(ContestDraft draft) {
        List<InputError> errors = draft.errors(clock.instant());
        if (!errors.isEmpty()) {
            throw ContestProblem.CONTEST_REJECTED.because("Change the fields named in errors.", errors);
        }
        AssemblyDetails assembly = roll.assembly(draft.assemblyId())
                .orElseThrow(() -> ContestProblem.UNKNOWN_ASSEMBLY.because("Publish the assembly first."));
        if (draft.electorate() instanceof Electorate.Within within) {
            check(within.area(), assembly);
        }
    }

    private void check(AreaCode area, AssemblyDetails assembly) {
        if (!roll.knows(area)) {
            throw ContestProblem.UNKNOWN_AREA.because("Check the area's code; " + area + " is not defined.");
        }
        if (!roll.liesWithin(area, assembly.area())) {
            throw rejected("electorate.area", "lies outside the assembly's area");
        }
    }

    private Electorate entitled(ContestDraft draft) {
        return switch (draft.electorate()) {
            case Electorate.CheckedIn everyone -> everyone;
            case Electorate.Within within -> within;
            case Electorate.Panel panel ->
                new Electorate.Panel(panel.panel(), members(panel.panel(), draft.assemblyId()));
        };
    }

    /** From here to the end of the transaction the list stays as it is; from then on the contest sees to that. */
    private int members(PanelId id, AssemblyId assembly) {
        Panels.Listed panel = panels.hold(id).orElseThrow(() -> rejected("electorate.panel", "is not listed"));
        if (!panel.assembly().equals(assembly)) {
            throw rejected("electorate.panel", "belongs to another assembly");
        }
        return panel.members();
    }

    private static ProblemException rejected(String field, String detail) {
        return ContestProblem.CONTEST_REJECTED.because(
                "Change the fields named in errors.", List.of(InputError.field(field, detail)));
    }
}
