package org.folkmoot.lottery.invitation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The lottery over a whole register: everybody has a ticket that only the seed decides, and the lowest are invited. Holds
 * 36 bytes a person.
 */
public final class InvitationLottery {
    private final TicketOffice office;
    private final Tickets tickets = new Tickets();
    private final Map<String, Integer> strata = new LinkedHashMap<>();
    private final byte[] number = new byte[TicketOffice.BYTES];
    private int[] stratumOf = new int[1 << 14];

    /** @param seed 32 bytes that nobody could know before the register was frozen */
    public InvitationLottery(byte[] seed) {
        office = new TicketOffice(seed);
    }

    /** The number of a stratum, to enter people with. */
    public int stratum(String name) {
        Integer known = strata.get(name);
        if (known != null) {
            return known;
        }
        strata.put(name, strata.size());
        return strata.size() - 1;
    }

    /**
     * Gives a person their ticket.
     *
     * @param id its first {@code length} bytes; the array may be used again
     * @param stratum from {@link #stratum(String)}
     */
    public void enter(byte[] id, int length, int stratum) {
        if (stratum < 0 || stratum >= strata.size()) {
            throw new IllegalArgumentException("there is no stratum " + stratum);
        }
        office.write(id, length, number);
        if (tickets.size() == stratumOf.length) {
            stratumOf = Arrays.copyOf(stratumOf, stratumOf.length + stratumOf.length / 2);
        }
        stratumOf[tickets.size()] = stratum;
        tickets.add(number);
    }

    public int people() {
        return tickets.size();
    }

    /**
     * Shares the invitations out in proportion to the people of each stratum, and in each invites the lowest tickets.
     *
     * @param count from 1 to the number of people
     * @throws RepeatedIdsException when somebody was entered twice
     */
    public Invitations draw(int count) {
        if (count < 1 || count > people()) {
            throw new IllegalArgumentException(
                    "%d people can be invited, from 1 to all of them, but not %d".formatted(people(), count));
        }
        requireDistinct();
        int[][] places = places();
        List<String> names = List.copyOf(strata.keySet());
        int[] sizes = Arrays.stream(places).mapToInt(stratum -> stratum.length).toArray();
        int[] shares = new LargestRemainder(office).share(count, names, sizes);
        BitSet winners = new BitSet(people());
        List<Invitations.Stratum> drawn = new ArrayList<>();
        for (int stratum = 0; stratum < shares.length; stratum++) {
            Optional<Ticket> cutOff = shares[stratum] == 0
                    ? Optional.empty()
                    : Optional.of(tickets.ticket(tickets.lowest(places[stratum], shares[stratum], winners)));
            drawn.add(new Invitations.Stratum(names.get(stratum), sizes[stratum], shares[stratum], cutOff));
        }
        return new Invitations(winners, drawn);
    }

    /** @throws RepeatedIdsException when somebody was entered twice */
    public void requireDistinct() {
        BitSet repeated = tickets.repeated();
        if (!repeated.isEmpty()) {
            throw new RepeatedIdsException(repeated);
        }
    }

    private int[][] places() {
        int[] sizes = new int[strata.size()];
        for (int place = 0; place < people(); place++) {
            sizes[stratumOf[place]]++;
        }
        int[][] places = new int[sizes.length][];
        Arrays.setAll(places, stratum -> new int[sizes[stratum]]);
        Arrays.fill(sizes, 0);
        for (int place = 0; place < people(); place++) {
            int stratum = stratumOf[place];
            places[stratum][sizes[stratum]] = place;
            sizes[stratum]++;
        }
        return places;
    }
}
