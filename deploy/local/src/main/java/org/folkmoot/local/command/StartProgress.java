package org.folkmoot.local.command;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.function.BiConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.folkmoot.local.part.Part;
import org.folkmoot.local.part.PartState;

/**
 * Shows how a stack comes up: a bar on a terminal, a line a part elsewhere. Once it is up, what happens to a part is
 * said in a line of its own.
 */
public final class StartProgress implements BiConsumer<Part, PartState>, AutoCloseable {
    private static final int PARTS = 11;

    private final PrintWriter out;
    private final ProgressBar bar;

    private StartProgress(PrintWriter out, ProgressBar bar) {
        this.out = out;
        this.bar = bar;
    }

    /** Progress of a stack that is about to be started; close it when it is up. */
    public static StartProgress on(PrintWriter out) {
        return new StartProgress(out, Terminal.isPresent() ? bar() : null);
    }

    private static ProgressBar bar() {
        return new ProgressBarBuilder()
                .setTaskName("starting")
                .setInitialMax(PARTS)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(200)
                .build();
    }

    @Override
    public synchronized void accept(Part part, PartState state) {
        switch (state) {
            case PartState.Waiting waiting -> {}
            case PartState.Starting starting -> show("starting " + part.name());
            case PartState.Ready ready -> ready(part, ready.startedWithin());
            case PartState.Restarting restarting ->
                line(part.name() + " is started again in " + seconds(restarting.pause()) + ": "
                        + restarting.reason().lines().findFirst().orElse(""));
            case PartState.Failed failed -> line(part.name() + " did not start: " + failed.reason());
            case PartState.Stopped stopped -> {}
        }
    }

    private void ready(Part part, Duration within) {
        if (bar == null) {
            line(part.name() + " ready after " + seconds(within));
        } else {
            bar.step();
            show(part.name() + " ready");
        }
    }

    private void show(String message) {
        if (bar != null) {
            bar.setExtraMessage(message);
        }
    }

    private void line(String said) {
        out.println(said);
        out.flush();
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }

    @Override
    public synchronized void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
