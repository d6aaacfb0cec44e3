package org.folkmoot.lottery.verify.invitation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.folkmoot.lottery.verify.AnyChange;
import org.folkmoot.lottery.verify.reading.Hash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is done to the files of an invitation lottery, something is found wrong, and nothing breaks down over it. */
class InvitationRobustnessTest {
    private static final int CHANGES = 600;

    @TempDir
    private Path directory;

    @Test
    void survivesAnyChangeWithARootThatFitsOrNot() throws IOException {
        ExampleInvitations example = ExampleInvitations.drawn(directory.resolve("lottery"));

        new AnyChange()
                .isFound(
                        List.of(new Published(example)),
                        CHANGES,
                        () -> example.verify().found());
    }

    private record Published(ExampleInvitations example) implements AnyChange.Publication {
        @Override
        public List<String> names() {
            return List.of("invitation.json", "register.csv", "invitations.json");
        }

        @Override
        public byte[] bytes(String name) throws IOException {
            return Files.readAllBytes(example.published(name));
        }

        @Override
        public void write(String name, byte[] content) throws IOException {
            Files.write(example.published(name), content);
        }

        /** The root in the outcome is made to fit the terms; the seed then no longer does. */
        @Override
        public void fit(String name, byte[] before) throws IOException {
            if (!name.equals("invitations.json")) {
                String root = Hash.sha256Hex(bytes("invitation.json"));
                Files.writeString(
                        example.published("invitations.json"),
                        example.text("invitations.json").replaceFirst("\"root\": \"[0-9a-f]+", "\"root\": \"" + root));
            }
        }
    }
}
