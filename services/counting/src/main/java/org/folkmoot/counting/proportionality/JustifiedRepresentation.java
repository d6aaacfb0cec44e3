package org.folkmoot.counting.proportionality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.folkmoot.counting.profile.Approval;
import org.folkmoot.counting.profile.Profile;
import org.folkmoot.counting.profile.Supporters;

/**
 * Extended justified representation (Aziz, Brill, Conitzer, Elkind, Freeman and Walsh, "Justified representation in
 * approval-based committee voting", 2017): of every group of at least {@code l * n / k} voters who agree on {@code l}
 * options, somebody must have {@code l} of theirs elected. A violating group of greatest l is named.
 *
 * <p>Deciding this is coNP-hard in general. The search goes through sets of l options that enough of the unsatisfied
 * voters share; few sets reach that support, but there is a limit.
 */
public final class JustifiedRepresentation {
    /** Looks at groups of voters: some seconds, however many there are. */
    private static final long LIMIT = 300_000_000;

    private final Supporters supporters;
    private final long voters;
    private final int seats;
    private final int[] satisfied;
    private final BitSet[] approving;
    private long looks;

    private JustifiedRepresentation(Profile<Approval> profile, Collection<Integer> elected, int seats) {
        supporters = Supporters.of(profile);
        voters = supporters.voters();
        this.seats = seats;
        satisfied = IntStream.range(0, supporters.groups())
                .map(group -> (int) elected.stream()
                        .filter(supporters.ballot(group)::approves)
                        .count())
                .toArray();
        approving = new BitSet[supporters.options().size()];
        for (int option = 0; option < approving.length; option++) {
            approving[option] = new BitSet();
            Arrays.stream(supporters.groupsOf(option)).forEach(approving[option]::set);
        }
    }

    /** What the check found. */
    public sealed interface Finding {
        /** No group is denied what it is due. */
        record Satisfied() implements Finding {}

        /**
         * A group is.
         *
         * @param agreed the options on which the group agrees, as many as seats it is due
         * @param voters its size
         * @param needed the size from which it is due them
         */
        record Violated(List<Integer> agreed, long voters, long needed) implements Finding {
            public Violated {
                agreed = List.copyOf(agreed);
            }
        }

        /** There were too many sets of options to look at. */
        record Undetermined() implements Finding {}
    }

    /** @param seats how many could be elected, whether or not all were */
    public static Finding check(Profile<Approval> profile, Collection<Integer> elected, int seats) {
        return new JustifiedRepresentation(profile, elected, seats).check();
    }

    private Finding check() {
        for (int due = seats; due >= 1; due--) {
            int least = due;
            var unsatisfied = new BitSet();
            IntStream.range(0, satisfied.length)
                    .filter(group ->
                            satisfied[group] < least && supporters.ballot(group).size() >= least)
                    .forEach(unsatisfied::set);
            var violated = search(due, 0, unsatisfied, new ArrayList<>());
            if (violated.isPresent()) {
                return violated.get();
            }
            if (looks > LIMIT) {
                return new Finding.Undetermined();
            }
        }
        return new Finding.Satisfied();
    }

    private Optional<Finding> search(int due, int from, BitSet group, List<Integer> agreed) {
        long needed = Math.ceilDiv(Math.multiplyExact(voters, due), seats);
        looks += 1 + group.cardinality() + group.size() / Long.SIZE;
        if (looks > LIMIT) {
            return Optional.empty();
        }
        long size = group.stream().mapToLong(supporters::count).sum();
        if (size < needed || size == 0) {
            return Optional.empty();
        }
        if (agreed.size() == due) {
            return Optional.of(new Finding.Violated(agreed, size, needed));
        }
        for (int option = from; option < supporters.options().size() && looks <= LIMIT; option++) {
            var sharing = (BitSet) group.clone();
            sharing.and(approving[option]);
            agreed.add(option);
            var violated = search(due, option + 1, sharing, agreed);
            agreed.removeLast();
            if (violated.isPresent()) {
                return violated;
            }
        }
        return Optional.empty();
    }
}
