package org.folkmoot.breakout.allocation.round;

/**
 * How many people a room takes.
 *
 * @param least fewer are an undersized room
 * @param target what rooms should come near to
 * @param most never more
 */
public record RoomSizes(int least, int target, int most) {
    public static final RoomSizes USUAL = new RoomSizes(4, 6, 8);

    public RoomSizes {
        if (least < 2 || target < least || most < target) {
            throw new IllegalArgumentException("Sizes have to rise, from 2: " + least + ", " + target + ", " + most);
        }
    }

    /** Whether so many people can be cut into rooms within the bounds. */
    public boolean fits(int people) {
        return people >= least && (people + most - 1) / most <= people / least;
    }

    /** Whether so many people can be cut into rooms, too small ones perhaps, so that nobody sits alone. */
    public boolean leavesNobodyAlone(int people) {
        return people > 1 && people / rooms(people) > 1;
    }

    /** The most of these people that fit. */
    public int seatable(int people) {
        int seated = people;
        while (seated > 0 && !fits(seated)) {
            seated = Math.min(seated - 1, seated / least * most);
        }
        return seated;
    }

    /** Into how many rooms; where people do not fit, as few as can hold them. */
    public int rooms(int people) {
        int fewest = (people + most - 1) / most;
        if (!fits(people)) {
            return fewest;
        }
        int nearest = (2 * people + target) / (2 * target);
        return Math.clamp(nearest, fewest, people / least);
    }
}
