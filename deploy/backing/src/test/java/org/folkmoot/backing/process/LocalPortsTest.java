package org.folkmoot.backing.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LocalPortsTest {
    /** Left to itself, Linux gives some port of its 28,232 a second time within 1,000 with near certainty. */
    @Test
    void neverGivesAPortTwice() {
        var ports = IntStream.range(0, 1_000).map(asked -> LocalPorts.free()).toArray();

        assertThat(ports).doesNotHaveDuplicates();
    }
}
