package org.folkmoot.lottery.verify.invitation;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * How many of each stratum are invited: its people times the invitations, divided by all people, rounded down; what is left
 * goes one by one to the largest remainders, and between equal ones to the lower ticket of {@code stratum NAME}.
 */
final class Shares {
    private Shares() {}

    private record Claim(int stratum, BigInteger remainder, byte[] ticket) {}

    /** @param invitations at most all people */
    static int[] of(int invitations, RegisterCheck.Counted register, Tickets tickets) {
        List<String> strata = register.strata();
        BigInteger people = BigInteger.valueOf(register.people());
        PriorityQueue<Claim> claims = new PriorityQueue<>(Comparator.comparing(Claim::remainder)
                .reversed()
                .thenComparing(Claim::ticket, Arrays::compareUnsigned));
        int[] shares = new int[strata.size()];
        int left = invitations;
        for (int stratum = 0; stratum < shares.length; stratum++) {
            BigInteger[] share = BigInteger.valueOf(register.sizes()[stratum])
                    .multiply(BigInteger.valueOf(invitations))
                    .divideAndRemainder(people);
            shares[stratum] = share[0].intValueExact();
            left -= shares[stratum];
            claims.add(new Claim(stratum, share[1], tickets.of("stratum " + strata.get(stratum))));
        }
        for (; left > 0; left--) {
            shares[claims.remove().stratum()]++;
        }
        return shares;
    }
}
