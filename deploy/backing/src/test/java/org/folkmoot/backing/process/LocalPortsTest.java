package org.folkmoot.backing.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Scanner;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LocalPortsTest {
    /** Of 10,000 ports, chance alone gives some port a second time within 1,000 with near certainty. */
    @Test
    void neverGivesAPortTwice() {
        var ports = IntStream.range(0, 1_000).map(asked -> LocalPorts.free()).toArray();

        assertThat(ports).doesNotHaveDuplicates();
    }

    /** A connection that some client opens in the meantime must not take the port from the server to come. */
    @Test
    void givesNoPortThatTheSystemTakesForOutgoingConnections() throws IOException {
        try (var outgoing = new Scanner(Path.of("/proc/sys/net/ipv4/ip_local_port_range"), StandardCharsets.US_ASCII)) {
            assertThat(LocalPorts.free()).isLessThan(outgoing.nextInt());
        }
    }
}
