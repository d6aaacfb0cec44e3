package org.folkmoot.lottery.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Changes published files at random, one at a time, and sees that each change is found and nothing breaks down over it. */
public final class AnyChange {
    private final Random random = new Random(20261122);

    /** Files that belong together. */
    public interface Publication {
        List<String> names() throws IOException;

        byte[] bytes(String name) throws IOException;

        void write(String name, byte[] content) throws IOException;

        /** Makes hashes that were of a file as it was before fit it as it is now, where there are any. */
        void fit(String name, byte[] before) throws IOException;
    }

    /** How many things are wrong. */
    @FunctionalInterface
    public interface Verifier {
        long found() throws IOException;
    }

    /** Half of the time the hashes are made to fit. */
    public void isFound(List<? extends Publication> publications, int changes, Verifier verifier) throws IOException {
        for (int change = 0; change < changes; change++) {
            Publication publication = publications.get(random.nextInt(publications.size()));
            Map<String, byte[]> whole = new HashMap<>();
            for (String name : publication.names()) {
                whole.put(name, publication.bytes(name));
            }
            String name = publication.names().get(random.nextInt(whole.size()));
            byte[] changed = changed(whole.get(name));
            publication.write(name, changed);
            if (random.nextBoolean()) {
                publication.fit(name, whole.get(name));
            }

            assertThat(verifier.found())
                    .as("%s became %s", name, new String(changed, StandardCharsets.UTF_8))
                    .isPositive();
            for (Map.Entry<String, byte[]> file : whole.entrySet()) {
                publication.write(file.getKey(), file.getValue());
            }
        }
        assertThat(verifier.found()).isZero();
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
        switch (random.nextInt(6)) {
            case 0 -> lines.remove(one);
            case 1 -> lines.add(other, lines.get(one));
            case 2 -> Collections.swap(lines, one, other);
            case 3 -> lines.set(one, lines.get(one).replaceFirst("[0-9]+", String.valueOf(random.nextInt())));
            case 4 -> lines.set(one, lines.get(one).replaceFirst("[0-9a-f]{10}", token(lines.get(other))));
            default -> lines.subList(Math.min(one, other), Math.max(one, other)).clear();
        }
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String token(String line) {
        return line.length() < 10 ? "" : line.substring(0, 10).replace("$", "").replace("\\", "");
    }
}
