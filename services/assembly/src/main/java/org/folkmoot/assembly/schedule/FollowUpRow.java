package org.folkmoot.assembly.schedule;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.assembly.AssemblyId;

@Embeddable
record FollowUpRow(
        String area, @Column(name = "follow_up_id") UUID followUpId) {
    static FollowUpRow of(FollowUp followUp) {
        return new FollowUpRow(followUp.area().value(), followUp.assemblyId().value());
    }

    FollowUp followUp() {
        return new FollowUp(AreaCode.of(area), new AssemblyId(followUpId));
    }
}
