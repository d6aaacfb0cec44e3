package org.folkmoot.voting.panel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.panel.PanelId;
import org.folkmoot.defaults.problem.InputError;
import org.folkmoot.voting.contest.ContestProblem;
import org.folkmoot.voting.electorate.ElectoralRoll;

/** Lists panels and shows them. */
@ApplicationScoped
class PanelService {
    private final Panels panels;
    private final ElectoralRoll roll;

    PanelService(Panels panels, ElectoralRoll roll) {
        this.panels = panels;
        this.roll = roll;
    }

    @Transactional
    PanelView list(PanelId id, PanelRequest request) {
        List<InputError> errors = request.errors();
        if (!errors.isEmpty()) {
            throw PanelProblem.PANEL_REJECTED.because("Change the fields named in errors.", errors);
        }
        if (roll.assembly(request.assemblyId()).isEmpty()) {
            throw ContestProblem.UNKNOWN_ASSEMBLY.because("Publish the assembly first.");
        }
        return PanelView.of(panels.list(id, request), panels.isDrawn(id));
    }

    /** By name. */
    @Transactional
    List<PanelView> of(AssemblyId assembly) {
        return panels.of(assembly);
    }

    @Transactional
    PanelView show(PanelId id) {
        return panels.find(id)
                .map(panel -> PanelView.of(panel, panels.isDrawn(id)))
                .orElseThrow(() -> PanelProblem.unknown(id));
    }
}
