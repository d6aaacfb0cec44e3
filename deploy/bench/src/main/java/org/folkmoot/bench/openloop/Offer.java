package org.folkmoot.bench.openloop;

import java.util.Arrays;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What was sent, when, and what came of it.
 *
 * @param answers those of the requests in their order; null where there was none
 * @param lateNanos for each request, how long after its planned time it was sent
 * @param mostInFlight requests that were sent and not answered at one moment
 * @param connections open at the end
 * @param seconds until the last answer
 */
public record Offer(Answer[] answers, long[] lateNanos, int mostInFlight, int connections, double seconds) {
    public Stream<Answer> answered() {
        return Arrays.stream(answers).filter(answer -> answer != null);
    }

    public long count(Predicate<Answer> kind) {
        return answered().filter(kind).count();
    }

    public long unanswered() {
        return answers.length - answered().count();
    }

    /** Requests that were sent later than this after their time, those never sent among them. */
    public long laterThan(long nanos) {
        return Arrays.stream(lateNanos).filter(late -> late > nanos).count();
    }
}
