package org.folkmoot.web.breakout;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.folkmoot.contracts.breakout.Round.Message;

/**
 * A room as those see it who are in it, and who look after it.
 *
 * @param message what was last said to all rooms; null: nothing
 * @param me the seat of who asks; null of staff
 * @param helpCalledAt null: nobody has called for help
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record RoomTalk(
        String id,
        String roundId,
        int number,
        String area,
        String question,
        String status,
        Instant closesAt,
        int revision,
        Message message,
        String me,
        List<Person> people,
        GoRound goRound,
        Outcome outcome,
        Instant helpCalledAt) {
    /** @param name what they want to be called; null: they have not said */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Person(String seatId, String name, boolean present, boolean facilitator) {}

    /**
     * @param state {@code not-begun}, {@code speaking}, {@code paused} or {@code finished}
     * @param turn number of the one that is on; null: none is
     * @param next seats of those who will speak after it, in that order
     * @param secondRound whether everybody has had a turn before
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record GoRound(
            String state, Integer turn, String speaker, Instant until, List<String> next, boolean secondRound) {
        private static final GoRound NOT_BEGUN = new GoRound("not-begun", null, null, null, List.of(), false);

        public GoRound {
            next = next == null ? List.of() : List.copyOf(next);
        }
    }

    /** @param revision 0 until something was sent */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Outcome(int revision, String line, List<String> priorities) {
        private static final Outcome NOTHING = new Outcome(0, "", List.of());

        public Outcome {
            line = line == null ? "" : line;
            priorities = priorities == null ? List.of() : List.copyOf(priorities);
        }

        public boolean sent() {
            return revision > 0;
        }
    }

    public RoomTalk {
        people = people == null ? List.of() : List.copyOf(people);
        goRound = goRound == null ? GoRound.NOT_BEGUN : goRound;
        outcome = outcome == null ? Outcome.NOTHING : outcome;
    }

    public boolean isOpen() {
        return "open".equals(status);
    }

    /** What to call somebody: what they typed in, else their place at the table. */
    public String nameOf(String seatId) {
        for (int place = 0; place < people.size(); place++) {
            Person person = people.get(place);
            if (person.seatId().equals(seatId)) {
                return person.name() == null || person.name().isBlank()
                        ? "Person " + (place + 1)
                        : person.name().strip();
            }
        }
        return "Somebody";
    }

    public boolean isMe(String seatId) {
        return me != null && me.equals(seatId);
    }

    public Optional<Person> own() {
        return people.stream().filter(person -> isMe(person.seatId())).findFirst();
    }

    public List<Person> others() {
        return people.stream().filter(person -> !isMe(person.seatId())).toList();
    }

    public long present() {
        return people.stream().filter(Person::present).count();
    }

    /** Whether who asks may look after the go-round. */
    public boolean facilitating() {
        return own().filter(Person::facilitator).isPresent();
    }

    /** Whose turn it is, in words. */
    public TurnWords turns() {
        return TurnWords.of(this);
    }
}
