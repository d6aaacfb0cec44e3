package org.folkmoot.assembly.schedule;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.assembly.AgendaSegment;
import org.folkmoot.contracts.assembly.AssemblyDetails;
import org.folkmoot.contracts.assembly.AssemblyId;

@Entity
@Table(name = "assembly")
class AssemblyEntity {
    @Id
    UUID id;

    String title;
    String area;

    @Column(name = "starts_at")
    Instant startsAt;

    @Column(name = "last_step")
    boolean lastStep;

    @Enumerated(EnumType.STRING)
    AssemblyStatus status;

    @Column(name = "started_at")
    Instant startedAt;

    @Column(name = "ended_at")
    Instant endedAt;

    @Column(name = "current_segment")
    String currentSegment;

    @ElementCollection
    @CollectionTable(name = "agenda_segment", joinColumns = @JoinColumn(name = "assembly_id"))
    @OrderColumn(name = "position")
    List<SegmentRow> agenda = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "follow_up", joinColumns = @JoinColumn(name = "assembly_id"))
    Set<FollowUpRow> followUps = new HashSet<>();

    AssemblyEntity() {}

    AssemblyEntity(Assembly.Draft draft) {
        id = draft.id().value();
        title = draft.details().title();
        area = draft.details().area().value();
        startsAt = draft.details().startsAt();
        lastStep = draft.lastStep();
        draft.details().agenda().forEach(segment -> agenda.add(SegmentRow.of(segment)));
        draft.followUps().forEach(followUp -> followUps.add(FollowUpRow.of(followUp)));
        status = AssemblyStatus.DRAFT;
    }

    /** Takes over what a move may change; the rest is fixed with the draft. */
    void take(Assembly moved) {
        status = AssemblyStatus.of(moved);
        switch (moved) {
            case Assembly.Draft draft -> {}
            case Assembly.Published published -> {}
            case Assembly.Started started -> {
                startedAt = started.startedAt();
                currentSegment = started.onStage().map(AgendaSegment::id).orElse(null);
            }
            case Assembly.Ended ended -> {
                startedAt = ended.startedAt();
                endedAt = ended.endedAt();
                currentSegment = null;
            }
        }
    }

    Assembly state() {
        AssemblyDetails details = new AssemblyDetails(
                new AssemblyId(id),
                title,
                AreaCode.of(area),
                startsAt,
                agenda.stream().map(SegmentRow::segment).toList());
        return switch (status) {
            case DRAFT ->
                new Assembly.Draft(
                        details,
                        lastStep,
                        followUps.stream().map(FollowUpRow::followUp).collect(Collectors.toUnmodifiableSet()));
            case PUBLISHED -> new Assembly.Published(details);
            case STARTED -> new Assembly.Started(details, startedAt, segment(details, currentSegment));
            case ENDED -> new Assembly.Ended(details, startedAt, endedAt);
        };
    }

    private static Optional<AgendaSegment> segment(AssemblyDetails details, String id) {
        return details.agenda().stream()
                .filter(segment -> segment.id().equals(id))
                .findFirst();
    }
}
