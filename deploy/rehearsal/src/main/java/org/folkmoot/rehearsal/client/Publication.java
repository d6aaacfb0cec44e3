package org.folkmoot.rehearsal.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * What is published of a closed contest.
 *
 * @param outcome what was decided, with the root of the ballots and the signature
 * @param files every published file as it is, by name: the manifest, what it signs, and the signature
 */
public record Publication(JsonNode outcome, Map<String, String> files) {
    public Publication {
        files = Map.copyOf(files);
    }

    /** As anybody keeps them who wants to count again. */
    public void write(Path directory) throws IOException {
        Files.createDirectories(directory);
        for (var file : files.entrySet()) {
            Files.writeString(directory.resolve(file.getKey()), file.getValue());
        }
    }
}
