package org.folkmoot.voting.party;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.folkmoot.voting.room.Headcount;

/** A declaration; a later one does not change what an earlier one said. */
@Entity
@Table(name = "headcount")
class HeadcountEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long position;

    UUID partyId;

    int headcount;

    Instant declaredAt;

    boolean needsApproval;

    String approvedBy;

    Instant approvedAt;

    boolean pending() {
        return needsApproval && approvedAt == null;
    }

    Headcount said() {
        return pending() ? new Headcount.Pending(headcount) : new Headcount.Declared(headcount);
    }
}
