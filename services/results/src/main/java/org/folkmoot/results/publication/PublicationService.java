package org.folkmoot.results.publication;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.folkmoot.contracts.ballot.BallotId;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.event.Json;
import org.folkmoot.results.contest.ContestRegister;

/** Hands out what was published. */
@ApplicationScoped
class PublicationService {
    private final ContestRegister contests;
    private final PublicationDirectory directory;

    PublicationService(ContestRegister contests, PublicationDirectory directory) {
        this.contests = contests;
        this.directory = directory;
    }

    PublicationView list(ContestId contest) {
        try {
            Path files = find(contest);
            JsonNode manifest = Json.MAPPER.readTree(Files.readAllBytes(files.resolve(ManifestFile.JSON)));
            return PublicationView.of(contest, manifest, files);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the publication of contest " + contest, e);
        }
    }

    Path file(ContestId contest, String name) {
        boolean published = ManifestFile.LISTED.contains(name)
                || name.equals(ManifestFile.JSON)
                || name.equals(ManifestFile.SIGNATURE);
        Path files = find(contest);
        if (!published) {
            throw PublicationProblem.UNKNOWN_FILE.because("The list of files is at the address above this one.");
        }
        return files.resolve(name);
    }

    InclusionProof proof(ContestId contest, BallotId ballot) {
        try {
            return new Proofs(find(contest))
                    .of(contest.toString(), ballot)
                    .orElseThrow(() -> PublicationProblem.UNKNOWN_BALLOT.because(
                            "A ballot that was replaced or came too late is not on the list; check the id."));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot prove a ballot of contest " + contest, e);
        }
    }

    private Path find(ContestId contest) {
        return directory
                .find(contest)
                .orElseThrow(() -> contests.find(contest)
                        .map(known -> PublicationProblem.NOT_COUNTED_YET.because(
                                "Files are published some seconds after the close."))
                        .orElseGet(() -> PublicationProblem.UNKNOWN_CONTEST.because("Check the contest's id.")));
    }
}
