package org.folkmoot.voting.groupresult;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.contest.BallotForm;
import org.folkmoot.contracts.contest.ContestDefinition;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.contest.ContestOption;
import org.folkmoot.contracts.contest.Electorate;
import org.folkmoot.contracts.contest.OptionId;
import org.folkmoot.contracts.contest.Visibility;
import org.folkmoot.defaults.input.StrictInput;
import org.folkmoot.defaults.problem.ProblemException;
import org.folkmoot.voting.contest.Contest;
import org.folkmoot.voting.room.Headcount;
import org.folkmoot.voting.room.ResultDecision;
import org.folkmoot.voting.room.Room;
import org.folkmoot.voting.room.RoomCount;
import org.folkmoot.voting.room.RoomResult;
import org.folkmoot.voting.room.RoomRules;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is sent as a room's counts is refused, or is a count that fits the room and the question. */
class ResultRequestFuzzTest {
    private static final int HEADCOUNT = 40;
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();
    /** Reads as the service does. */
    private static final ObjectMapper JSON = new ObjectMapper()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    static {
        new StrictInput().customize(JSON);
    }

    private static final List<Contest.Open> CONTESTS = List.of(
            contest(new BallotForm.OneChoice()),
            contest(new BallotForm.Approval(2)),
            contest(new BallotForm.Amount(0, 100, 5, "%")));

    static Stream<byte[]> requests() {
        return Stream.of(
                        "{\"revision\":1,\"answered\":40,\"counts\":{\"a\":25,\"b\":15}}",
                        "{\"revision\":2,\"answered\":40,\"counts\":{\"30\":25,\"45\":13},\"reason\":\"again\"}",
                        "{\"revision\":2147483647,\"answered\":40,\"counts\":{}}",
                        "{\"revision\":1,\"answered\":40,\"counts\":{\"a\":2147483647,\"b\":2147483647}}",
                        "{\"revision\":1,\"answered\":40,\"counts\":{\"030\":1,\"-5\":1,\"\":1,\"99999999999999999999\":1}}",
                        "{\"revision\":1,\"answered\":40,\"counts\":{\"a\":1,\"a\":2}}",
                        "{\"revision\":1,\"answered\":1.5,\"counts\":{\"a\":null}}",
                        "{\"revision\":1,\"answered\":1,\"counts\":{\"a\\u0000\":1},\"reason\":\"\"}",
                        "{\"revision\":1,\"answered\":1,\"counts\":{\"a\":1},\"reason\":\"a\\u0000b\"}",
                        "{\"revision\":1,\"answered\":1,\"counts\":{\"a\":1},\"reason\":\"\\ud800\"}",
                        "{\"revision\":0,\"answered\":-1,\"counts\":null}",
                        "null",
                        "[]",
                        "{\"counts\":{\"a\":{}}}")
                .map(text -> text.getBytes(UTF_8));
    }

    @MethodSource("requests")
    @FuzzTest(maxDuration = "2m")
    void refusesOrTakesWhatFits(byte[] body) {
        read(body).filter(request -> VALIDATOR.validate(request).isEmpty()).ifPresent(request -> {
            assertThat(request.digest()).hasSize(32);
            // It is kept in a database, which takes no NUL.
            assertThat(request.why().orElse("")).doesNotContain("\0");
            CONTESTS.forEach(contest -> submit(request, contest));
        });
    }

    private static void submit(ResultRequest request, Contest.Open contest) {
        Room room = new Room(contest.definition(), new Headcount.Declared(HEADCOUNT), 0, false);
        RoomRules rules = new RoomRules(contest, room, NOON);
        try {
            RoomCount count = request.count(contest.definition());
            if (rules.submit(new RoomResult.Awaited(), count, request.why()) instanceof ResultDecision.Changed) {
                requireFitting(count, contest.definition());
            }
        } catch (ProblemException refused) {
            assertThat(refused).isNotNull();
        }
    }

    private static void requireFitting(RoomCount count, ContestDefinition contest) {
        long votes =
                count.counts().values().stream().mapToLong(people -> people).sum();
        int each = contest.form() instanceof BallotForm.Approval approval ? approval.most() : 1;
        assertThat(count.answered()).isBetween(0, HEADCOUNT);
        assertThat(votes).isBetween(0L, (long) each * count.answered());
        assertThat(count.counts().values()).allMatch(people -> people >= 0 && people <= count.answered());
        assertThat(count.counts().keySet())
                .allMatch(answer -> contest.form() instanceof BallotForm.Amount scale
                        ? scale.has(Long.parseLong(answer.value()))
                        : contest.has(answer));
    }

    private static Optional<ResultRequest> read(byte[] body) {
        try {
            return Optional.ofNullable(JSON.readValue(body, ResultRequest.class));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Contest.Open contest(BallotForm form) {
        List<ContestOption> options = form instanceof BallotForm.Amount
                ? List.of()
                : List.of(new ContestOption(OptionId.of("a"), "A"), new ContestOption(OptionId.of("b"), "B"));
        return new Contest.Prepared(new ContestDefinition(
                        ContestId.random(),
                        AssemblyId.random(),
                        "Which?",
                        form,
                        options,
                        new Electorate.CheckedIn(),
                        Visibility.LIVE))
                .open(NOON.minusSeconds(60));
    }
}
