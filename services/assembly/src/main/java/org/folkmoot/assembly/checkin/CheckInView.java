package org.folkmoot.assembly.checkin;

import java.time.Instant;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.jboss.resteasy.reactive.RestResponse;

/** What the participant is told of their check-in. */
record CheckInView(AssemblyId assemblyId, AreaCode area, Instant checkedInAt) {
    static RestResponse<CheckInView> answer(CheckInOutcome outcome) {
        return switch (outcome) {
            case CheckInOutcome.Arrived arrived ->
                RestResponse.status(RestResponse.Status.CREATED, of(arrived.checkIn()));
            case CheckInOutcome.AlreadyThere there -> RestResponse.ok(of(there.checkIn()));
            case CheckInRefused refused -> throw CheckInProblem.of(refused);
        };
    }

    private static CheckInView of(CheckIn checkIn) {
        return new CheckInView(checkIn.assemblyId(), checkIn.area(), checkIn.checkedInAt());
    }
}
