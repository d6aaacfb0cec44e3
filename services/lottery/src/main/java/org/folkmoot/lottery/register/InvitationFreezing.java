package org.folkmoot.lottery.register;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.folkmoot.lottery.audit.SelfAudit;
import org.folkmoot.lottery.commitment.Salt;
import org.folkmoot.lottery.draw.BeaconPlan;
import org.folkmoot.lottery.draw.DrawRefusedException;
import org.folkmoot.lottery.invitation.InvitationLottery;
import org.folkmoot.lottery.invitation.Register;
import org.folkmoot.lottery.invitation.RepeatedIdsException;

/** The first half of an invitation lottery: the register is sealed, and how many will be invited is fixed. */
public final class InvitationFreezing {
    private static final int SEED = 32;

    private InvitationFreezing() {}

    /** @param root to be made public before the beacon is */
    public record Frozen(Path directory, String root, int people) {}

    /**
     * @throws RepeatedIdsException when somebody stands in the register twice
     * @throws org.folkmoot.lottery.file.UnfitFilesException with all problems of the file
     * @throws DrawRefusedException when there are fewer people than invitations
     */
    public static Frozen freeze(
            Register register,
            int invitations,
            BeaconPlan beacon,
            boolean rehearsal,
            Instant now,
            SecureRandom random,
            Path out)
            throws IOException {
        var directory = new InvitationDirectory(out);
        directory.requireFree();
        int people = requireDistinct(register, random);
        var frozen = new ArrayList<Frozen>();
        directory.create(unfinished -> {
            List<String> strata = new ArrayList<>();
            Leaves leaves = leaves(register, people, random, strata, unfinished.leaves());
            if (invitations < 1 || invitations > leaves.size()) {
                throw new DrawRefusedException("%,d invitations for %,d people: from 1 to all of them can be invited"
                        .formatted(invitations, leaves.size()));
            }
            String registerRoot = RegisterFile.write(leaves, strata, unfinished.register());
            var terms = new InvitationTerms(now, rehearsal, leaves.size(), invitations, registerRoot, beacon);
            Files.write(unfinished.terms(), terms.bytes());
            SelfAudit.judgeInvitations(unfinished.root());
            frozen.add(new Frozen(directory.root(), terms.root(), leaves.size()));
        });
        return frozen.getFirst();
    }

    /**
     * Equal ids have equal tickets under any seed.
     *
     * @return how many people there are
     */
    private static int requireDistinct(Register register, SecureRandom random) {
        byte[] seed = new byte[SEED];
        random.nextBytes(seed);
        var ids = new InvitationLottery(seed);
        register.enter(ids);
        ids.requireDistinct();
        return ids.people();
    }

    private static Leaves leaves(Register register, int people, SecureRandom random, List<String> strata, Path file)
            throws IOException {
        var leaves = new Leaves(people);
        Map<String, Integer> numbers = new LinkedHashMap<>();
        try (CsvWriter rows =
                CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file)) {
            rows.writeRecord("id", "salt", "leaf", "stratum");
            register.visit((place, row, id, stratum) -> {
                Salt salt = Salt.draw(random);
                String leaf = salt.commit(id);
                rows.writeRecord(id, salt.hex(), leaf, stratum);
                leaves.add(leaf, numbers.computeIfAbsent(stratum, _ -> numbers.size()));
            });
        }
        strata.addAll(numbers.keySet());
        return leaves;
    }
}
