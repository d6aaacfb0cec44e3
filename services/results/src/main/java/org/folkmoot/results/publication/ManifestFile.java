package org.folkmoot.results.publication;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.folkmoot.contracts.event.Json;

/** Names every file with its hash, and is signed. */
final class ManifestFile {
    static final String JSON = "manifest.json";
    static final String SIGNATURE = "manifest.sig";

    /** In the order in which a reader wants them. */
    static final List<String> LISTED = List.of(
            ResultReport.JSON, ResultTable.TABLE, BallotList.TABLE, BallotList.JSON, BallotList.TREE, GroupTable.TABLE);

    private final SigningKey key;

    ManifestFile(SigningKey key) {
        this.key = key;
    }

    /** @return the signature of the result file */
    String write(ClosedContest contest, String root, Path directory) throws IOException {
        String resultSignature = key.sign(Files.readAllBytes(directory.resolve(ResultReport.JSON)));
        ObjectNode manifest = Json.MAPPER.createObjectNode();
        manifest.put("Format", "folkmoot-publication-1")
                .put("ContestId", contest.definition().id().toString())
                .put("ClosedAt", contest.closedAt().toString())
                .put("Ballots", contest.ballots().size())
                .put("MerkleRoot", root)
                .put("Tree", "RFC 6962, SHA-256")
                .put("Signature", "Ed25519")
                .put("PublicKey", key.publicKey())
                .put("ResultSignature", resultSignature);
        ArrayNode files = manifest.putArray("Files");
        for (String name : LISTED) {
            Path file = directory.resolve(name);
            files.addObject().put("Name", name).put("Bytes", Files.size(file)).put("Sha256", hash(file));
        }
        byte[] bytes = (manifest.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8);
        Files.write(directory.resolve(JSON), bytes);
        Files.writeString(directory.resolve(SIGNATURE), key.sign(bytes) + "\n");
        return resultSignature;
    }

    private static String hash(Path file) throws IOException {
        MessageDigest digest = MerkleTree.sha256();
        try (InputStream bytes = new DigestInputStream(new BufferedInputStream(Files.newInputStream(file)), digest)) {
            bytes.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
