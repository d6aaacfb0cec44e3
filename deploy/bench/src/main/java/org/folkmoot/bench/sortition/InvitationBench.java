package org.folkmoot.bench.sortition;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.folkmoot.bench.report.Figures;
import org.folkmoot.bench.report.Report;
import org.folkmoot.lottery.commitment.Salt;
import org.folkmoot.lottery.invitation.InvitationLottery;
import org.folkmoot.lottery.invitation.Invitations;
import org.folkmoot.lottery.register.RegisterSeal;

/** The lottery over a whole register, and the plainest thing that could be one: a number for each person, all sorted. */
final class InvitationBench {
    private static final int INVITED = 30_000;
    private static final int STRATA = 12;
    private static final byte[] SEED = new byte[32];

    private final Report report;
    private final List<byte[]> ids;

    InvitationBench(int people, long seed, Report report) {
        this.report = report;
        var random = new SplittableRandom(seed);
        ids = new ArrayList<>(people);
        for (int person = 0; person < people; person++) {
            ids.add(new UUID(random.nextLong(), random.nextLong()).toString().getBytes(StandardCharsets.US_ASCII));
        }
    }

    /** Seconds of one round; each over everybody. */
    record Round(double sorted, double drawn, double sealed) {}

    List<Round> measure(int rounds) {
        var measured = new ArrayList<Round>();
        for (int round = 0; round < rounds; round++) {
            measured.add(new Round(seconds(this::sortAll), seconds(this::drawAll), seconds(this::sealAll)));
            report.say("round %d: sorted %.2f s, drawn %.2f s, sealed %.2f s"
                    .formatted(
                            round + 1,
                            measured.getLast().sorted(),
                            measured.getLast().drawn(),
                            measured.getLast().sealed()));
        }
        return measured;
    }

    static double ratio(List<Round> rounds) {
        return Figures.median(rounds, round -> round.drawn() / round.sorted());
    }

    private static double seconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    /** HMAC-SHA256 of each id, and the library's sort. */
    private void sortAll() {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SEED, "HmacSHA256"));
            byte[][] numbers = new byte[ids.size()][];
            for (int person = 0; person < numbers.length; person++) {
                numbers[person] = mac.doFinal(ids.get(person));
            }
            Arrays.sort(numbers, Arrays::compareUnsigned);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
    }

    private void drawAll() {
        var lottery = new InvitationLottery(SEED);
        int[] strata = new int[STRATA];
        Arrays.setAll(strata, number -> lottery.stratum("region " + number));
        for (int person = 0; person < ids.size(); person++) {
            byte[] id = ids.get(person);
            lottery.enter(id, id.length, strata[person % STRATA]);
        }
        Invitations invited = lottery.draw(Math.min(INVITED, ids.size()));
        if (invited.places().cardinality() != Math.min(INVITED, ids.size())) {
            throw new IllegalStateException("Not so many were invited as should be");
        }
    }

    /** What comes before the lottery: a salted commitment for each person, and the root over all. */
    private void sealAll() {
        var seal = new RegisterSeal();
        byte[] salt = new byte[16];
        for (int person = 0; person < ids.size(); person++) {
            ByteBuffer.wrap(salt).putInt(person);
            String leaf = new Salt(HexFormat.of().formatHex(salt))
                    .commit(new String(ids.get(person), StandardCharsets.US_ASCII));
            seal.add(leaf, "region " + person % STRATA);
        }
        seal.root();
    }
}
