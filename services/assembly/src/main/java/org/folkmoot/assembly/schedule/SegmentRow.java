package org.folkmoot.assembly.schedule;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import org.folkmoot.contracts.assembly.AgendaSegment;

@Embeddable
record SegmentRow(
        String id, String title, @Column(name = "length_ms") long lengthMillis) {
    static SegmentRow of(AgendaSegment segment) {
        return new SegmentRow(segment.id(), segment.title(), segment.length().toMillis());
    }

    AgendaSegment segment() {
        return new AgendaSegment(id, title, Duration.ofMillis(lengthMillis));
    }
}
