package org.folkmoot.results.publication;

import java.io.IOException;
import java.nio.file.Path;

/** A publisher without a service around it. */
public record TestPublisher(Path directory, String secret, int smallest) {
    private record Config(Path directory, String signingSecret) implements PublicationConfig {}

    private SigningKey key() {
        return new SigningKey(new Config(directory, secret));
    }

    public Publisher publisher() {
        return new Publisher(new PublicationDirectory(new Config(directory, secret)), key(), smallest);
    }

    /** As the manifest has it. */
    public String publicKey() {
        return key().publicKey();
    }

    /** Signs what somebody has altered, with this key. */
    public void signAgain(ClosedContest contest, String root, Path files) throws IOException {
        new ManifestFile(key()).write(contest, root, files);
    }
}
