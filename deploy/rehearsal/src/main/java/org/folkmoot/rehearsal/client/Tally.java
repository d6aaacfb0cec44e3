package org.folkmoot.rehearsal.client;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    /** Whether both say the same of the same areas, in whatever order. */
    public boolean sameAs(Tally other) {
        return status.equals(other.status) && Set.copyOf(areas).equals(Set.copyOf(other.areas));
    }

    public boolean closed() {
        return status.equals("closed");
    }

    /**
     * An area and all that lies under it. Whatever the answer does not say is none.
     *
     * @param withheld whether its figures are kept back, because they are small or would give small ones away
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
            withheld = withheld != null && withheld;
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
    public record Column(long ballots, Map<OptionId, Long> counts) {
        public static final Column NONE = new Column(0, Map.of());

        public Column {
            counts = counts == null ? Map.of() : Map.copyOf(counts);
        }

        public long votes(OptionId option) {
            return counts.getOrDefault(option, 0L);
        }
    }
}
