package org.folkmoot.counting.recount;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Holds the lists of ballots against the tree. The tree file binds each ballot id to one text; if the tree file itself was
 * altered, the signed root and its signed hash tell.
 */
final class BallotCheck {
    private final PublishedFiles files;
    private final Manifest manifest;
    private final Set<String> intact;
    private final Findings findings;
    private final Map<String, byte[]> leaves = new LinkedHashMap<>();

    BallotCheck(PublishedFiles files, Manifest manifest, Set<String> intact, Findings findings) {
        this.files = files;
        this.manifest = manifest;
        this.intact = intact;
        this.findings = findings;
    }

    /** All ballots of {@code ballots.csv}, as they stand there. */
    List<ListedBallot> run() throws IOException, MalformedException {
        readTree();
        findings.compare(
                "Merkle root of " + PublishedFiles.TREE,
                manifest.root(),
                HexFormat.of().formatHex(Hashing.root(List.copyOf(leaves.values()))));
        List<ListedBallot> ballots = new ArrayList<>();
        BallotFiles.csv(files.file(PublishedFiles.BALLOTS), ballots::add);
        compare(PublishedFiles.BALLOTS, ballots);
        checkOrder(ballots);
        findings.compare("ballots on the list", manifest.ballots(), (long) ballots.size());
        findings.compare(
                "Merkle root of " + PublishedFiles.BALLOTS,
                manifest.root(),
                HexFormat.of()
                        .formatHex(Hashing.root(
                                ballots.stream().map(ListedBallot::leaf).toList())));
        var json = files.find(PublishedFiles.BALLOTS_JSON);
        if (json.isPresent()) {
            List<ListedBallot> second = new ArrayList<>();
            BallotFiles.json(json.get(), second::add);
            compare(PublishedFiles.BALLOTS_JSON, second);
        }
        return ballots;
    }

    private void readTree() throws IOException, MalformedException {
        BallotFiles.rows(files.file(PublishedFiles.TREE), List.of("BallotId", "LeafHash"), row -> {
            var id = row.getFirst();
            if (leaves.put(id, hash(row.get(1))) != null) {
                findings.ballot(id, "stands twice in " + PublishedFiles.TREE);
            }
        });
    }

    private static byte[] hash(String text) {
        try {
            return HexFormat.of().parseHex(text);
        } catch (IllegalArgumentException notHexadecimal) {
            return new byte[0];
        }
    }

    private void compare(String name, List<ListedBallot> ballots) {
        boolean treeIsToBlame = intact.contains(name) && !intact.contains(PublishedFiles.TREE);
        Map<String, byte[]> open = new LinkedHashMap<>(leaves);
        Map<String, Boolean> seen = new LinkedHashMap<>();
        for (ListedBallot ballot : ballots) {
            byte[] leaf = open.remove(ballot.id());
            if (seen.put(ballot.id(), true) != null) {
                findings.ballot(ballot.id(), "stands twice in " + name);
            } else if (leaf == null) {
                findings.ballot(
                        ballot.id(),
                        treeIsToBlame
                                ? "was taken out of " + PublishedFiles.TREE
                                : "was added to " + name + ": the tree does not have it");
            } else if (!Arrays.equals(leaf, ballot.leaf())) {
                findings.ballot(
                        ballot.id(),
                        treeIsToBlame
                                ? "has another hash in " + PublishedFiles.TREE + " than was signed"
                                : "was altered in " + name + ": area or selection are not those of the tree");
            }
        }
        open.keySet()
                .forEach(id -> findings.ballot(
                        id,
                        treeIsToBlame
                                ? "was added to " + PublishedFiles.TREE
                                : "is missing from " + name + ": the tree has it"));
    }

    /** Order would tell who voted when, so there is one order only. */
    private void checkOrder(List<ListedBallot> ballots) {
        for (int i = 1; i < ballots.size(); i++) {
            if (ballots.get(i - 1).id().compareTo(ballots.get(i).id()) > 0) {
                findings.ballot(ballots.get(i).id(), "does not stand in the order of ballot ids");
                return;
            }
        }
    }
}
