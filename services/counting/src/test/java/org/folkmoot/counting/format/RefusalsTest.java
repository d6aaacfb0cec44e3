package org.folkmoot.counting.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.StringReader;
import java.util.Locale;
import org.folkmoot.counting.format.PrefLibFile.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a reader does not accept, it names with the line. */
class RefusalsTest {
    private static final String PABULIB = """
            META
            key;value
            num_projects;2
            num_votes;2
            budget;100
            vote_type;approval
            max_length;1
            PROJECTS
            project_id;cost;votes
            a;10;1
            b;20;1
            VOTES
            voter_id;vote
            1;a
            2;b
            """;

    private static MalformedFileException pabulib(String text) {
        return catchThrowableOfType(MalformedFileException.class, () -> PabulibReader.read(new StringReader(text)));
    }

    @Test
    void theWholeFileIsAccepted() throws Exception {
        assertThat(PabulibReader.read(new StringReader(PABULIB)).votes().rows()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "META            | METADATA         | 1  | does not begin with META",
                "key;value       | key;wert         | 2  | key;value",
                "num_projects;2  | num_projects;3   | 3  | but there are 2 projects",
                "num_votes;2     | num_votes;9      | 4  | but there are 2 votes",
                "num_votes;2     | num_projects;2   | 4  | given twice",
                "budget;100      | budget;1e2       | 5  | budget is '1e2'",
                "budget;100      | money;100        | 2  | lacks budget",
                "vote_type;approval | vote_type;magic | 6 | 'magic'",
                "project_id;cost | project_id;prize | 9  | lacks the column cost",
                "a;10;1          | a;-10;1          | 10 | cost is '-10'",
                "a;10;1          | a;10             | 10 | 2 fields",
                "b;20;1          | a;20;1           | 11 | given twice",
                "b;20;1          | b;20;x           | 11 | votes is 'x'",
                "VOTES           | VOICES           | 12 | 1 fields",
                "voter_id;vote   | voter_id;voice   | 13 | lacks the column vote",
                "1;a             | 1;c              | 14 | project 'c'",
                "1;a             | 1;a,b            | 14 | max_length is 1",
                "2;b             | 1;b              | 15 | given twice",
                "2;b             | 2;b;x            | 15 | 3 fields",
            })
    void refusesPabulib(String from, String to, long line, String because) {
        var refused = pabulib(PABULIB.replaceFirst("(?m)^" + from, to));

        assertThat(refused).isNotNull();
        assertThat(refused.getMessage()).contains(because.replace("'magic'", "magic"));
        assertThat(refused.line()).isEqualTo(line);
    }

    @Test
    void refusesPointsThatDoNotFit() {
        var text = PABULIB.replace("vote_type;approval", "vote_type;cumulative")
                .replace("max_length;1", "max_sum_points;3")
                .replace("voter_id;vote", "voter_id;vote;points");

        assertThat(pabulib(text.replace("1;a", "1;a;4").replace("2;b", "2;b;1")))
                .hasMessageContaining("max_sum_points");
        assertThat(pabulib(text.replace("1;a", "1;a;1,1").replace("2;b", "2;b;1")))
                .hasMessageContaining("2 numbers");
        assertThat(pabulib(text.replace("1;a", "1;a;-1").replace("2;b", "2;b;1")))
                .hasMessageContaining("negative");
        assertThat(pabulib(text.replace("1;a", "1;a;x").replace("2;b", "2;b;1")))
                .hasMessageContaining("'x'");
    }

    private static final String PREFLIB = """
            # NUMBER ALTERNATIVES: 3
            # NUMBER VOTERS: 3
            # ALTERNATIVE NAME 1: Ann
            # ALTERNATIVE NAME 2: Bob
            # ALTERNATIVE NAME 3: Cid
            2: 1,2,3
            1: 3,2,1
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SOC | 1: 3,2,1 | 1: 3,2     | 2 of 3",
                "SOC | 1: 3,2,1 | 1: 3,{2,1} | a tie",
                "SOI | 1: 3,2,1 | 1: 3,3     | named before",
                "SOI | 1: 3,2,1 | 1: 4       | unknown",
                "SOI | 1: 3,2,1 | 1: 3,,1    | no order",
                "SOI | 1: 3,2,1 | 1: 3,      | no order",
                "SOI | 1: 3,2,1 | 0: 3       | no count",
                "SOI | 1: 3,2,1 | one: 3     | no count",
                "SOI | 1: 3,2,1 | 2: 3       | NUMBER VOTERS says 3",
                "SOI | 1: 3,2,1 | # TITLE: x | no line of the header",
                "TOI | 1: 3,2,1 | 1: {1,2    | no order",
                "CAT | 1: 3,2,1 | 1: {1}     | NUMBER CATEGORIES",
            })
    void refusesPrefLib(String kind, String from, String to, String because) {
        var text = PREFLIB.replace(from, to);

        var refused = catchThrowableOfType(
                MalformedFileException.class,
                () -> PrefLibReader.read(new StringReader(text), Kind.valueOf(kind.toUpperCase(Locale.ROOT))));

        assertThat(refused).isNotNull();
        assertThat(refused).hasMessageContaining(because);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2 1    | 2       | 1 | numbers of candidates and seats",
                "3 1 2 0 | 3 1 2  | 2 | ends with 0",
                "3 1 2 0 | 3 1 3 0 | 2 | no candidate 3",
                "3 1 2 0 | 3 1=1 0 | 2 | twice",
                "3 1 2 0 | x 1 0   | 2 | is not a number",
                "3 1 2 0 | -3      | 2 | no candidate 3",
                "'\"Bob\"' | Bob   | 5 | quotation marks",
            })
    void refusesBlt(String from, String to, long line, String because) {
        var text = "2 1\n3 1 2 0\n0\n\"Ann\"\n\"Bob\"\n\"Town\"\n".replaceFirst("(?m)^" + from + "$", to);

        var refused = catchThrowableOfType(MalformedFileException.class, () -> BltReader.read(new StringReader(text)));

        assertThat(refused).isNotNull();
        assertThat(refused).hasMessageContaining(because);
        assertThat(refused.line()).isEqualTo(line);
    }

    @Test
    void refusesBltThatGoesOn() {
        var refused = catchThrowableOfType(
                MalformedFileException.class, () -> BltReader.read(new StringReader("1 1\n0\n\"Ann\"\n\"Town\"\n1\n")));

        assertThat(refused).hasMessageContaining("goes on");
        assertThat(refused.line()).isEqualTo(5);
    }

    @Test
    void refusesBltThatEndsTooEarly() {
        var refused = catchThrowableOfType(
                MalformedFileException.class, () -> BltReader.read(new StringReader("2 1\n3 1 0\n")));

        assertThat(refused).hasMessageContaining("ends too early");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "area,rank1,count | area,rank2,count | 1 | columns are",
                "area,rank1,count | area,rank1,votes | 1 | columns are",
                "North,Ann,2      | North,Ann        | 2 | 2 fields",
                "North,Ann,2      | North,Ann,0      | 2 | not a count",
                "North,Ann,2      | North,Ann,1.5    | 2 | not a count",
            })
    void refusesRankTables(String from, String to, long line, String because) {
        var text = "area,rank1,count\nNorth,Ann,2\n".replace(from, to);

        var refused = catchThrowableOfType(
                MalformedFileException.class, () -> RankCsvReader.read(new StringReader(text), RankLabels.USUAL));

        assertThat(refused).isNotNull();
        assertThat(refused).hasMessageContaining(because);
        assertThat(refused.line()).isEqualTo(line);
    }
}
