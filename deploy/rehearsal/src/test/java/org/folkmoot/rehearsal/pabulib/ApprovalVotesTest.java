package org.folkmoot.rehearsal.pabulib;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the format itself demands is tested beside its reader, in counting. */
class ApprovalVotesTest {
    private static final String GOOD = """
            META
            key;value
            description;A vote
            unit;Świecie
            instance;2023
            num_projects;2
            num_votes;3
            budget;300
            vote_type;approval
            max_length;2
            language;pl
            PROJECTS
            project_id;cost;votes;name;selected
            a;100;2;"A bench; with a ""back\""";1
            b/1;200;2;Trees;0
            VOTES
            voter_id;vote;age;sex;neighborhood
            1;a,b/1;33;F;Port
            2;b/1;;;
            x9;a;70;M;Port
            """;

    private static PabulibVote read(String text) throws Exception {
        return ApprovalVotes.read(new StringReader(text));
    }

    @Test
    void readsAnApprovalVote() throws Exception {
        // When
        var vote = read(GOOD);

        // Then
        assertThat(vote.unit()).isEqualTo("Świecie");
        assertThat(vote.instance()).isEqualTo("2023");
        assertThat(vote.description()).isEqualTo("A vote");
        assertThat(vote.language()).isEqualTo("pl");
        assertThat(vote.most()).isEqualTo(2);
        assertThat(vote.proposals())
                .containsExactly(new Proposal("a", "A bench; with a \"back\"", 2), new Proposal("b/1", "Trees", 2));
        assertThat(vote.votes())
                .containsExactly(
                        new Vote(18, "1", List.of("a", "b/1"), "Port", "33", "F"),
                        new Vote(19, "2", List.of("b/1"), "", "", ""),
                        new Vote(20, "x9", List.of("a"), "Port", "70", "M"));
    }

    @Test
    void allowsEveryProposalWhenTheFileNamesNoMost() throws Exception {
        assertThat(read(GOOD.replace("max_length;2\n", "")).most()).isEqualTo(2);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "vote_type;approval | vote_type;ordinal | vote_type is ordinal; only approval votes can be rehearsed",
                "num_votes;3 | num_votes;4 | line 7: num_votes says 4, but there are 3 votes",
                "1;a,b/1;33 | 1;a,c;33 | line 18: the vote names project 'c'",
                "1;a,b/1;33 | 1;;33 | line 18: the vote names no project",
                "cost;votes;name | cost;points;name | PROJECTS lacks the column votes",
            })
    void saysWhyAFileCannotBeRehearsed(String right, String wrong, String message) {
        assertThat(GOOD).contains(right);
        assertThatThrownBy(() -> read(GOOD.replaceFirst(Pattern.quote(right), Matcher.quoteReplacement(wrong))))
                .hasMessageStartingWith(message);
    }
}
