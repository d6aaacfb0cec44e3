package org.folkmoot.results.recount;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.folkmoot.contracts.ballot.BallotId;
import org.folkmoot.results.recount.BallotCount.Kept;

/**
 * The list of ballots as it was published, held against the log; and the root of the tree over it (RFC 9162, section
 * 2.1). Under which area a ballot is listed depends on what could be shown: it has to be the voter's own or one around.
 */
final class PublishedList {
    private static final String EVERYWHERE = "*";

    private final Map<BallotId, Kept> ballots;
    private final AreaSums areas;
    private final List<String> differences = new ArrayList<>();
    private final List<byte[]> subtrees = new ArrayList<>();
    private final MessageDigest digest;

    PublishedList(Map<BallotId, Kept> ballots, AreaSums areas) {
        this.ballots = ballots;
        this.areas = areas;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }

    /** @param root the one that was announced */
    List<String> differences(Path list, String root) {
        Set<BallotId> listed = new HashSet<>();
        try (BufferedReader lines = Files.newBufferedReader(list)) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                listed.add(check(line));
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new MissingException("Cannot read the published ballots in " + list + ": " + e.getMessage());
        }
        ballots.keySet().stream()
                .filter(ballot -> !listed.contains(ballot))
                .sorted()
                .forEach(ballot -> differences.add("ballot " + ballot + " is in the log and not on the list"));
        String computed = HexFormat.of().formatHex(root());
        if (!computed.equals(root)) {
            differences.add("root: " + computed + " over the list, announced " + root);
        }
        return differences;
    }

    private BallotId check(String line) {
        String[] parts = line.split(",", 3);
        BallotId id = BallotId.of(parts[0]);
        String selection = parts[2].substring(1, parts[2].length() - 1);
        Kept kept = ballots.get(id);
        if (kept == null) {
            differences.add("ballot " + id + " is on the list and does not count by the log");
        } else if (!kept.selection().canonical().equals(selection)) {
            differences.add("ballot " + id + ": on the list " + selection + ", in the log "
                    + kept.selection().canonical());
        } else if (!parts[1].equals(EVERYWHERE) && !areas.isAround(parts[1], kept.area())) {
            differences.add("ballot " + id + ": listed under " + parts[1] + ", where it was not cast");
        }
        add(hash(0, (id + "|" + parts[1] + "|" + selection).getBytes(StandardCharsets.UTF_8)));
        return id;
    }

    /** Complete subtrees of two, four and so on leaves; two of one size become one of the next. */
    private void add(byte[] leaf) {
        byte[] hash = leaf;
        int level = 0;
        while (level < subtrees.size() && subtrees.get(level) != null) {
            hash = hash(1, subtrees.get(level), hash);
            subtrees.set(level, null);
            level++;
        }
        if (level == subtrees.size()) {
            subtrees.add(hash);
        } else {
            subtrees.set(level, hash);
        }
    }

    private byte[] root() {
        byte[] root = null;
        for (byte[] subtree : subtrees) {
            if (subtree != null) {
                root = root == null ? subtree : hash(1, subtree, root);
            }
        }
        return root == null ? digest.digest() : root;
    }

    private byte[] hash(int kind, byte[]... parts) {
        digest.update((byte) kind);
        for (byte[] part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }
}
