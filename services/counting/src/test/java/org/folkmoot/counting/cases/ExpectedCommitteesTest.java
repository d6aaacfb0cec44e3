package org.folkmoot.counting.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.folkmoot.counting.format.MalformedFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Expected values come from the literature's examples; see ORIGIN.md beside the file. */
class ExpectedCommitteesTest {
    static List<ExpectedCommittees.Case> published() throws Exception {
        try (var json = ExpectedCommitteesTest.class.getResourceAsStream("approval-committees.json")) {
            return ExpectedCommittees.read(json).cases();
        }
    }

    @ParameterizedTest
    @MethodSource("published")
    void electsEveryPublishedCommitteeAndNoOther(ExpectedCommittees.Case published) {
        assertThat(published.computed())
                .as("%s of %s", published.rule(), published.profile())
                .isEqualTo(published.expected());
    }

    @Test
    void readsAllCases() throws Exception {
        assertThat(published()).hasSize(50);
    }

    @Test
    void refusesAFileOfAnotherForm() {
        var noList = new ByteArrayInputStream("{\"profiles\":3}".getBytes(StandardCharsets.UTF_8));
        var noSeats = new ByteArrayInputStream(
                "{\"profiles\":[{\"id\":\"x\",\"num_candidates\":3,\"ballots\":[]}]}".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> ExpectedCommittees.read(noList)).isInstanceOf(MalformedFileException.class);
        assertThatThrownBy(() -> ExpectedCommittees.read(noSeats)).hasMessageContaining("lacks the number k");
    }
}
