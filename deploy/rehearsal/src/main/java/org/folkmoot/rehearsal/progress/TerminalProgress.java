package org.folkmoot.rehearsal.progress;

import java.io.PrintWriter;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Bars, for somebody who watches. */
public final class TerminalProgress implements Progress {
    private final PrintWriter out;

    public TerminalProgress(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Step begin(String what, long parts) {
        var bar = new ProgressBarBuilder()
                .setTaskName("%-28s".formatted(what))
                .setInitialMax(parts)
                .setStyle(ProgressBarStyle.COLORFUL_UNICODE_BLOCK)
                .setUpdateIntervalMillis(200)
                .showSpeed()
                .build();
        return new Bar(bar);
    }

    @Override
    public void say(String line) {
        out.println(line);
        out.flush();
    }

    private record Bar(ProgressBar bar) implements Step {
        @Override
        public void advance() {
            bar.step();
        }

        @Override
        public void close() {
            bar.close();
        }
    }
}
