package org.folkmoot.lottery.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import org.folkmoot.lottery.draw.BeaconPlan;
import org.folkmoot.lottery.draw.Replacement;
import org.folkmoot.lottery.draw.Terms;
import org.folkmoot.lottery.example.ExampleDraw;
import org.folkmoot.lottery.fair.Objective;
import org.folkmoot.lottery.verify.Verification.Known;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is done to the files, the verifier says that something is wrong, and never breaks down over it. */
class RobustnessTest {
    private static final int CHANGES = 400;

    @TempDir
    private Path directory;

    private final Random random = new Random(20261122);

    @Test
    void survivesAnyChangeWithHashesThatFitOrNot() throws IOException {
        Path draw = drawnWithReplacement();
        List<Tampering> draws = List.of(Tampering.of(draw), Tampering.of(draw.resolve("replacement-1")));
        for (int change = 0; change < CHANGES; change++) {
            Tampering tampering = draws.get(random.nextInt(draws.size()));
            List<String> names = tampering.names();
            String name = names.get(random.nextInt(names.size()));
            byte[] whole = tampering.bytes(name);
            byte[] commitment = tampering.bytes("commitment.json");
            byte[] root = tampering.bytes("commitment.sha256");
            byte[] changed = changed(whole);
            tampering.write(name, changed);
            if (random.nextBoolean()) {
                tampering.fit(name, whole);
            }

            var report = Verification.verify(draw, Known.NOTHING);

            assertThat(report.found())
                    .as("%s became %s", name, new String(changed, StandardCharsets.UTF_8))
                    .isPositive();
            tampering.write("commitment.json", commitment);
            tampering.write("commitment.sha256", root);
            tampering.write(name, whole);
        }
        assertThat(Verification.verify(draw, Known.NOTHING).findings()).isEmpty();
    }

    private Path drawnWithReplacement() {
        Path draw = ExampleDraw.frozen(directory.resolve("draw"), 5);
        String leaving =
                ExampleDraw.complete(draw, ExampleDraw.ROUND_1000).selected().getFirst();
        var replacement = Replacement.prepare(draw, Set.of(leaving), OptionalInt.empty());
        var terms = new Terms(
                replacement.seats(),
                Objective.LEGACY,
                5,
                ExampleDraw.FROZEN_AT,
                new BeaconPlan.Round(1000),
                false,
                Optional.of(replacement.replaces()));
        ExampleDraw.freeze(replacement.pool(), replacement.people(), terms, replacement.out());
        ExampleDraw.complete(replacement.out(), ExampleDraw.ROUND_1000);
        return draw;
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
