package org.folkmoot.results.rollup;

import java.time.Duration;
import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.Punctuator;
import org.apache.kafka.streams.processor.api.ProcessorContext;

/**
 * Regular calls at the same moments in all tasks: at the multiples of their interval, or as soon after as the task gets
 * to it. After each round with a call, Kafka Streams halves the number of records it processes before it looks at the
 * clock again; so calls in one round cost less than calls one after the other.
 */
public final class Ticks {
    private final ProcessorContext<?, ?> context;
    private final long interval;
    private final long offset;
    private final Punctuator call;
    private Cancellable next;

    private Ticks(ProcessorContext<?, ?> context, Duration interval, long offset, Punctuator call) {
        this.context = context;
        this.interval = interval.toMillis();
        this.offset = offset;
        this.call = call;
    }

    public static void every(ProcessorContext<?, ?> context, Duration interval, Punctuator call) {
        new Ticks(context, interval, 0, call).scheduleAfter(context.currentSystemTimeMs());
    }

    /** Halfway between the moments of {@link #every}: for what answers to what happened there. */
    static void between(ProcessorContext<?, ?> context, Duration interval, Punctuator call) {
        new Ticks(context, interval, interval.toMillis() / 2, call).scheduleAfter(context.currentSystemTimeMs());
    }

    /**
     * Anew each time, since Kafka Streams would go on counting from the moment of the first call; and that one may be off
     * the multiples, since a task does not know the time before it runs.
     */
    private void scheduleAfter(long now) {
        Duration toNext = Duration.ofMillis(interval - Math.floorMod(now - offset, interval));
        next = context.schedule(toNext, PunctuationType.WALL_CLOCK_TIME, this::tick);
    }

    private void tick(long timestamp) {
        next.cancel();
        scheduleAfter(timestamp);
        call.punctuate(timestamp);
    }
}
