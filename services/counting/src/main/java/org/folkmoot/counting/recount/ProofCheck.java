package org.folkmoot.counting.recount;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** Follows a ballot's way up to the root (RFC 9162, section 2.1.3.2). */
final class ProofCheck {
    private ProofCheck() {}

    /** Whether a path leads from a leaf to the root of a tree. */
    static boolean leads(byte[] leaf, long index, long size, List<byte[]> path, byte[] root) {
        if (index < 0 || index >= size) {
            return false;
        }
        long node = index;
        long last = size - 1;
        byte[] hash = leaf;
        for (byte[] sibling : path) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                hash = Hashing.node(sibling, hash);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                hash = Hashing.node(hash, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(hash, root);
    }

    /** A proof that a voter fetched; in words what it shows. */
    static String file(Path file, Manifest manifest, Findings findings) throws IOException, MalformedException {
        JsonNode proof;
        try {
            proof = new ObjectMapper().readTree(Files.readAllBytes(file));
        } catch (JsonProcessingException notJson) {
            throw new MalformedException(file.getFileName() + " is neither a published file nor a proof", notJson);
        }
        var id = proof.path("BallotId").asText();
        if (id.isEmpty() || !proof.has("AuditPath")) {
            throw new MalformedException(file.getFileName() + " is neither a published file nor a proof", null);
        }
        boolean leads;
        try {
            List<byte[]> path = new ArrayList<>();
            proof.path("AuditPath").forEach(hash -> path.add(HexFormat.of().parseHex(hash.asText())));
            leads = proof.path("ContestId").asText().equals(manifest.contest())
                    && leads(
                            Hashing.ballot(
                                    id,
                                    proof.path("GpUnitId").asText(),
                                    proof.path("Selection").asText()),
                            proof.path("LeafIndex").asLong(-1),
                            manifest.ballots(),
                            path,
                            HexFormat.of().parseHex(manifest.root()));
        } catch (IllegalArgumentException notHexadecimal) {
            leads = false;
        }
        if (!leads) {
            findings.ballot(id, "has a proof in " + file.getFileName() + " that does not lead to the signed root");
        }
        return "proof of ballot " + id + ": "
                + (leads
                        ? "leads to the signed root, as "
                                + proof.path("Selection").asText()
                        : "DOES NOT HOLD");
    }

    /** A receipt: the ballot stands on the list, under the root. */
    static String receipt(String id, List<ListedBallot> ballots, Findings findings) {
        return ballots.stream()
                .filter(ballot -> ballot.id().equals(id))
                .findFirst()
                .map(ballot -> "receipt " + id + ": on the list as " + ballot.selection() + ", area " + ballot.area())
                .orElseGet(() -> {
                    findings.ballot(id, "of the receipt is not on the list");
                    return "receipt " + id + ": NOT ON THE LIST";
                });
    }
}
