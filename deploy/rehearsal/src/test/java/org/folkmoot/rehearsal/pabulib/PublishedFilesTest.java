package org.folkmoot.rehearsal.pabulib;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every published file that lies beside the repository; expected figures were counted by another program. */
class PublishedFilesTest {
    private static Path file(String name) {
        var file = Path.of(System.getProperty("folkmoot.root"), "../shared/data/votes", name);
        assumeTrue(Files.exists(file), name + " is not on this machine");
        return file;
    }

    private static PabulibVote read(Path file) throws Exception {
        try (var text = Files.newBufferedReader(file)) {
            return ApprovalVotes.read(text);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Poland_Gdynia_2020.pb, 27073, 13, 3, 22",
        "Poland_Swiecie_2023.pb, 2553, 22, 22, 1",
        "Poland_Wieliczka_2023_Green_Budget.pb, 6586, 64, 64, 1",
        "Switzerland_Zurich_S5.pb, 180, 24, 5, 1"
    })
    void readsApprovalVotes(String name, int votes, int proposals, int most, int neighbourhoods) throws Exception {
        // When
        var vote = read(file(name));

        // Then
        assertThat(vote.votes()).hasSize(votes);
        assertThat(vote.proposals()).hasSize(proposals);
        assertThat(vote.most()).isEqualTo(most);
        assertThat(vote.votes().stream().map(Vote::neighbourhood).distinct()).hasSize(neighbourhoods);
        var counted = vote.votes().stream()
                .flatMap(each -> each.approved().stream())
                .collect(Collectors.groupingBy(id -> id, Collectors.counting()));
        assertThat(vote.proposals())
                .allSatisfy(proposal -> assertThat(counted.get(proposal.id())).isEqualTo(proposal.officialVotes()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Poland_Katowice_2023.pb",
                "Poland_Krakow_2024.pb",
                "Switzerland_Zurich_D10.pb",
                "Switzerland_Zurich_S5R.pb"
            })
    void refusesOtherKindsOfVotes(String name) {
        var file = file(name);

        assertThatThrownBy(() -> read(file)).hasMessageContaining("only approval votes");
    }
}
