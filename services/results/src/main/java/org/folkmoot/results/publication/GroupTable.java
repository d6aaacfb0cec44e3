package org.folkmoot.results.publication;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.folkmoot.contracts.contest.OptionId;
import org.folkmoot.contracts.party.GroupResult;

/**
 * Writes what rooms counted; their places are not named, and their areas no deeper than the tally shows. The rooms of an
 * area stand each for itself if each may: otherwise in one line, with their sums, since all but one would give that one.
 */
final class GroupTable {
    static final String TABLE = "groups.csv";

    private static final String HEADER = "PartyId,GpUnitId,Version,Headcount,VotedByPhone,Answered,Counts\n";

    private final ShownAreas shown;
    private final int smallest;

    /** @param smallest how many people a figure of a single room has at least */
    GroupTable(ShownAreas shown, int smallest) {
        this.shown = shown;
        this.smallest = smallest;
    }

    void write(ClosedContest contest, Path directory) throws IOException {
        Map<String, List<GroupResult>> units = new TreeMap<>();
        for (GroupResult room : contest.rooms()) {
            units.computeIfAbsent(shown.ofRoom(room.area()), first -> new ArrayList<>())
                    .add(room);
        }
        try (var table = Files.newBufferedWriter(directory.resolve(TABLE))) {
            table.write(HEADER);
            for (var unit : units.entrySet()) {
                List<GroupResult> rooms = unit.getValue();
                if (rooms.stream().allMatch(room -> standsAlone(room, unit.getKey()))) {
                    for (GroupResult room : rooms) {
                        write(unit.getKey(), List.of(room), Integer.toString(room.version()), table);
                    }
                } else {
                    write(unit.getKey(), rooms, "", table);
                }
            }
        }
    }

    /** Where its party meets is public: listed for itself, it would say what is withheld of its area. */
    private boolean standsAlone(GroupResult room, String unit) {
        return room.area().value().equals(unit)
                && room.answered() >= smallest
                && (room.votedByPhone() == 0 || room.votedByPhone() >= smallest);
    }

    private static void write(String unit, List<GroupResult> rooms, String version, Writer table) throws IOException {
        table.write("%s,%s,%s,%d,%d,%d,\"%s\"\n"
                .formatted(
                        rooms.stream().map(room -> room.partyId().toString()).collect(Collectors.joining(" ")),
                        unit,
                        version,
                        sum(rooms, GroupResult::headcount),
                        // More may have joined a room and voted than its host counted: none of them sit in another one.
                        sum(rooms, room -> Math.min(room.votedByPhone(), room.headcount())),
                        sum(rooms, GroupResult::answered),
                        counts(rooms)));
    }

    private static int sum(List<GroupResult> rooms, ToIntFunction<GroupResult> figure) {
        return rooms.stream().mapToInt(figure).sum();
    }

    private static String counts(List<GroupResult> rooms) {
        Map<OptionId, Integer> counts = new TreeMap<>();
        rooms.forEach(room -> room.counts().forEach((option, people) -> counts.merge(option, people, Integer::sum)));
        return counts.entrySet().stream()
                .filter(each -> each.getValue() != 0)
                .map(each -> each.getKey() + ":" + each.getValue())
                .collect(Collectors.joining(","));
    }
}
