package org.folkmoot.rehearsal.pabulib;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PabulibReaderTest {
    private static final String GOOD = """
            META
            key;value
            description;A vote, "so to speak"
            country;Poland
            unit;Świecie
            instance;2023
            num_projects;2
            num_votes;3
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

    private static PabulibVote read(String text) throws IOException, MalformedPabulibException {
        return PabulibReader.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void readsAnApprovalVote() throws Exception {
        // When
        var vote = read(GOOD);

        // Then
        assertThat(vote.unit()).isEqualTo("Świecie");
        assertThat(vote.instance()).isEqualTo("2023");
        assertThat(vote.description()).isEqualTo("A vote, \"so to speak\"");
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

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\n\n", "\r\n\r\n"})
    void readsWindowsLineEndsAndBlankLines(String lineEnd) throws Exception {
        assertThat(read("\uFEFF" + GOOD.replace("\n", lineEnd)).votes()).hasSize(3);
    }

    @Test
    void allowsEveryProposalWhenTheFileNamesNoMost() throws Exception {
        assertThat(read(GOOD.replace("max_length;2\n", "")).most()).isEqualTo(2);
    }

    @Test
    void readsAFileWithoutNeighbourhoods() throws Exception {
        // Given
        var text = GOOD.replace(";age;sex;neighborhood", "")
                .replace(";33;F;Port", "")
                .replace("b/1;;;", "b/1")
                .replace(";70;M;Port", "");

        // When
        var vote = read(text);

        // Then
        assertThat(vote.votes()).extracting(Vote::neighbourhood).containsOnly("");
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "vote_type;approval | vote_type;ordinal | line 9: vote_type is ordinal; only approval votes can be rehearsed",
                "vote_type;approval | vote_type;cumulative | line 9: vote_type is cumulative; only approval votes can be rehearsed",
                "vote_type;approval | rule;greedy | line 2: META lacks vote_type",
                "num_votes;3 | num_votes;4 | line 8: num_votes says 4, but the file holds 3 votes",
                "num_projects;2 | num_projects;many | line 7: num_projects is 'many', not a whole number",
                "num_votes;3 | unit;Gdynia | line 8: META gives unit twice",
                "max_length;2 | max_length;1 | line 18: 2 projects approved where max_length allows 1",
                "1;a,b/1;33 | 1;a,c;33 | line 18: the vote names no project: 'c'",
                "1;a,b/1;33 | 1;a,a;33 | line 18: the vote names project a twice",
                "1;a,b/1;33 | 1;;33 | line 18: the vote names no project: ''",
                "x9;a;70 | 2;a;70 | line 20: the voter_id '2' is empty or given twice",
                "x9;a;70 | x9;a;b;70 | line 20: 6 fields where VOTES has 5 columns",
                "b/1;200;2; | a;200;2; | line 15: the project_id 'a' is empty or given twice",
                "b/1;200;2; | b/1;200;-2; | line 15: votes is '-2', not a whole number",
                ";Trees; | ;\"Trees; | line 15: the quotation mark at column 11 is never closed on this line",
                ";Trees; | ;\"Trees\" and more; | line 15: a semicolon is missing behind the closing quotation mark",
                "cost;votes;name | cost;score;name | line 13: PROJECTS needs the column votes",
                "voter_id;vote;age;sex | voter_id;vote;sex;sex | line 17: a column of VOTES is named twice",
                "PROJECTS | META | line 12: META stands here; the sections are META, PROJECTS, VOTES",
            })
    void refusesWithTheLine(String right, String wrong, String message) {
        assertThat(GOOD).contains(right);
        assertThatThrownBy(() -> read(GOOD.replaceFirst(Pattern.quote(right), Matcher.quoteReplacement(wrong))))
                .isInstanceOf(MalformedPabulibException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void refusesAFileThatEndsEarly() {
        assertThatThrownBy(() -> read(GOOD.substring(0, GOOD.indexOf("VOTES"))))
                .hasMessage("line 15: the file ends without the section VOTES");
        assertThatThrownBy(() -> read("")).hasMessage("line 1: the file ends without the section META");
    }

    @Test
    void refusesSomethingElseAltogether() {
        assertThatThrownBy(() -> read("name,votes\nAna,3\n")).hasMessage("line 1: the file has to begin with META");
    }

    @Test
    void refusesASectionWithoutColumns() {
        assertThatThrownBy(() -> read("META\nPROJECTS\n"))
                .hasMessage("line 2: META has no line with the names of its columns");
    }

    @Test
    void refusesTextInAnotherEncoding() {
        var latin = GOOD.replace("Świecie", "Zürich").getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> PabulibReader.read(new ByteArrayInputStream(latin)))
                .isInstanceOf(CharacterCodingException.class);
    }
}
