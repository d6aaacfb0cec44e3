package org.folkmoot.results.publication;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.folkmoot.contracts.contest.ContestId;

/** What there is to fetch of a contest. */
record PublicationView(ContestId contestId, long ballots, String merkleRoot, List<PublishedFile> files) {
    /** @param sha256 absent for the manifest and its signature, which hold the hashes of the others */
    record PublishedFile(String name, long bytes, String sha256) {}

    static PublicationView of(ContestId contest, JsonNode manifest, Path directory) throws IOException {
        List<PublishedFile> files = new ArrayList<>();
        for (String name : List.of(ManifestFile.JSON, ManifestFile.SIGNATURE)) {
            files.add(new PublishedFile(name, Files.size(directory.resolve(name)), null));
        }
        manifest.path("Files")
                .forEach(file -> files.add(new PublishedFile(
                        file.path("Name").asText(),
                        file.path("Bytes").asLong(),
                        file.path("Sha256").asText())));
        return new PublicationView(
                contest,
                manifest.path("Ballots").asLong(),
                manifest.path("MerkleRoot").asText(),
                files);
    }
}
