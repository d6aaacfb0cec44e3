package org.folkmoot.registration.participant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.defaults.problem.InputError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnteredDetailsTest {
    private static final AreaCode LEITH = AreaCode.of("leith");

    @Test
    void keepsDetailsInOneForm() {
        var entered = new EnteredDetails(
                "  Ana.Maria+Vote@Example.ORG ",
                " Ana ",
                " leith",
                "en",
                Arrays.asList("step-free", " captions", "", null, "captions"),
                Map.of("age", " 34 ", "sex", " "));

        assertThat(entered.check(LEITH::equals))
                .isEqualTo(new CheckedDetails.Sound(new ParticipantDetails(
                        new EmailAddress("ana.maria+vote@example.org"),
                        "Ana",
                        LEITH,
                        "en",
                        List.of("captions", "step-free"),
                        Map.of("age", "34"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@example.org",
                "o'neill@example.org",
                "a.b-c_d+e@sub.example.co.uk",
                "jörg@bücher.example",
                "_a@1.example"
            })
    void takesAddressesThatMailReaches(String address) {
        assertThat(faults(with(address, "Ana", List.of(), Map.of()))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "a@",
                "@example.org",
                "a@b",
                "a@@example.org",
                "a b@example.org",
                "a@example..org",
                "a@-example.org",
                "a@example.org\nBcc: b@example.org",
                "a@example.org,b@example.org",
                "Ana <a@example.org>",
                "=1+1@example.org",
                "\ud800@example.org"
            })
    void refusesOtherAddresses(String address) {
        assertThat(faults(with(address, "Ana", List.of(), Map.of()))).containsExactly("email");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "=HYPERLINK(\"x\")", "+1", "-1", "@x", "a\u0000b", "a\nb", "\udfff"})
    void refusesNamesThatAreNone(String name) {
        assertThat(faults(with("a@example.org", name, List.of(), Map.of()))).containsExactly("name");
    }

    @Test
    void refusesMoreThanAnybodyNeeds() {
        List<String> needs = Collections.nCopies(51, "captions");
        Map<String, String> answers =
                IntStream.range(0, 51).boxed().collect(Collectors.toMap(i -> "question " + i, i -> "answer"));

        assertThat(faults(with("a@example.org", "Ana", needs, answers))).containsExactly("accessNeeds", "demographics");
    }

    @Test
    void tellsEverythingThatIsMissingAtOnce() {
        assertThat(faults(new EnteredDetails(null, null, null, null, null, null)))
                .containsExactly("email", "name", "area", "language");
    }

    private static EnteredDetails with(
            String email, String name, List<String> needs, Map<String, String> demographics) {
        return new EnteredDetails(email, name, "leith", "en", needs, demographics);
    }

    private static List<String> faults(EnteredDetails entered) {
        return switch (entered.check(LEITH::equals)) {
            case CheckedDetails.Sound _ -> List.of();
            case CheckedDetails.Faulty faulty ->
                faulty.faults().stream().map(InputError::field).toList();
        };
    }
}
