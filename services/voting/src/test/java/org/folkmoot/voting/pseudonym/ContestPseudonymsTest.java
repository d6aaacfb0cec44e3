package org.folkmoot.voting.pseudonym;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.folkmoot.contracts.ballot.BallotId;
import org.folkmoot.contracts.ballot.Selection;
import org.folkmoot.contracts.ballot.VoterKey;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.contest.OptionId;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.contracts.party.MemberKey;
import org.junit.jupiter.api.Test;

/** The expected values were computed with Python's {@code hmac} and {@code base64} from the description in ADR 12. */
class ContestPseudonymsTest {
    private static final ContestId CONTEST = ContestId.of("3f0e8a52-6d1b-4c7a-9e55-0b7c1d2e3f40");
    private static final ParticipantId ANA = ParticipantId.of("0d4ad6cb-7c44-4b1c-9f5c-0a8c3f0a6a01");

    private final Derivation master = Derivation.under("a secret for tests, of no use to anyone".getBytes(UTF_8));
    private final ContestPseudonyms names = new ContestPseudonyms(master, CONTEST);

    @Test
    void derivesVoterKeyFromTheContestsSecret() {
        assertThat(names.voterKey(ANA)).isEqualTo(VoterKey.of("CdLei4jEpfKlJR7lXmgQJQ"));
    }

    @Test
    void derivesMemberKeyFromAnotherSecret() {
        assertThat(names.memberKey(ANA)).isEqualTo(MemberKey.of("tibK52ji5BXQGWfaFLdsOw"));
    }

    @Test
    void namesBallotByWhatItSays() {
        BallotId id = BallotId.of("ea38deec-6375-8903-9317-206ff074afca");
        VoterKey voter = names.voterKey(ANA);

        assertThat(names.ballotId(voter, 1, choices("4", "6"))).isEqualTo(id);
        assertThat(names.ballotId(voter, 1, choices("6", "4"))).isEqualTo(id);
        assertThat(Stream.of(
                        names.ballotId(voter, 2, choices("4", "6")),
                        names.ballotId(voter, 1, choices("4")),
                        names.ballotId(VoterKey.of("A".repeat(22)), 1, choices("4", "6")),
                        new ContestPseudonyms(master, ContestId.random()).ballotId(voter, 1, choices("4", "6"))))
                .doesNotHaveDuplicates()
                .doesNotContain(id);
    }

    private static Selection choices(String... ids) {
        return new Selection.Choices(List.of(ids).stream().map(OptionId::of).toList());
    }
}
