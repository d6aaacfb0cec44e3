package org.folkmoot.bench.sortition;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.folkmoot.bench.sortition.LotteryBench.Size;
import org.folkmoot.contracts.event.Json;
import org.folkmoot.lottery.fair.Computation;
import org.folkmoot.lottery.fair.Objective;
import org.folkmoot.lottery.fair.PanelLotteries;
import org.folkmoot.lottery.panel.PanelLottery.Method;

/** Column generation with everybody their own kind, in a process of its own, because it may have to be given up. */
final class Reference {
    private Reference() {}

    /** What it came to. */
    record Outcome(double seconds, double optimum, double gap, double[] ascending) {}

    /** Prints the outcome as a line of JSON. */
    public static void main(String[] arguments) throws JsonProcessingException {
        var size = new Size(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]));
        long seed = Long.parseLong(arguments[2]);
        var problem = LotteryBench.problem(size, seed);
        long start = System.nanoTime();
        Computation found = PanelLotteries.by(
                        Method.COLUMN_GENERATION, problem, Objective.LEXIMIN, LotteryBench.PANELS, seed)
                .orElseThrow();
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.println(Json.MAPPER.writeValueAsString(
                new Outcome(seconds, found.optimum(), found.lottery().certifiedGap(), found.ascending())));
    }

    /** Empty when it is not done within the patience; then it is ended. */
    static Optional<Outcome> run(Size size, long seed, Duration patience) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx640m",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Reference.class.getName(),
                        Integer.toString(size.people()),
                        Integer.toString(size.seats()),
                        Long.toString(seed)))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (!process.waitFor(patience.toSeconds(), TimeUnit.SECONDS)) {
                return Optional.empty();
            }
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            String line = out.lines()
                    .filter(each -> each.startsWith("{"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("Column generation ended without an outcome: " + out));
            return Optional.of(Json.MAPPER.readValue(line, Outcome.class));
        } finally {
            process.destroyForcibly();
        }
    }
}
