package org.folkmoot.breakout.allocation.round;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a round of small rooms should be like.
 *
 * @param depth people sit with others of their area of this depth in the {@link AreaTree}: 0 mixes everybody, 1 within a
 *     country, and so on; areas that do not reach so deep count themselves
 * @param commonLanguage whether each room needs a language that all in it speak
 * @param supply how many rooms can offer what a need asks for, by the need's number, such as interpreters; people with such
 *     a need fill as few rooms as hold them. Any room can offer what is not named, such as captions
 * @param variedFeatures the features, by their number, whose values rooms should mix, the most important first
 * @param variedAreas whether rooms should mix home areas too, before any feature
 */
public record Plan(
        RoomSizes sizes,
        int depth,
        boolean commonLanguage,
        Map<Integer, Integer> supply,
        List<Integer> variedFeatures,
        boolean variedAreas) {
    public Plan {
        supply = Map.copyOf(supply);
        variedFeatures = List.copyOf(variedFeatures);
        if (depth < 0) {
            throw new IllegalArgumentException("The depth of areas begins with 0");
        }
        if (supply.values().stream().anyMatch(rooms -> rooms < 0)
                || supply.keySet().stream().anyMatch(need -> need < 0 || need >= Integer.SIZE)) {
            throw new IllegalArgumentException("Needs have numbers from 0 to 31 and a supply of 0 or more");
        }
        if (variedFeatures.stream().anyMatch(feature -> feature < 0 || feature >= Attendee.MOST_FEATURES)) {
            throw new IllegalArgumentException("Features have numbers from 0 to 3");
        }
    }

    /** Together by area of this depth, in a common language, with everything on offer. */
    public static Plan together(int depth) {
        return new Plan(RoomSizes.USUAL, depth, true, Map.of(), List.of(), false);
    }

    public Plan withSizes(RoomSizes others) {
        return new Plan(others, depth, commonLanguage, supply, variedFeatures, variedAreas);
    }

    public Plan withSupply(Map<Integer, Integer> rooms) {
        return new Plan(sizes, depth, commonLanguage, rooms, variedFeatures, variedAreas);
    }

    public Plan varying(Integer... features) {
        return new Plan(sizes, depth, commonLanguage, supply, List.of(features), variedAreas);
    }

    /**
     * With what is left of the supply while rooms are open.
     *
     * @param offers of each of them, bit by bit
     */
    public Plan beside(Collection<Integer> offers) {
        var left = new HashMap<Integer, Integer>();
        supply.forEach((need, rooms) -> {
            long taken = offers.stream()
                    .filter(offered -> (offered >>> need & 1) != 0)
                    .count();
            left.put(need, (int) Math.max(0, rooms - taken));
        });
        return withSupply(left);
    }

    /** The needs of which there is a limited supply, bit by bit. */
    public int limitedNeeds() {
        return supply.keySet().stream().mapToInt(need -> 1 << need).reduce(0, (one, other) -> one | other);
    }
}
