package org.folkmoot.counting.recount;

import java.io.CharConversionException;
import java.io.IOException;
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
    private Optional<ContestCount> count = Optional.empty();
    private Optional<String> decision = Optional.empty();
    private int figures;

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

    private interface Step<T> {
        T run() throws IOException, MalformedException;
    }

    /** @param key as it was given; otherwise that of the manifest */
    Found run(Optional<SigningKey> key, List<String> receipts) throws IOException {
        var manifest = step(PublishedFiles.MANIFEST, () -> Manifest.read(files));
        if (manifest.isEmpty()) {
            return new Found(
                    "", "", "none", false, "", 0, 0, 0, Optional.empty(), Optional.empty(), List.of(), findings);
        }
        var signingKey = key.isPresent()
                ? key
                : step("the key", () -> SigningKey.ofManifest(manifest.get().key()));
        boolean signed = signingKey.isPresent() && checkSignatures(manifest.get(), signingKey.get());
        Set<String> intact = manifest.get().check(files, findings);
        var keyWords = key.isPresent() ? "the key given" : "the key in the manifest";
        return counted(manifest.get(), keyWords, signed, intact, receipts);
    }

    /** What cannot be done with these files is a finding, and the other steps are done. */
    private <T> Optional<T> step(String what, Step<T> step) throws IOException {
        try {
            return Optional.of(step.run());
        } catch (MalformedException broken) {
            findings.say(broken.getMessage());
        } catch (CharConversionException broken) {
            findings.say(what + " is not text in UTF-8: " + broken.getMessage());
        } catch (IllegalArgumentException | ArithmeticException senseless) {
            findings.say(what + " makes no sense: " + senseless.getMessage());
        }
        return Optional.empty();
    }

    private boolean checkSignatures(Manifest manifest, SigningKey key) throws IOException {
        boolean signed =
                key.signed(files.file(PublishedFiles.MANIFEST), SigningKey.text(files.file(PublishedFiles.SIGNATURE)));
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
            throws IOException {
        var ballots = step("the list of ballots", () -> new BallotCheck(files, manifest, intact, findings).run())
                .orElse(List.of());
        var groups = step(PublishedFiles.GROUPS, () -> GroupRow.read(files.file(PublishedFiles.GROUPS)))
                .orElse(List.of());
        var result = step(PublishedFiles.RESULT, () -> ResultFile.read(files));
        if (result.isPresent()) {
            check(result.get(), manifest, ballots, groups);
        }
        receipts.forEach(receipt -> receiptWords.add(ProofCheck.receipt(receipt, ballots, findings)));
        for (Path proof : files.proofs()) {
            step(proof.getFileName().toString(), () -> ProofCheck.file(proof, manifest, findings))
                    .ifPresent(receiptWords::add);
        }
        return new Found(
                manifest.contest(),
                result.map(ResultFile::question).orElse(""),
                keyWords,
                signed,
                manifest.root(),
                ballots.size(),
                groups.size(),
                figures,
                count,
                decision,
                receiptWords,
                findings);
    }

    private void check(ResultFile result, Manifest manifest, List<ListedBallot> ballots, List<GroupRow> groups)
            throws IOException {
        findings.compare("contest of the result", result.contestId(), manifest.contest());
        findings.compare(
                "Merkle root in the result",
                result.counting().path("MerkleRoot").asText(),
                manifest.root());
        var sums = step("the sums", () -> new SumCheck(result.parents(findings), findings).run(ballots, groups));
        if (sums.isPresent()) {
            figures = sums.get().size();
            compare(result, sums.get());
        }
        count = step(
                "the count by the rules", () -> new RuleCheck(result, findings).run(ballots, groups, manifest.root()));
        var ahead = count.map(ContestCount::ahead);
        if (sums.isPresent() && ahead.isPresent()) {
            decision = step("the decision", () -> new DecisionCheck(result, findings).run(ahead.get(), sums.get()))
                    .flatMap(words -> words);
        }
    }

    private void compare(ResultFile result, Figures sums) throws IOException {
        step(PublishedFiles.RESULT, result::figures)
                .ifPresent(published -> published.compare(PublishedFiles.RESULT, sums, findings));
        var csv = files.find(PublishedFiles.RESULT_CSV);
        if (csv.isPresent()) {
            step(PublishedFiles.RESULT_CSV, () -> ResultTable.read(csv.get()))
                    .ifPresent(table -> table.compare(PublishedFiles.RESULT_CSV, sums, findings));
        }
    }
}
