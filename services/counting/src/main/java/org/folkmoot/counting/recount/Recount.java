package org.folkmoot.counting.recount;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.folkmoot.counting.contest.ContestCount;

/** One recount, from the signature to the decision. What cannot be read is found wrong, and the rest is checked. */
final class Recount {
    private final PublishedFiles files;
    private final Findings findings = new Findings();
    private final List<String> receiptWords = new ArrayList<>();

    Recount(PublishedFiles files) {
        this.files = files;
    }

    /**
     * Everything that was found.
     *
     * @param keyWords whose key the signature was checked with
     * @param count empty where the files did not allow it
     * @param decision in words; empty if the contest was advice
     */
    record Found(
            String contest,
            String question,
            String keyWords,
            boolean signed,
            String root,
            long ballots,
            long parties,
            int figures,
            Optional<ContestCount> count,
            Optional<String> decision,
            List<String> receipts,
            Findings findings) {}

    /** @param key as it was given; otherwise that of the manifest */
    Found run(Optional<SigningKey> key, List<String> receipts) throws IOException {
        Manifest manifest;
        SigningKey signingKey;
        try {
            manifest = Manifest.read(files);
            signingKey = key.isPresent() ? key.get() : SigningKey.ofManifest(manifest.key());
        } catch (MalformedException broken) {
            findings.say(broken.getMessage());
            return new Found(
                    "", "", "none", false, "", 0, 0, 0, Optional.empty(), Optional.empty(), List.of(), findings);
        }
        boolean signed = checkSignatures(manifest, signingKey);
        Set<String> intact = manifest.check(files, findings);
        var keyWords = signingKey.known() ? "the key given" : "the key in the manifest";
        try {
            return counted(manifest, keyWords, signed, intact, receipts);
        } catch (MalformedException broken) {
            findings.say(broken.getMessage());
            return new Found(
                    manifest.contest(),
                    "",
                    keyWords,
                    signed,
                    manifest.root(),
                    0,
                    0,
                    0,
                    Optional.empty(),
                    Optional.empty(),
                    receiptWords,
                    findings);
        }
    }

    private boolean checkSignatures(Manifest manifest, SigningKey key) throws IOException {
        boolean signed =
                key.signed(files.file(PublishedFiles.MANIFEST), Files.readString(files.file(PublishedFiles.SIGNATURE)));
        if (!signed) {
            findings.say("the signature of " + PublishedFiles.MANIFEST + " is not by "
                    + (key.known() ? "the key given" : "the key it names"));
        }
        if (!key.signed(files.file(PublishedFiles.RESULT), manifest.resultSignature())) {
            findings.say("the signature of " + PublishedFiles.RESULT + " does not hold");
        }
        return signed;
    }

    private Found counted(Manifest manifest, String keyWords, boolean signed, Set<String> intact, List<String> receipts)
            throws IOException, MalformedException {
        var ballots = new BallotCheck(files, manifest, intact, findings).run();
        var groups = GroupRow.read(files.file(PublishedFiles.GROUPS));
        var result = ResultFile.read(files);
        findings.compare("contest of the result", result.contestId(), manifest.contest());
        findings.compare(
                "Merkle root in the result",
                result.counting().path("MerkleRoot").asText(),
                manifest.root());
        var figures = new SumCheck(result.parents(findings), findings).run(ballots, groups);
        result.figures().compare(PublishedFiles.RESULT, figures, findings);
        var csv = files.find(PublishedFiles.RESULT_CSV);
        if (csv.isPresent()) {
            ResultTable.read(csv.get()).compare(PublishedFiles.RESULT_CSV, figures, findings);
        }
        var count = new RuleCheck(result, findings).run(ballots, groups, manifest.root());
        var decision = new DecisionCheck(result, findings).run(count.ahead(), figures);
        receipts.forEach(receipt -> receiptWords.add(ProofCheck.receipt(receipt, ballots, findings)));
        for (Path proof : files.proofs()) {
            receiptWords.add(ProofCheck.file(proof, manifest, findings));
        }
        return new Found(
                manifest.contest(),
                result.question(),
                keyWords,
                signed,
                manifest.root(),
                ballots.size(),
                groups.size(),
                figures.size(),
                Optional.of(count),
                decision,
                receiptWords,
                findings);
    }
}
