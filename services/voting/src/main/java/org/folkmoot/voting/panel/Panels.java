package org.folkmoot.voting.panel;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.draw.MembershipEvent.PanelDrawn;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.contracts.panel.PanelEvent.PanelListed;
import org.folkmoot.contracts.panel.PanelId;
import org.folkmoot.defaults.outbox.Outbox;
import org.folkmoot.voting.contest.ContestService;

/** The lists of panels. A list does not change while a contest of the panel is prepared or open. */
@ApplicationScoped
public class Panels {
    private final PanelRepository repository;
    private final ContestService contests;
    private final Outbox outbox;
    private final Clock clock;

    Panels(PanelRepository repository, ContestService contests, Outbox outbox, Clock clock) {
        this.repository = repository;
        this.contests = contests;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @param members how many they are */
    public record Listed(AssemblyId assembly, int members) {}

    /** The panel as it is listed now, and stays until the running transaction ends. */
    public Optional<Listed> hold(PanelId id) {
        return repository
                .lock(id)
                .map(panel -> new Listed(panel.assemblyId(), panel.members().size()));
    }

    List<PanelView> of(AssemblyId assembly) {
        return repository.of(assembly);
    }

    Optional<PanelListed> find(PanelId id) {
        return repository.find(id);
    }

    boolean isDrawn(PanelId id) {
        return repository.isDrawn(id);
    }

    /** Saying the same again changes nothing. Needs a transaction. */
    PanelListed list(PanelId id, PanelRequest request) {
        PanelListed next =
                new PanelListed(id, request.assemblyId(), request.name(), request.members(), clock.instant());
        Optional<PanelListed> current = repository.lock(id);
        if (current.filter(panel -> saysTheSame(panel, next)).isPresent()) {
            return current.get();
        }
        if (repository.isDrawn(id)) {
            throw PanelProblem.PANEL_DRAWN.because(
                    "Let sortition replace members by lot, or list people by hand under another id.");
        }
        if (contests.isAwaitedBy(id)) {
            throw PanelProblem.PANEL_IN_USE.because(
                    "List it under another id, or wait until its contests are closed or voided.");
        }
        store(next, false);
        return next;
    }

    /** What the lot decided, whatever was listed before. Needs a transaction. */
    void drawn(PanelDrawn panel) {
        PanelListed next = new PanelListed(
                panel.panelId(), panel.draw().assemblyId(), panel.draw().name(), panel.members(), panel.drawnAt());
        if (repository
                .lock(panel.panelId())
                .filter(listed -> saysTheSame(listed, next))
                .isEmpty()) {
            store(next, true);
        }
    }

    private void store(PanelListed panel, boolean byLot) {
        repository.store(panel, byLot);
        outbox.append(Topics.PANELS, panel.panelId().toString(), panel);
    }

    private static boolean saysTheSame(PanelListed one, PanelListed other) {
        return List.of(one.assemblyId(), one.name(), one.members())
                .equals(List.of(other.assemblyId(), other.name(), other.members()));
    }
}
