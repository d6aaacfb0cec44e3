package org.folkmoot.lottery.verify.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.folkmoot.lottery.verify.reading.Hash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is done to the files of an invitation lottery, something is found wrong, and nothing breaks down over it. */
class InvitationRobustnessTest {
    private static final int CHANGES = 600;
    private static final List<String> FILES = List.of("invitation.json", "register.csv", "invitations.json");

    @TempDir
    private Path directory;

    private final Random random = new Random(20261122);

    @Test
    void survivesAnyChangeWithARootThatFitsOrNot() throws IOException {
        ExampleInvitations example = ExampleInvitations.drawn(directory.resolve("lottery"));
        Map<String, byte[]> whole = new HashMap<>();
        for (String name : FILES) {
            whole.put(name, Files.readAllBytes(example.published(name)));
        }
        for (int change = 0; change < CHANGES; change++) {
            String name = FILES.get(random.nextInt(FILES.size()));
            byte[] changed = changed(whole.get(name));
            Files.write(example.published(name), changed);
            if (random.nextBoolean() && !name.equals("invitations.json")) {
                fit(example);
            }

            assertThat(example.verify().found())
                    .as("%s became %s", name, new String(changed, StandardCharsets.UTF_8))
                    .isPositive();
            for (String each : FILES) {
                Files.write(example.published(each), whole.get(each));
            }
        }
        assertThat(example.findings()).isEmpty();
    }

    /** The root in the outcome is made to fit the terms; the seed then no longer does. */
    private static void fit(ExampleInvitations example) throws IOException {
        String root = Hash.sha256Hex(Files.readAllBytes(example.published("invitation.json")));
        Files.writeString(
                example.published("invitations.json"),
                example.text("invitations.json").replaceFirst("\"root\": \"[0-9a-f]+", "\"root\": \"" + root));
    }

    /** Never the same as before. */
    private byte[] changed(byte[] whole) {
        byte[] changed = whole;
        while (Arrays.equals(changed, whole)) {
            changed = random.nextInt(3) == 0 ? bytes(whole) : lines(whole);
        }
        return changed;
    }

    private byte[] bytes(byte[] whole) {
        byte[] changed = whole.clone();
        int times = 1 + random.nextInt(3);
        for (int time = 0; time < times; time++) {
            changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
        }
        return changed;
    }

    private byte[] lines(byte[] whole) {
        List<String> lines = new ArrayList<>(
                new String(whole, StandardCharsets.UTF_8).lines().toList());
        int one = random.nextInt(lines.size());
        int other = random.nextInt(lines.size());
        switch (random.nextInt(5)) {
            case 0 -> lines.remove(one);
            case 1 -> lines.add(other, lines.get(one));
            case 2 -> Collections.swap(lines, one, other);
            case 3 -> lines.set(one, lines.get(one).replaceFirst("[0-9]+", String.valueOf(random.nextInt())));
            default -> lines.subList(Math.min(one, other), Math.max(one, other)).clear();
        }
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
