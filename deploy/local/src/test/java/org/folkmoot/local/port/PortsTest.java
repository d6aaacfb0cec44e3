package org.folkmoot.local.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.folkmoot.backing.process.LocalPorts;
import org.junit.jupiter.api.Test;

class PortsTest {
    private static final InetAddress HERE = InetAddress.getLoopbackAddress();

    @Test
    void namesTheTakenPortAndWhoHasIt() throws Exception {
        try (var holder = new ServerSocket(0, 1, HERE)) {
            assertThatExceptionOfType(PortTakenException.class)
                    .isThrownBy(() -> Ports.requireFree(holder.getLocalPort()))
                    .withMessageContaining("port " + holder.getLocalPort())
                    .withMessageContaining("process " + ProcessHandle.current().pid());
        }
    }

    @Test
    void acceptsAFreePort() {
        Ports.requireFree(LocalPorts.free());
    }

    @Test
    void stepsOverARowInWhichAPortIsTaken() throws Exception {
        // Given
        int front = LocalPorts.free();
        int first = Ports.freeRow(front, 12);

        // When
        try (var holder = new ServerSocket(first + 5, 1, HERE)) {
            int next = Ports.freeRow(front, 12);

            // Then
            assertThat(next).isNotEqualTo(first);
            assertThat(next).matches(row -> holder.getLocalPort() < row || holder.getLocalPort() >= row + 12);
        }
    }
}
