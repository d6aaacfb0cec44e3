package org.folkmoot.voting.room;

import java.util.OptionalInt;

/** How many people are in a room, as its convener declared it. */
public sealed interface Headcount {
    /** The people a count may speak for. */
    int holding();

    /** What was declared, whether it holds or not. */
    OptionalInt said();

    /** None was declared in time. */
    record Missing() implements Headcount {
        @Override
        public int holding() {
            return 0;
        }

        @Override
        public OptionalInt said() {
            return OptionalInt.empty();
        }
    }

    /** So many that an organiser has to approve it first. */
    record Pending(int people) implements Headcount {
        @Override
        public int holding() {
            return 0;
        }

        @Override
        public OptionalInt said() {
            return OptionalInt.of(people);
        }
    }

    record Declared(int people) implements Headcount {
        @Override
        public int holding() {
            return people;
        }

        @Override
        public OptionalInt said() {
            return OptionalInt.of(people);
        }
    }
}
