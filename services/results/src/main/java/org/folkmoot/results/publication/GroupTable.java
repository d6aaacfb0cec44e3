package org.folkmoot.results.publication;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.folkmoot.contracts.party.GroupResult;

/** Writes what each room counted; its place is not named, and its area no deeper than that of a ballot. */
final class GroupTable {
    static final String TABLE = "groups.csv";

    private static final String HEADER = "PartyId,GpUnitId,Version,Headcount,VotedByPhone,Answered,Counts\n";

    private GroupTable() {}

    static void write(ClosedContest contest, ShownAreas shown, Path directory) throws IOException {
        try (var table = Files.newBufferedWriter(directory.resolve(TABLE))) {
            table.write(HEADER);
            for (GroupResult room : contest.rooms()) {
                table.write("%s,%s,%d,%d,%d,%d,\"%s\"\n"
                        .formatted(
                                room.partyId(),
                                shown.shown(room.area()),
                                room.version(),
                                room.headcount(),
                                room.votedByPhone(),
                                room.answered(),
                                counts(room)));
            }
        }
    }

    private static String counts(GroupResult room) {
        return new TreeMap<>(room.counts())
                .entrySet().stream()
                        .filter(each -> each.getValue() != 0)
                        .map(each -> each.getKey() + ":" + each.getValue())
                        .collect(Collectors.joining(","));
    }
}
