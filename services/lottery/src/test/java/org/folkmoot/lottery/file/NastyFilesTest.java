package org.folkmoot.lottery.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.folkmoot.lottery.ScratchDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NastyFilesTest {
    private static final String TARGETS = "feature,value,min,max\ngender,female,0,2\ngender,male,0,2\n";

    @TempDir
    private Path directory;

    @Test
    void refusesFilesWithNothingInThem() {
        assertThat(problems("", "")).containsExactly("targets.csv: the file is empty", "people.csv: the file is empty");
        assertThat(problems("\n\n", "\n \n"))
                .containsExactly("targets.csv: the file is empty", "people.csv: the file is empty");
    }

    @Test
    void refusesFilesWithAHeaderOnly() {
        assertThat(problems("feature,value,min,max\n", "gender\n"))
                .containsExactly(
                        "targets.csv: there are no targets below the header",
                        "people.csv: there is nobody below the header");
    }

    @Test
    void refusesOtherColumnsAndColumnsThatAreThereTwice() {
        assertThat(problems("a,b\n1,2\n", "gender\nmale\n"))
                .containsExactly("targets.csv: the columns have to be feature,value,min,max and, if need be,"
                        + " min_flex,max_flex; there are \"a,b\"");
        assertThat(problems("feature,value,min,max,min\ngender,male,0,1,0\n", "gender\nmale\n"))
                .containsExactly("targets.csv: the column \"min\" stands there twice: remove or rename one");
        assertThat(problems(TARGETS, "gender,gender\nmale,male\n"))
                .containsExactly("people.csv: the column \"gender\" stands there twice: remove or rename one");
    }

    @Test
    void acceptsEmptyColumnsAtTheEnd() {
        assertThat(problems(TARGETS.replace("\n", ",,\n"), "gender,,\nmale,,\nfemale\n"))
                .isEmpty();
    }

    @Test
    void leavesOutWhiteSpaceThatNobodySees() {
        assertThat(problems(TARGETS, "\ufeff\ufeffid,gender\u200b\n1,male\u00a0\n2,\u202f female\n"))
                .isEmpty();
    }

    @Test
    void refusesNumbersThatAreTooLarge() {
        assertThat(problems(TARGETS.replace("male,0,", "male,9999999999,"), "gender\nmale\n")
                        .getFirst())
                .contains("min is \"9999999999\", more than 999,999,999");
    }

    @Test
    void refusesRowsOfAnotherLength() {
        assertThat(problems(TARGETS, "id,gender\n1,male,x\n2\n"))
                .containsExactly(
                        "people.csv, row 2: has more cells than the header has columns",
                        "people.csv, row 3: has fewer cells than the header has columns");
    }

    @Test
    void refusesControlCharactersAndHugeCells() {
        assertThat(problems(TARGETS, "id,gender\n1,ma\0le\n\"2\n3\",male\n4," + "x".repeat(2_000_000) + "\n"))
                .containsExactly(
                        "people.csv, row 2: \"gender\" has a line break, tab or NUL in it: is a quote missing?",
                        "people.csv, row 4: \"gender\" has more than 1,000 characters: is a quote missing?",
                        "people.csv, row 3: \"id\" has a line break, tab or NUL in it: is a quote missing?");
    }

    @Test
    void refusesACellTooLongToBeRead() {
        assertThat(problems(TARGETS, "gender\nmale\n" + "x".repeat(17_000_000) + "\n"))
                .singleElement()
                .asString()
                .startsWith("people.csv, row 3: cannot be read from here on: check the quotes of this row (");
    }

    @Test
    void refusesQuotesThatAreNeverClosed() {
        assertThat(problems(TARGETS, "gender,note\nmale,\"fine\"\nmale,\"never closed\nfemale,x\nmale,y\n"))
                .containsExactly(
                        "people.csv, row 3: a quote is opened and never closed, so the rest of the file is one cell");
        assertThat(problems(TARGETS, "gender\n\"male\"x\n"))
                .containsExactly(
                        "people.csv, row 2: cannot be read from here on: check the quotes of this row (Unexpected"
                                + " character after closing quote: 'x' (0x78))");
    }

    @Test
    void acceptsTheLineWithWhichExcelSaysItsSeparator() {
        for (String end : List.of("\n", "\r\n")) {
            assertThat(problems(TARGETS, "\ufeffsep=;" + end + "id;gender" + end + "\"1,2,3\";male" + end))
                    .isEmpty();
        }
        assertThat(problems(TARGETS, "sep=;\nid;gender\n1;other\n"))
                .containsExactly("people.csv, row 2: gender: \"other\" is not among the targets (female, male)");
        assertThat(problems(TARGETS, "sep=x,gender\n1,male\n")).isEmpty();
    }

    @Test
    void acceptsQuotesInsideACell() {
        assertThat(problems(TARGETS, "gender,note\nmale,6\" tall\n\"female\",\"says \"\"yes\"\"\nand no\"\n"))
                .isEmpty();
    }

    @Test
    void refusesOtherEncodings() throws IOException {
        assertThat(problems(TARGETS, "id,gender\nJosé,male\n", StandardCharsets.ISO_8859_1))
                .singleElement()
                .asString()
                .endsWith("the file is not text in UTF-8; save it as \"CSV UTF-8\"");
        assertThat(problems(TARGETS, "id,gender\nJosé,male\n", StandardCharsets.UTF_16))
                .singleElement()
                .asString()
                .endsWith("the file is not text in UTF-8; save it as \"CSV UTF-8\"");
    }

    @Test
    void showsNoControlCharactersToTheTerminal() {
        assertThat(problems(TARGETS, "g\u001b[31m,gender\nx,\u001b[31mmale\n"))
                .allMatch(problem -> problem.chars().noneMatch(Character::isISOControl));
    }

    @Property(tries = 300)
    void neverFailsWhateverTheBytes(@ForAll @Size(max = 60) byte[] targets, @ForAll @Size(max = 60) byte[] people)
            throws IOException {
        try (var own = ScratchDirectory.create()) {
            Path one = Files.write(own.path().resolve("targets.csv"), targets);
            Path other = Files.write(own.path().resolve("people.csv"), people);

            assertThat(PoolFiles.examine(one, other, new PoolColumns(Optional.empty(), List.of()))
                            .problems())
                    .isNotEmpty();
        }
    }

    private List<String> problems(String targets, String people) {
        try {
            return problems(targets, people, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> problems(String targets, String people, Charset encoding) throws IOException {
        return PoolFiles.examine(
                        Files.writeString(directory.resolve("targets.csv"), targets),
                        Files.writeString(directory.resolve("people.csv"), people, encoding),
                        new PoolColumns(Optional.empty(), List.of()))
                .problems()
                .stream()
                .map(Problem::toString)
                .toList();
    }
}
