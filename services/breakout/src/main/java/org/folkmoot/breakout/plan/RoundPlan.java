package org.folkmoot.breakout.plan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.folkmoot.breakout.allocation.round.Plan;
import org.folkmoot.breakout.allocation.round.RoomSizes;
import org.folkmoot.breakout.attendance.Register;
import org.folkmoot.defaults.problem.InputError;

/**
 * What a round is to be like; whatever is left out is as usual.
 *
 * @param least fewer people are too few for a room
 * @param target how many a room should have
 * @param most never more
 * @param depth who sits together: 0 mixes everybody, 1 keeps countries together, and so on down the tree of areas
 * @param mixAreas whether each room has people of as many home areas as can be, once all other rules are met
 * @param supply how many rooms can offer what an access need asks for; any room offers what is not named
 * @param length from the opening until the rooms close
 * @param turn what each has to speak in the first round; absent: the time is shared
 */
public record RoundPlan(
        Integer least,
        Integer target,
        Integer most,
        Integer depth,
        Boolean commonLanguage,
        Boolean mixAreas,
        Map<String, Integer> supply,
        Duration length,
        Duration turn) {
    private static final int USUAL_DEPTH = 2;
    private static final Duration USUAL_LENGTH = Duration.ofMinutes(10);
    private static final int LARGEST = 50;
    private static final int DEEPEST = 10;
    private static final int MOST_SUPPLIES = 20;
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(4);
    private static final Duration SHORTEST_TURN = Duration.ofSeconds(10);
    private static final Duration LONGEST_TURN = Duration.ofMinutes(30);

    /** Who has no better idea. After what it is made of. */
    public static final RoundPlan USUAL = new RoundPlan(null, null, null, null, null, null, null, null, null);

    public RoundPlan {
        least = least == null ? Integer.valueOf(RoomSizes.USUAL.least()) : least;
        target = target == null ? Integer.valueOf(RoomSizes.USUAL.target()) : target;
        most = most == null ? Integer.valueOf(RoomSizes.USUAL.most()) : most;
        depth = depth == null ? Integer.valueOf(USUAL_DEPTH) : depth;
        commonLanguage = commonLanguage == null || commonLanguage;
        mixAreas = mixAreas != null && mixAreas;
        supply = supply == null ? Map.of() : supply;
        length = length == null ? USUAL_LENGTH : length;
    }

    /** Everything that has to change; empty when nothing has. */
    public List<InputError> errors() {
        var errors = new ArrayList<InputError>();
        if (least < 2 || target < least || most < target || most > LARGEST) {
            errors.add(InputError.field(
                    "plan.least", "sizes have to rise, from 2 to " + LARGEST + ": least, target, most"));
        }
        if (depth < 0 || depth > DEEPEST) {
            errors.add(InputError.field("plan.depth", "needs to be from 0 to " + DEEPEST));
        }
        if (supply.size() > MOST_SUPPLIES
                || supply.values().stream().anyMatch(rooms -> rooms == null || rooms < 0)
                || supply.keySet().stream().anyMatch(String::isBlank)) {
            errors.add(InputError.field(
                    "plan.supply",
                    "names up to " + MOST_SUPPLIES + " access needs, each with a number of rooms from 0"));
        }
        if (isOutside(length, SHORTEST, LONGEST)) {
            errors.add(InputError.field("plan.length", "needs to be from PT1M to PT4H"));
        }
        if (turn != null && isOutside(turn, SHORTEST_TURN, LONGEST_TURN)) {
            errors.add(InputError.field("plan.turn", "needs to be from PT10S to PT30M, or left out"));
        }
        return errors;
    }

    private static boolean isOutside(Duration duration, Duration shortest, Duration longest) {
        return duration.compareTo(shortest) < 0 || duration.compareTo(longest) > 0;
    }

    /** In the numbers of a session. */
    public Plan numbered(Register register) {
        var rooms = new TreeMap<Integer, Integer>();
        // In an order of their own, so that the same plan gives the same numbers.
        new TreeMap<>(supply).forEach((need, number) -> register.need(need).ifPresent(bit -> rooms.put(bit, number)));
        return new Plan(new RoomSizes(least, target, most), depth, commonLanguage, rooms, List.of(), mixAreas);
    }

    /** As a member that may be left out. */
    public Optional<Duration> turnLength() {
        return Optional.ofNullable(turn);
    }
}
