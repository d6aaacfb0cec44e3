package org.folkmoot.rehearsal.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CrowdTest {
    private static final List<Integer> HUNDRED = IntStream.range(0, 100).boxed().toList();

    @Test
    void doesEachThingOnceAndNeverMoreAtOnceThanItHasPeople() throws InterruptedException {
        // Given
        var done = new ConcurrentLinkedQueue<Integer>();
        var atOnce = new AtomicInteger();
        var most = new AtomicInteger();

        // When
        new Crowd(7).each(HUNDRED, thing -> {
            most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
            done.add(thing);
            atOnce.decrementAndGet();
        });

        // Then
        assertThat(done).containsExactlyInAnyOrderElementsOf(HUNDRED);
        assertThat(most.get()).isBetween(1, 7);
    }

    @Test
    void oneFailureEndsItForThoseWhoWaitToo() {
        var never = new CountDownLatch(1);

        assertThatThrownBy(() -> new Crowd(3).each(HUNDRED, thing -> {
                    if (thing == 1) {
                        throw new IllegalStateException("No more paper");
                    }
                    never.await();
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("No more paper");
    }
}
