package org.folkmoot.voting.electorate;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.area.AreaEvent;
import org.folkmoot.contracts.assembly.AssemblyDetails;
import org.folkmoot.contracts.assembly.AssemblyEvent;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.contest.ContestDefinition;
import org.folkmoot.contracts.contest.Electorate;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.defaults.projection.Projections;
import org.folkmoot.defaults.projection.Subscription;

/** Who may vote in what, from the topics of assembly and registration. */
@ApplicationScoped
public class ElectoralRoll {
    private final AreaTree areas = new AreaTree();
    private final CheckIns checkIns = new CheckIns();
    private final Map<AssemblyId, AssemblyDetails> assemblies = new ConcurrentHashMap<>();
    private final PanelLists panels;
    private final PartyMembers members;
    private final Projections projections;
    private final Clock clock;
    private final Freshness freshness;

    ElectoralRoll(PanelLists panels, PartyMembers members, Projections projections, Clock clock) {
        this.panels = panels;
        this.members = members;
        this.projections = projections;
        this.clock = clock;
        this.freshness = new Freshness(clock);
    }

    public Optional<AssemblyDetails> assembly(AssemblyId id) {
        return Optional.ofNullable(assemblies.get(id));
    }

    public boolean knows(AreaCode area) {
        return areas.knows(area);
    }

    /** Whether {@code area} is {@code ancestor} or lies under it. */
    public boolean liesWithin(AreaCode area, AreaCode ancestor) {
        return areas.liesWithin(area, ancestor);
    }

    /** The area from which the participant may vote in the contest: the one they checked in with. */
    public Optional<AreaCode> seat(ContestDefinition contest, ParticipantId participant) {
        return checkIns.areaOf(contest.assemblyId(), participant).filter(area -> switch (contest.electorate()) {
            case Electorate.Panel panel -> panels.has(panel.panel(), participant);
            case Electorate.CheckedIn _, Electorate.Within _ -> includes(contest, area);
        });
    }

    public boolean isCheckedIn(AssemblyId assembly, ParticipantId participant) {
        return checkIns.areaOf(assembly, participant).isPresent();
    }

    /** Whether everyone there from {@code area} may vote in the contest. */
    public boolean includes(ContestDefinition contest, AreaCode area) {
        return switch (contest.electorate()) {
            case Electorate.CheckedIn _ -> true;
            case Electorate.Within within -> areas.liesWithin(area, within.area());
            case Electorate.Panel _ -> false;
        };
    }

    /** Whether all that was published when this instance started is known. */
    public boolean caughtUp() {
        return freshness.caughtUp();
    }

    /** All that had been published at this moment is known; long ago while it is still catching up. */
    public Instant freshAt() {
        return freshness.freshAt();
    }

    /** Waits a little until everything is known that decides, in a contest just opened, how somebody votes. */
    public void awaitFresh() {
        // Whoever learned just now that the contest is open has rounded that up to the next millisecond.
        Instant opened = clock.instant().plusMillis(1);
        members.awaitFresh(opened);
        panels.awaitFresh(opened);
    }

    void onStart(@Observes StartupEvent event) {
        freshness.follow(projections.everything(
                "electorate",
                Subscription.to(Topics.AREAS, this::apply),
                Subscription.to(Topics.ASSEMBLIES, this::apply),
                Subscription.to(Topics.CHECK_INS, checkIns::apply)));
    }

    private void apply(AreaEvent event) {
        switch (event) {
            case AreaEvent.AreaDefined defined -> areas.define(defined.code(), defined.parent());
        }
    }

    private void apply(AssemblyEvent event) {
        assemblies.put(event.assembly().id(), event.assembly());
    }
}
