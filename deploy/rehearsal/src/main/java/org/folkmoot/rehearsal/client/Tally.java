package org.folkmoot.rehearsal.client;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.contest.OptionId;

/** The count of a contest as results publishes it. */
public record Tally(String status, List<AreaTally> areas) {
    public Tally {
        status = status == null ? "" : status;
        areas = areas == null ? List.of() : List.copyOf(areas);
    }

    public Optional<AreaTally> of(AreaCode area) {
        return areas.stream().filter(each -> each.area().equals(area)).findFirst();
    }

    /** Whether all that the earlier one said still holds; areas that were withheld may be shown since. */
    public boolean keeps(Tally earlier) {
        return status.equals(earlier.status)
                && areas.size() == earlier.areas.size()
                && earlier.areas.stream()
                        .allMatch(before -> of(before.area())
                                .filter(now -> before.withheld() || now.equals(before))
                                .isPresent());
    }

    public boolean closed() {
        return status.equals("closed");
    }

    /**
     * An area and all that lies under it. Whatever the answer does not say is none.
     *
     * @param withheld whether its figures, or those of its rooms, are kept back, because they are small or would give
     *     small ones away
     */
    public record AreaTally(
            AreaCode area,
            Boolean withheld,
            Column individual,
            Column group,
            Integer partiesReported,
            Integer parties,
            Long checkedIn) {
        public static AreaTally none(AreaCode area) {
            return new AreaTally(area, false, Column.NONE, Column.NONE, 0, 0, 0L);
        }

        public AreaTally {
            individual = individual == null ? Column.NONE : individual;
            group = group == null ? Column.NONE : group;
            withheld = (withheld != null && withheld) || group.withheld();
            partiesReported = partiesReported == null ? 0 : partiesReported;
            parties = parties == null ? 0 : parties;
            checkedIn = checkedIn == null ? 0L : checkedIn;
        }

        public long ballots() {
            return individual.ballots() + group.ballots();
        }

        public long votes(OptionId option) {
            return individual.votes(option) + group.votes(option);
        }
    }

    /** Ballots cast one by one, or answers given in rooms. */
    public record Column(long ballots, Map<OptionId, Long> counts, boolean withheld) {
        public static final Column NONE = new Column(0, Map.of());

        public Column {
            counts = counts == null ? Map.of() : Map.copyOf(counts);
        }

        public Column(long ballots, Map<OptionId, Long> counts) {
            this(ballots, counts, false);
        }

        @JsonCreator
        static Column of(
                @JsonProperty("ballots") Long ballots,
                @JsonProperty("counts") Map<OptionId, Long> counts,
                @JsonProperty("withheld") Boolean withheld) {
            return new Column(ballots == null ? 0 : ballots, counts, withheld != null && withheld);
        }

        public long votes(OptionId option) {
            return counts.getOrDefault(option, 0L);
        }
    }
}
