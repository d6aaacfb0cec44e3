package org.folkmoot.counting.recount;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What was signed: every file by its hash, the number of ballots and the root over them. */
record Manifest(String contest, long ballots, String root, String key, String resultSignature, List<Listed> files) {
    private static final String FORMAT = "folkmoot-publication-1";

    /** A file as it was when it was signed. */
    record Listed(String name, long bytes, String hash) {}

    /** @throws MalformedException if it is no manifest of a publication */
    static Manifest read(PublishedFiles files) throws IOException, MalformedException {
        JsonNode json;
        try {
            json = new ObjectMapper().readTree(Files.readAllBytes(files.file(PublishedFiles.MANIFEST)));
        } catch (JsonProcessingException broken) {
            throw new MalformedException(PublishedFiles.MANIFEST + " is not JSON", broken);
        }
        if (!json.path("Format").asText().equals(FORMAT)) {
            throw new MalformedException(PublishedFiles.MANIFEST + " is not one of format " + FORMAT, null);
        }
        var listed = new ArrayList<Listed>();
        json.path("Files")
                .forEach(file -> listed.add(new Listed(
                        file.path("Name").asText(),
                        file.path("Bytes").asLong(),
                        file.path("Sha256").asText())));
        return new Manifest(
                json.path("ContestId").asText(),
                json.path("Ballots").asLong(),
                json.path("MerkleRoot").asText(),
                json.path("PublicKey").asText(),
                json.path("ResultSignature").asText(),
                listed);
    }

    /**
     * Compares the files that are there with the hashes that were signed.
     *
     * @return names of those that are what was signed
     */
    Set<String> check(PublishedFiles files, Findings findings) throws IOException {
        Set<String> intact = new TreeSet<>();
        for (Listed listed : files()) {
            var path = files.find(listed.name());
            if (path.isEmpty()) {
                findings.note(listed.name() + " was published too, and is not among the files given");
            } else if (HexFormat.of().formatHex(Hashing.file(path.get())).equals(listed.hash())) {
                intact.add(listed.name());
            } else {
                findings.say(listed.name() + " is not the file that was signed");
            }
        }
        for (String name :
                List.of(PublishedFiles.BALLOTS, PublishedFiles.TREE, PublishedFiles.GROUPS, PublishedFiles.RESULT)) {
            if (listed(name).isEmpty()) {
                findings.say("the manifest does not list " + name);
            }
        }
        return intact;
    }

    private Optional<Listed> listed(String name) {
        return files.stream().filter(file -> file.name().equals(name)).findFirst();
    }
}
