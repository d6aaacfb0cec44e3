package org.folkmoot.lottery.invitation;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Shares invitations out by largest remainder (Hamilton); between equal remainders the lottery decides. */
final class LargestRemainder {
    private final TicketOffice office;

    LargestRemainder(TicketOffice office) {
        this.office = office;
    }

    /**
     * @param count at most the sum of the sizes
     * @param names by stratum; the lower ticket of {@code stratum NAME} wins between equal remainders
     * @param sizes by stratum
     */
    int[] share(int count, List<String> names, int[] sizes) {
        long people = IntStream.of(sizes).asLongStream().sum();
        int[] shares = IntStream.of(sizes)
                .asLongStream()
                .map(size -> count * size / people)
                .mapToInt(Math::toIntExact)
                .toArray();
        long[] remainders = IntStream.of(sizes)
                .mapToLong(size -> (long) count * size % people)
                .toArray();
        long left = count - IntStream.of(shares).asLongStream().sum();
        Comparator<Integer> byRemainder = Comparator.comparingLong(stratum -> -remainders[stratum]);
        LongStream.range(0, sizes.length)
                .mapToObj(Math::toIntExact)
                .sorted(byRemainder.thenComparing(stratum -> office.ticket("stratum " + names.get(stratum))))
                .limit(left)
                .forEach(stratum -> shares[stratum]++);
        return shares;
    }
}
