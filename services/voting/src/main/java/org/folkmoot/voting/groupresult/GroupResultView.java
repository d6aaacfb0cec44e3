package org.folkmoot.voting.groupresult;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.contest.OptionId;
import org.folkmoot.contracts.party.PartyId;
import org.folkmoot.voting.room.Room;
import org.folkmoot.voting.room.RoomResult;

/** A party's result as its convener sees it. */
record GroupResultView(
        ContestId contestId,
        PartyId partyId,
        String state,
        int version,
        Integer revision,
        Integer headcount,
        int votedByPhone,
        int effectiveHeadcount,
        Integer answered,
        Map<OptionId, Integer> counts,
        String reason) {
    static GroupResultView of(PartyId party, RoomResult result, Room room) {
        Integer headcount = room.headcount().said().stream().boxed().findFirst().orElse(null);
        return switch (result) {
            case RoomResult.Awaited awaited ->
                new GroupResultView(
                        room.contest().id(),
                        party,
                        state(RoomEntity.State.AWAITED),
                        awaited.version(),
                        null,
                        headcount,
                        room.votedByPhone(),
                        room.effectiveHeadcount(),
                        null,
                        null,
                        null);
            case RoomResult.Sent sent ->
                new GroupResultView(
                        room.contest().id(),
                        party,
                        state(RoomEntity.State.of(sent)),
                        sent.version(),
                        sent.count().revision(),
                        headcount,
                        room.votedByPhone(),
                        room.effectiveHeadcount(),
                        sent.count().answered(),
                        new TreeMap<>(sent.count().counts()),
                        sent instanceof RoomResult.Corrected corrected ? corrected.reason() : null);
        };
    }

    static String state(RoomEntity.State state) {
        return state == RoomEntity.State.AWAITED ? "missing" : state.name().toLowerCase(Locale.ROOT);
    }
}
