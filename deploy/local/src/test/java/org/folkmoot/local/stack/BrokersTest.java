package org.folkmoot.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.folkmoot.backing.process.LocalPorts;
import org.folkmoot.local.command.FolkmootCommand;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokersTest {
    @TempDir
    private Path state;

    private StackLayout layout;

    @BeforeEach
    void create() throws Exception {
        layout = new StackLayout(state, state);
        layout.create();
    }

    @Test
    void aNewStackHasOneUnlessMoreAreWanted() throws Exception {
        assertThat(Brokers.of(layout, OptionalInt.empty()).names()).containsExactly("kafka");
    }

    @Test
    void aStackKeepsItsNumberAndItsCluster() throws Exception {
        var made = Brokers.of(layout, OptionalInt.of(3));

        assertThat(made.names()).containsExactly("kafka-1", "kafka-2", "kafka-3");
        assertThat(Brokers.of(layout, OptionalInt.empty())).isEqualTo(made);
        assertThat(Brokers.of(layout, OptionalInt.of(3))).isEqualTo(made);
    }

    @Test
    void aStackOfBeforeThereWasAChoiceHasOne() throws Exception {
        Files.createDirectory(layout.data().resolve("kafka"));

        assertThatThrownBy(() -> Brokers.of(layout, OptionalInt.of(3)))
                .isInstanceOf(BrokersDifferException.class)
                .hasMessageContaining("was made with --brokers 1, not 3");
    }

    @Test
    void everyBrokerListensTwice() throws Exception {
        var brokers = Brokers.of(layout, OptionalInt.of(3));

        var cluster = brokers.cluster(StackPorts.behind(LocalPorts.free(), brokers));

        assertThat(cluster.nodes()).hasSize(3);
        assertThat(cluster.nodes().stream().flatMap(node -> Stream.of(node.port(), node.controllerPort())))
                .doesNotHaveDuplicates();
        assertThat(cluster.inSync()).isEqualTo(2);
    }

    @Test
    void theCommandSaysWhatIsWrongAndHowToGoOn() throws Exception {
        // Given
        Brokers.of(layout, OptionalInt.of(1));
        var err = new StringWriter();
        var line = FolkmootCommand.with().setErr(new PrintWriter(err));

        // When
        int another = line.execute("up", "--brokers=3", "--port=" + LocalPorts.free(), "--state=" + state);
        int impossible = line.execute("up", "--brokers=2", "--state=" + state);

        // Then
        assertThat(another).isEqualTo(2);
        assertThat(impossible).isEqualTo(2);
        assertThat(err.toString()).contains("--brokers 1, not 3", "./folkmoot reset", "--brokers is 1 or 3");
    }
}
