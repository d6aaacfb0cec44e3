package org.folkmoot.lottery.verify.invitation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.folkmoot.lottery.verify.reading.Findings;
import org.folkmoot.lottery.verify.reading.MalformedException;
import org.folkmoot.lottery.verify.reading.Tree;

/** Whether the register is the one under the root, and how many people of each stratum are in it. */
final class RegisterCheck {
    private static final String FILE = InvitationFiles.REGISTER;
    private static final String DOMAIN = "folkmoot.sortition.register.v1";

    private final SealedTerms terms;
    private final Findings.At findings;
    private final Tree tree = new Tree(DOMAIN);
    private final List<byte[]> names = new ArrayList<>();
    private final byte[] before = new byte[RegisterRows.DIGITS];
    private int people;
    private int[] sizes = new int[16];
    private int disorder;
    private long firstDisorder;

    RegisterCheck(SealedTerms terms, Findings.At findings) {
        this.terms = terms;
        this.findings = findings;
    }

    /**
     * The register, counted.
     *
     * @param strata names, by number
     * @param sizes people, by number
     * @param own the stratum of the leaf that was looked for
     */
    record Counted(int people, List<String> strata, int[] sizes, Optional<String> own) {}

    /** Empty, and said why, if it is no such table. */
    Optional<Counted> read(Path file, Optional<String> leaf) throws IOException {
        byte[] wanted = leaf.orElse("").getBytes(StandardCharsets.US_ASCII);
        Optional<String> own = Optional.empty();
        try (RegisterRows rows = RegisterRows.open(file)) {
            while (rows.next()) {
                enter(rows);
                if (Arrays.equals(wanted, rows.leaf())) {
                    own = Optional.of(rows.name(rows.stratum()));
                }
            }
            compare();
            List<String> strata = rows.strata();
            return Optional.of(new Counted(people, strata, Arrays.copyOf(sizes, strata.size()), own));
        } catch (MalformedException malformed) {
            findings.say(FILE, malformed.getMessage() + "; so neither its root nor any ticket could be checked");
            return Optional.empty();
        }
    }

    private void enter(RegisterRows rows) {
        if (rows.stratum() == names.size()) {
            names.add(rows.name(rows.stratum()).getBytes(StandardCharsets.UTF_8));
            sizes = names.size() > sizes.length ? Arrays.copyOf(sizes, 2 * sizes.length) : sizes;
        }
        sizes[rows.stratum()]++;
        people++;
        tree.add(rows.leaf(), names.get(rows.stratum()));
        int order = Arrays.compare(before, rows.leaf());
        if (order == 0) {
            findings.say(
                    FILE,
                    "line %d has the leaf of the line before: one of them would have two tickets"
                            .formatted(rows.number()));
        } else if (order > 0) {
            firstDisorder = disorder == 0 ? rows.number() : firstDisorder;
            disorder++;
        }
        System.arraycopy(rows.leaf(), 0, before, 0, before.length);
    }

    private void compare() {
        if (disorder > 0) {
            findings.say(
                    FILE,
                    "line %d has a lower leaf than the line before, one of %,d such lines: rows stand in the order of their leaves"
                            .formatted(firstDisorder, disorder));
        }
        if (people != terms.people()) {
            findings.say(FILE, "has %,d people; sealed were %,d".formatted(people, terms.people()));
        }
        if (people > 0) {
            String root = tree.root();
            if (!root.equals(terms.registerRoot())) {
                findings.say(FILE, "its Merkle root is %s; sealed was %s".formatted(root, terms.registerRoot()));
            }
        }
    }
}
