package org.folkmoot.voting.room;

/** The result of one party in one contest. {@code version} rises with every change, whoever makes it. */
public sealed interface RoomResult {
    int version();

    /** Nothing has come yet. */
    record Awaited() implements RoomResult {
        @Override
        public int version() {
            return 0;
        }

        public Provisional submit(RoomCount count) {
            return new Provisional(1, count);
        }
    }

    /** The convener has sent a count. */
    sealed interface Sent extends RoomResult {
        RoomCount count();
    }

    /** It counts. */
    sealed interface Counting extends Sent {
        default Corrected correct(RoomCount count, String reason) {
            return new Corrected(version() + 1, count, reason);
        }

        default Suspended suspend() {
            return new Suspended(version() + 1, count());
        }
    }

    /** Shown to the convener, counted nowhere. */
    record Provisional(int version, RoomCount count) implements Sent {
        public Provisional submit(RoomCount newer) {
            return new Provisional(version + 1, newer);
        }

        public Confirmed confirm() {
            return new Confirmed(version + 1, count);
        }
    }

    record Confirmed(int version, RoomCount count) implements Counting {}

    record Corrected(int version, RoomCount count, String reason) implements Counting {}

    /** It had counted, until more members voted by phone than it leaves room for. */
    record Suspended(int version, RoomCount count) implements Sent {
        public Corrected correct(RoomCount newer, String reason) {
            return new Corrected(version + 1, newer, reason);
        }
    }
}
