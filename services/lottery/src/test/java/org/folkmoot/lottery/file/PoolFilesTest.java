package org.folkmoot.lottery.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.folkmoot.lottery.pool.Person;
import org.folkmoot.lottery.pool.Quota;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PoolFilesTest {
    private static final PoolColumns PLAIN = new PoolColumns(Optional.empty(), List.of());
    private static final String TARGETS = "feature,value,min,max\ngender,female,1,2\ngender,male,0,2\n";

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"feature,value", "category,name", "category,feature", "Category,Feature"})
    void readsTargetsUnderOldAndNewNames(String names) {
        var reading = examine(names + ",min,max\ngender,female,9,20\n", "gender\nfemale\n", PLAIN);

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.quotas()).containsExactly(new Quota("gender", "female", 9, 20));
    }

    @Test
    void readsHowFarTargetsMayBeChanged() {
        var reading = examine(
                "feature,value,min,max,min_flex,max_flex\ngender,female,9,20,7,22\ngender,male,3,4,,\n",
                "gender\nfemale\n",
                PLAIN);

        assertThat(reading.quotas())
                .containsExactly(new Quota("gender", "female", 9, 20, 7, 22), new Quota("gender", "male", 3, 4));
    }

    @Test
    void numbersPeopleWithoutIdsFromOne() {
        var reading = examine(TARGETS, "gender\nfemale\n\nmale\n", PLAIN);

        assertThat(reading.people())
                .containsExactly(
                        new Person("1", List.of("female"), Optional.empty()),
                        new Person("2", List.of("male"), Optional.empty()));
    }

    @Test
    void takesTheColumnIdUnlessAnotherIsNamed() {
        String people = "ID,e-mail,gender\n7,a@example.org,female\n";

        assertThat(examine(TARGETS, people, PLAIN).people().getFirst().id()).isEqualTo("7");
        assertThat(examine(TARGETS, people, new PoolColumns(Optional.of("e-mail"), List.of()))
                        .people()
                        .getFirst()
                        .id())
                .isEqualTo("a@example.org");
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\t"})
    void recognisesOtherSeparatorsAndAByteOrderMark(String separator) {
        String people = "\uFEFFid,gender,note\r\nx,female,\"a,b\"\r\n".replace(",", separator);

        assertThat(examine(TARGETS.replace(",", separator), people, PLAIN).people())
                .containsExactly(new Person("x", List.of("female"), Optional.empty()));
    }

    @Test
    void sharesAHouseholdByAddressButForCaseAndSpace() {
        var people = examine(TARGETS, """
                        gender,street,town
                        female,1  Straße , Bonn
                        male,1 STRASSE,bonn
                        male,2 Straße,Bonn
                        male,,
                        female,,
                        """, new PoolColumns(Optional.empty(), List.of("street", "town")))
                .people();

        assertThat(people.get(0).household())
                .isPresent()
                .isEqualTo(people.get(1).household());
        assertThat(people.get(2).household())
                .isPresent()
                .isNotEqualTo(people.get(0).household());
        assertThat(people.get(3).household()).isEmpty();
        assertThat(people.get(4).household()).isEmpty();
    }

    @Test
    void namesAllProblemsOfBothFilesAtOnce() {
        var reading = examine("""
                feature,value,min,max
                gender,female,3,2
                gender,male,x,2
                age,young,-1,2
                age,old,0,2
                age,old,0,3
                """, """
                id,gender,age,age
                1,femal,young,young
                1,male,old,old
                2,,young,young
                3,female
                """, new PoolColumns(Optional.empty(), List.of("street")));

        assertThat(reading.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "targets.csv, row 2: gender: female: min 3 is above max 2",
                        "targets.csv, row 3: min is \"x\", not a whole number from 0",
                        "targets.csv, row 4: min is \"-1\", not a whole number from 0",
                        "targets.csv, rows 5 and 6: age: old stands there twice: keep one row",
                        "people.csv: the column \"age\" stands there twice: remove or rename one",
                        "people.csv: the column \"street\" is missing; the columns are \"id\", \"gender\", \"age\", \"age\"",
                        "people.csv, row 2: gender: \"femal\" is not among the targets (female, male)",
                        "people.csv, row 4: \"gender\" is empty",
                        "people.csv, rows 2 and 3: the id \"1\" stands in rows that differ: keep one of them",
                        "people.csv, row 5: has fewer cells than the header has columns");
        assertThat(reading.pool()).isEmpty();
    }

    @Test
    void refusesWithAllProblems() throws IOException {
        Path targets = Files.writeString(directory.resolve("t.csv"), TARGETS);
        Path people = Files.writeString(directory.resolve("p.csv"), "gender\nfemal\n\n");

        assertThatThrownBy(() -> PoolFiles.read(targets, people, PLAIN))
                .isInstanceOf(UnfitFilesException.class)
                .hasMessage("p.csv, row 2: gender: \"femal\" is not among the targets (female, male)");
    }

    @Test
    void countsRowsThatAreTheSameInEveryCellOnceAndSaysSo() {
        var reading = examine(TARGETS, "id,gender\na,female\nb,male\na, female\n", PLAIN);

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.people()).extracting(Person::id).containsExactly("a", "b");
        assertThat(reading.unclearPeople()).isZero();
        assertThat(reading.notes()).containsExactly("row 4: the same as an earlier row in every cell, so counted once");
    }

    @Test
    void refusesIdsWhoseRowsDiffer() {
        var reading = examine(TARGETS, "id,gender\na,female\nb,male\na,male\n", PLAIN);

        assertThat(reading.problems())
                .extracting(Problem::toString)
                .containsExactly("people.csv, rows 2 and 4: the id \"a\" stands in rows that differ: keep one of them");
    }

    @Test
    void groupsAThousandBadRows() {
        String people = "gender\n" + "femal\n".repeat(243) + "female\n";
        assertThat(examine(TARGETS, people, PLAIN).problems())
                .extracting(Problem::toString)
                .containsExactly("people.csv, rows 2, 3, 4 and 240 more: gender: \"femal\" is not among the targets"
                        + " (female, male)");

        String ages = IntStream.range(0, 1000).mapToObj(age -> age + "\n").reduce("gender\n", String::concat);
        assertThat(examine(TARGETS, ages, PLAIN).problems())
                .hasSize(11)
                .last()
                .asString()
                .isEqualTo("people.csv, rows 12, 13, 14 and 987 more: gender: 990 more of this kind");
    }

    @Test
    void namesAColumnThatDiffersInCaseOnly() {
        assertThat(examine(TARGETS, "Gender\nfemale\n", PLAIN).problems())
                .extracting(Problem::toString)
                .containsExactly("people.csv: the column \"gender\" is missing; write \"Gender\" as \"gender\"");
    }

    private PoolReading examine(String targets, String people, PoolColumns columns) {
        try {
            return PoolFiles.examine(
                    Files.writeString(directory.resolve("targets.csv"), targets, StandardCharsets.UTF_8),
                    Files.writeString(directory.resolve("people.csv"), people, StandardCharsets.UTF_8),
                    columns);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
