package org.folkmoot.counting.recount;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/**
 * A publication as docs/publication.md describes it, written and counted by hand. It is signed last, so whatever a test
 * alters looks as if the publisher had meant it.
 */
final class WrittenPublication {
    /** Of eleven votes that are not blank six are for b: two voters and three in the room are for a. */
    private static final String RESULT = """
            {"ElectionReport":{
              "GpUnit":[{"ObjectId":"*","ComposingGpUnitIds":[]}],
              "Election":[{"Contest":[{"ObjectId":"c","Name":"Which?",
                "BallotSelection":[
                  {"ObjectId":"a","Name":"Apples","Cost":30,"VoteCounts":[
                    {"GpUnitId":"*","OtherType":"individual","Count":2},{"GpUnitId":"*","OtherType":"group","Count":3}]},
                  {"ObjectId":"b","Name":"Bread","Cost":20,"VoteCounts":[
                    {"GpUnitId":"*","OtherType":"individual","Count":1},{"GpUnitId":"*","OtherType":"group","Count":5}]}],
                "OtherCounts":[
                  {"GpUnitId":"*","OtherType":"individual","BallotsCast":4,"BlankBallots":1},
                  {"GpUnitId":"*","OtherType":"group","BallotsCast":8,"BlankBallots":0,"PartiesReported":1}]}]}]},
             "Counting":{"Form":{"type":"one-choice"},"Seats":1,"Threshold":{"type":"simple-majority"},
              "MerkleRoot":"ROOT","DrawSeed":"c/ROOT",
              "Outcomes":[{"rule":"plurality","chosen":["b"],
                "scores":[{"option":"b","score":"6"},{"option":"a","score":"5"}],
                "statistics":[{"name":"individual","value":"3"},{"name":"votes-in-rooms","value":"8"}],
                "ties":[],"rounds":[]}],
              "Decision":{"threshold":{"type":"simple-majority"},"carried":true,"option":"b","votes":6,"needed":6,"base":11}}}
            """;

    private final List<String> selections = new ArrayList<>(List.of("choices|a", "choices|a", "choices|b", "blank|"));
    private String groups = """
            PartyId,GpUnitId,Version,Headcount,VotedByPhone,Answered,Counts
            p1,*,1,10,2,8,"a:3,b:5"
            """;
    private String result = RESULT;

    /** One more voter. */
    WrittenPublication ballot(String selection) {
        selections.add(selection);
        return this;
    }

    WrittenPublication groups(String from, String to) {
        groups = altered(groups, from, to);
        return this;
    }

    WrittenPublication result(String from, String to) {
        result = altered(result, from, to);
        return this;
    }

    WrittenPublication form(String form) {
        return result("{\"type\":\"one-choice\"}", form);
    }

    private static String altered(String text, String from, String to) {
        assertThat(text).contains(from);
        return text.replace(from, to);
    }

    void write(Path directory) throws IOException {
        var ballots = new StringBuilder("BallotId,GpUnitId,Selection\n");
        var tree = new StringBuilder("BallotId,LeafHash\n");
        var leaves = new ArrayList<byte[]>();
        for (int i = 0; i < selections.size(); i++) {
            var id = "ballot-" + (i + 1);
            ballots.append("%s,*,\"%s\"%n".formatted(id, selections.get(i)));
            leaves.add(Hashing.ballot(id, "*", selections.get(i)));
            tree.append("%s,%s%n".formatted(id, HexFormat.of().formatHex(leaves.getLast())));
        }
        var root = HexFormat.of().formatHex(Hashing.root(leaves));
        Files.writeString(directory.resolve("ballots.csv"), ballots);
        Files.writeString(directory.resolve("tree.csv"), tree);
        Files.writeString(directory.resolve("groups.csv"), groups);
        Files.writeString(directory.resolve("result.json"), result.replace("ROOT", root));
        sign(directory, root);
    }

    private void sign(Path directory, String root) throws IOException {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            byte[] encoded = pair.getPublic().getEncoded();
            // RFC 8410: the key itself is the end of its encoding.
            var key = base64(Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length));
            var files = new ArrayList<String>();
            for (String name : List.of("ballots.csv", "tree.csv", "groups.csv", "result.json")) {
                var hash = HexFormat.of().formatHex(Hashing.file(directory.resolve(name)));
                files.add("{\"Name\":\"%s\",\"Sha256\":\"%s\"}".formatted(name, hash));
            }
            var manifest = """
                    {"Format":"folkmoot-publication-1","ContestId":"c","Ballots":%d,"MerkleRoot":"%s","PublicKey":"%s",
                     "ResultSignature":"%s","Files":[%s]}
                    """.formatted(
                            selections.size(),
                            root,
                            key,
                            signature(pair.getPrivate(), Files.readAllBytes(directory.resolve("result.json"))),
                            String.join(",", files));
            Files.writeString(directory.resolve("manifest.json"), manifest);
            Files.writeString(
                    directory.resolve("manifest.sig"),
                    signature(pair.getPrivate(), manifest.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has Ed25519", missing);
        }
    }

    private static String signature(PrivateKey key, byte[] bytes) throws GeneralSecurityException {
        var signer = Signature.getInstance("Ed25519");
        signer.initSign(key);
        signer.update(bytes);
        return base64(signer.sign());
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
