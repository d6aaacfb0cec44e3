package org.folkmoot.assembly.checkin;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.folkmoot.assembly.area.AreaProjection;
import org.folkmoot.assembly.area.AreaTree;
import org.folkmoot.assembly.schedule.AssemblyStanding;
import org.folkmoot.assembly.schedule.StandingRepository;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.defaults.conduct.Removals;
import org.folkmoot.defaults.outbox.Outbox;

@ApplicationScoped
class CheckInService {
    private final StandingRepository assemblies;
    private final CheckInRepository checkIns;
    private final AreaProjection areas;
    private final Removals removals;
    private final Outbox outbox;
    private final Duration opensBefore;
    private final Entrance entrance;
    private final Clock clock = Clock.tickMillis(ZoneOffset.UTC);

    CheckInService(
            StandingRepository assemblies,
            CheckInRepository checkIns,
            AreaProjection areas,
            Removals removals,
            Outbox outbox,
            CheckInConfig config) {
        this.assemblies = assemblies;
        this.checkIns = checkIns;
        this.areas = areas;
        this.removals = removals;
        this.outbox = outbox;
        this.opensBefore = config.opensBefore();
        this.entrance = new Entrance(config.mostAtOnce());
    }

    CheckInOutcome checkIn(AssemblyId id, ParticipantId participant, AreaCode area) {
        if (removals.isRemoved(id, participant)) {
            return new CheckInRefused.Removed();
        }
        AreaTree tree = areas.tree();
        return entrance.pass(() -> QuarkusTransaction.requiringNew().call(() -> checkIn(id, participant, area, tree)));
    }

    private CheckInOutcome checkIn(AssemblyId id, ParticipantId participant, AreaCode area, AreaTree tree) {
        Optional<AssemblyStanding> assembly = assemblies.find(id);
        if (assembly.isEmpty()) {
            return new CheckInRefused.UnknownAssembly(id);
        }
        Instant now = clock.instant();
        Doors doors = new Doors(tree, opensBefore);
        Optional<CheckInRefused> refused = doors.refuse(id, assembly.get(), area, now);
        if (refused.isPresent()) {
            // Who was let in stays in, and learns so when their first answer was lost on the way.
            return checkIns.find(id, participant)
                    .<CheckInOutcome>map(CheckInOutcome.AlreadyThere::new)
                    .orElseGet(refused::get);
        }
        return letIn(new CheckIn(id, participant, area, now));
    }

    private CheckInOutcome letIn(CheckIn checkIn) {
        if (checkIns.add(checkIn)) {
            outbox.append(Topics.CHECK_INS, checkIn.key(), checkIn.event());
            return new CheckInOutcome.Arrived(checkIn);
        }
        return new CheckInOutcome.AlreadyThere(
                checkIns.find(checkIn.assemblyId(), checkIn.participantId()).orElseThrow());
    }
}
