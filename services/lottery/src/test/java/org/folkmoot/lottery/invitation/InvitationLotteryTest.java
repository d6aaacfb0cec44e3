package org.folkmoot.lottery.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Tickets and winners were computed with Python's hmac and sorted, under the seed 00 01 02 ... 1f. */
class InvitationLotteryTest {
    private static final byte[] SEED =
            HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");

    private final InvitationLottery lottery = new InvitationLottery(SEED);

    @Test
    void computesTickets() {
        assertThat(new TicketOffice(SEED).ticket("7"))
                .hasToString("43c875c1027e0bb60b3c5e055d7245befa0322f45d7a0f86cfb578e79a5ce269");
        assertThat(new TicketOffice(SEED).ticket("Zoë"))
                .hasToString("895eaa5b6ad2cd8a4aadf561368adafa408a261c6abf62b7d2b3de638877e91b");
    }

    @Test
    void invitesTheLowestTickets() {
        IntStream.rangeClosed(1, 10).forEach(id -> enter(String.valueOf(id), "all"));

        Invitations invitations = lottery.draw(4);

        assertThat(ids(invitations)).isEqualTo("3 4 7 8");
        Invitations.Stratum all = invitations.strata().getFirst();
        assertThat(all.cutOff()).hasValue(new TicketOffice(SEED).ticket("7"));
        assertThat(all.invites(new TicketOffice(SEED).ticket("7"))).isTrue();
        assertThat(all.invites(new TicketOffice(SEED).ticket("10"))).isFalse();
        assertThat(ids(lottery.draw(10))).isEqualTo("1 2 3 4 5 6 7 8 9 10");
        assertThat(ids(lottery.draw(1))).isEqualTo("8");
    }

    @Test
    void invitesTheSameOfManyAsASort() throws Exception {
        IntStream.rangeClosed(1, 100_000).forEach(id -> enter(String.valueOf(id), "all"));

        Invitations invitations = lottery.draw(1_000);

        assertThat(invitations.strata().getFirst().cutOff())
                .hasValue(new Ticket("0290b2c7d4abe7f4cfdaaa8fcc4090c37f12fd73cf576a42b07563eb278b474e"));
        byte[] winners = ids(invitations).replace(' ', '\n').getBytes(StandardCharsets.UTF_8);
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(winners)))
                .isEqualTo("a064794d2eaaed03cb756e79201903b6b46b25bd6888bb8a364a10787fa96911");
    }

    /** Of 9, 4 are invited: 5 * 4 / 9 = 2 + 2/9, 3 * 4 / 9 = 1 + 3/9, 1 * 4 / 9 = 0 + 4/9, so the last seat is west's. */
    @Test
    void sharesInvitationsOutByLargestRemainder() {
        IntStream.rangeClosed(1, 5).forEach(id -> enter("n" + id, "north"));
        IntStream.rangeClosed(1, 3).forEach(id -> enter("s" + id, "south"));
        enter("w1", "west");

        Invitations invitations = lottery.draw(4);

        assertThat(invitations.strata())
                .extracting(Invitations.Stratum::invited)
                .containsExactly(2, 1, 1);
        assertThat(invitations.places()).isEqualTo(places(1, 4, 5, 8));
        assertThat(invitations.strata().get(1).cutOff())
                .hasValue(new Ticket("3fe711aae85a53cba26fec699ea91acd21f9a40d12808ffbec3a0f6cf5cfe409"));
    }

    /** The tickets of {@code stratum a}, {@code stratum b}, {@code stratum c} begin with 90, 2b and 1a. */
    @Test
    void leavesEqualRemaindersToTheLottery() {
        enter("1", "a");
        enter("2", "b");
        enter("3", "c");

        assertThat(lottery.draw(2).strata())
                .extracting(Invitations.Stratum::invited)
                .containsExactly(0, 1, 1);
        assertThat(lottery.draw(2).strata().getFirst().cutOff()).isEmpty();
    }

    @Test
    void refusesPeopleWhoWereEnteredBefore() {
        enter("1", "a");
        enter("2", "a");
        enter("1", "b");

        assertThatThrownBy(() -> lottery.draw(1))
                .isInstanceOfSatisfying(
                        RepeatedIdsException.class,
                        repeated -> assertThat(repeated.places()).isEqualTo(places(2)));
    }

    @Test
    void refusesToInviteMoreThanThereAre() {
        enter("1", "a");

        assertThatThrownBy(() -> lottery.draw(2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> lottery.draw(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new InvitationLottery(new byte[31])).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 50)
    void invitesAllAskedForWhateverTheStrata(
            @ForAll @IntRange(min = 1, max = 300) int people, @ForAll @IntRange(min = 1, max = 20) int strata) {
        InvitationLottery own = new InvitationLottery(SEED);
        for (int person = 0; person < people; person++) {
            byte[] id = String.valueOf(person).getBytes(StandardCharsets.UTF_8);
            own.enter(id, id.length, own.stratum("s" + person * person % strata));
        }
        for (int count = 1; count <= people; count++) {
            Invitations invitations = own.draw(count);
            int asked = count;
            assertThat(invitations.places().cardinality()).isEqualTo(count);
            assertThat(invitations.strata())
                    .allSatisfy(stratum -> assertThat(stratum.invited() * (double) people)
                            .isBetween(
                                    asked * (double) stratum.people() - people,
                                    asked * (double) stratum.people() + people));
        }
    }

    private void enter(String id, String stratum) {
        byte[] bytes = id.getBytes(StandardCharsets.UTF_8);
        lottery.enter(bytes, bytes.length, lottery.stratum(stratum));
    }

    private static String ids(Invitations invitations) {
        return invitations.places().stream()
                .mapToObj(place -> String.valueOf(place + 1))
                .collect(Collectors.joining(" "));
    }

    private static BitSet places(int... places) {
        BitSet set = new BitSet();
        IntStream.of(places).forEach(set::set);
        return set;
    }
}
