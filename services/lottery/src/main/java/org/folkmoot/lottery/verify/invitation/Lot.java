package org.folkmoot.lottery.verify.invitation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.folkmoot.lottery.verify.reading.MalformedException;

/** The lot as it falls under a seed: every ticket, and the cut-off of each stratum. */
final class Lot {
    private Lot() {}

    /** By the bytes of the names. */
    static List<StratumDrawn> fall(Path file, RegisterCheck.Counted register, int invitations, Tickets tickets)
            throws IOException, MalformedException {
        int[] shares = Shares.of(invitations, register, tickets);
        List<LowestTickets> lowest =
                IntStream.of(shares).mapToObj(LowestTickets::new).toList();
        byte[] ticket = new byte[Tickets.BYTES];
        try (RegisterRows rows = RegisterRows.open(file)) {
            while (rows.next()) {
                tickets.write(rows.leaf(), ticket);
                lowest.get(rows.stratum()).offer(ticket);
            }
        }
        return IntStream.range(0, shares.length)
                .mapToObj(stratum -> new StratumDrawn(
                        register.strata().get(stratum),
                        register.sizes()[stratum],
                        shares[stratum],
                        lowest.get(stratum).cutOff()))
                .sorted(Comparator.comparing(
                        stratum -> stratum.name().getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned))
                .toList();
    }
}
