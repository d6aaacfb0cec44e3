package org.folkmoot.web.conduct;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;

/**
 * What was reported in an assembly, and what was done, the newest first.
 *
 * @param responsible username of the one person who may remove from the assembly; null: nobody was named
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record ConductState(String responsible, List<Report> reports, List<Removal> removals) {
    ConductState {
        reports = reports == null ? List.of() : List.copyOf(reports);
        removals = removals == null ? List.of() : List.copyOf(removals);
    }

    /**
     * @param number of the room
     * @param name what they were called in the room; null: nothing, or it was erased
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Report(String id, int number, String name, String reason, Instant reportedAt, String seatId) {
        public String who() {
            return name == null || name.isBlank() ? "Somebody without a name" : name;
        }
    }

    /**
     * @param scope {@code room} or {@code assembly}
     * @param by username; null: a certified facilitator in the room
     * @param liftedAt null: it holds
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Removal(
            String id, String scope, String seatId, String reason, String by, Instant removedAt, Instant liftedAt) {
        public boolean fromAssembly() {
            return "assembly".equals(scope);
        }

        public boolean canBeLifted() {
            return fromAssembly() && liftedAt == null;
        }
    }

    /** What somebody is called who was removed, as far as a report of them says it. */
    public String nameOf(Removal removal) {
        return reports.stream()
                .filter(report -> removal.seatId() != null && removal.seatId().equals(report.seatId()))
                .map(Report::who)
                .findFirst()
                .orElse("Somebody");
    }

    /** Whether who was reported has been removed from the assembly, and still is. */
    public boolean removed(Report report) {
        return removals.stream()
                .anyMatch(removal -> removal.canBeLifted()
                        && report.seatId() != null
                        && report.seatId().equals(removal.seatId()));
    }
}
