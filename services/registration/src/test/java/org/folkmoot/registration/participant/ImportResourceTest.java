package org.folkmoot.registration.participant;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.folkmoot.registration.Registration.areaExists;
import static org.folkmoot.registration.Registration.as;
import static org.folkmoot.registration.Registration.asOrganiser;
import static org.folkmoot.registration.Registration.eventually;
import static org.folkmoot.registration.Registration.exchange;
import static org.folkmoot.registration.Registration.importSignUps;
import static org.folkmoot.registration.Registration.linkOfTheOneIn;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.event.Json;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.contracts.participant.ParticipantEvent;
import org.folkmoot.contracts.participant.ParticipantEvent.ParticipantRegistered;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.testsupport.TestTokens;
import org.folkmoot.testsupport.TopicReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ImportResourceTest {
    private static final String HEADER = "email,name,area,language,access_needs,age,sex\n";
    private final String area = "P" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void anArea() {
        areaExists(area);
    }

    @Test
    void registersPeopleAndTellsOthersNoContactData() {
        // Given
        String line = " Ana@" + area + ".Example ,Ana Ó Briain," + area + ",en,captions|step-free,34,F\n";

        // When
        importSignUps(HEADER + line)
                .then()
                .statusCode(200)
                .body("received", equalTo(1))
                .body("created", equalTo(1))
                .body("updated", equalTo(0))
                .body("unchanged", equalTo(0))
                .body("rejected", equalTo(0))
                .body("errors", hasSize(0));

        // Then
        ParticipantId id = theOneIn(area);
        ParticipantRegistered event = (ParticipantRegistered) onlyEvent(id);
        assertThat(event.area()).isEqualTo(AreaCode.of(area));
        assertThat(event.language()).isEqualTo("en");
        assertThat(event.accessNeeds()).containsExactlyInAnyOrder("captions", "step-free");
        assertThat(payload(id)).doesNotContain("Ana", "example", "\"34\"");
        as(TestTokens.participant(id, AreaCode.of(area)))
                .get("/participants/me")
                .then()
                .statusCode(200)
                .body("email", equalTo("ana@" + area.toLowerCase(Locale.ROOT) + ".example"))
                .body("name", equalTo("Ana Ó Briain"))
                .body("accessNeeds", contains("captions", "step-free"))
                .body("demographics.age", equalTo("34"))
                .body("demographics.sex", equalTo("F"));
    }

    @Test
    void changesNothingWhenTheSameListComesAgain() {
        String list = HEADER + "bo@" + area + ".example,Bo," + area + ",en,,50,M\n";
        importSignUps(list).then().statusCode(200).body("created", equalTo(1));
        ParticipantId id = theOneIn(area);
        onlyEvent(id);

        importSignUps(list)
                .then()
                .statusCode(200)
                .body("created", equalTo(0))
                .body("updated", equalTo(0))
                .body("unchanged", equalTo(1));

        assertThat(theOneIn(area)).isEqualTo(id);
        publishedEverythingBefore(area);
        onlyEvent(id);
    }

    @Test
    void publishesAgainWhatOthersMayKnowAndOnlyThat() {
        // Given
        String list = HEADER + "cy@" + area + ".example,Cy," + area + ",en,,50,M\n";
        importSignUps(list).then().statusCode(200);
        ParticipantId id = theOneIn(area);
        onlyEvent(id);

        // When
        importSignUps(list.replace(",Cy,", ",Cyril,")).then().body("updated", equalTo(1));
        importSignUps(list.replace(",Cy,", ",Cyril,").replace(",en,", ",cy,"))
                .then()
                .body("updated", equalTo(1));

        // Then
        eventually()
                .untilAsserted(() -> assertThat(TopicReader.events(Topics.PARTICIPANTS, id.toString()))
                        .extracting(event -> ((ParticipantRegistered) event).language())
                        .containsExactly("en", "cy"));
    }

    @Test
    void writesEventsAsTheCodecDoes() throws JsonProcessingException {
        String need = "a \"loop\", \\ or back\\\\slash / <é€🙂> {x}";
        String quoted = "\"" + need.replace("\"", "\"\"") + "\"";
        importSignUps(HEADER + "dee@" + area + ".example,Dee," + area + ",zh-Hant-TW," + quoted + ",,\n")
                .then()
                .statusCode(200)
                .body("created", equalTo(1));

        ParticipantId id = theOneIn(area);
        ParticipantRegistered event = (ParticipantRegistered) onlyEvent(id);
        assertThat(event.id()).isEqualTo(id);
        assertThat(event.language()).isEqualTo("zh-Hant-TW");
        assertThat(event.accessNeeds()).isEqualTo(Set.of(need));
        assertThat(event.registeredAt()).isBetween(Instant.now().minusSeconds(120), Instant.now());
        String written = new String(Topics.PARTICIPANTS.codec().encode(event), StandardCharsets.UTF_8);
        assertThat(Json.MAPPER.readTree(payload(id).replace(".000Z", "Z"))).isEqualTo(Json.MAPPER.readTree(written));
    }

    @Test
    void tellsBadLinesAndStoresNothing() {
        importSignUps(badList())
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("import-rejected"))
                .body("received", equalTo(9))
                .body("created", equalTo(0))
                .body("rejected", equalTo(8))
                .body("errors.line", equalTo(List.of(3, 4, 5, 6, 7, 8, 9, 10)))
                .body("errors.detail", equalTo(badListErrors()));

        assertThat(export(area)).isEmpty();
    }

    @Test
    void storesTheGoodLinesOnlyWhenAskedTo() {
        asOrganiser()
                .contentType("text/csv")
                .body(badList())
                .post("/participants/imports?partial=true")
                .then()
                .statusCode(200)
                .body("received", equalTo(9))
                .body("created", equalTo(1))
                .body("rejected", equalTo(8))
                .body("errors.line", equalTo(List.of(3, 4, 5, 6, 7, 8, 9, 10)));

        assertThat(export(area))
                .singleElement()
                .asString()
                .startsWith("good@" + area.toLowerCase(Locale.ROOT) + ".example,Good,");
    }

    @Test
    void storesNothingOfAFileThatCannotBeReadToItsEnd() {
        String list = HEADER + "eve@" + area + ".example,Eve," + area + ",en,,,\n" + "\"fay\"@" + area + ".example,Fay,"
                + area + ",en,,,\n";

        asOrganiser()
                .contentType("text/csv")
                .body(list)
                .post("/participants/imports?partial=true")
                .then()
                .statusCode(422)
                .body("errors[0].line", equalTo(3));

        assertThat(export(area)).isEmpty();
    }

    @Test
    void refusesAListWithoutItsColumnsOrInAnotherEncoding() {
        importSignUps("email,name,area\n")
                .then()
                .statusCode(422)
                .body("errors[0].line", equalTo(1))
                .body("errors[0].detail", equalTo("the column language is missing"));
        asOrganiser()
                .contentType("text/csv")
                .body((HEADER + "gö@example.org,Gö," + area + ",en,,,\n").getBytes(StandardCharsets.ISO_8859_1))
                .post("/participants/imports")
                .then()
                .statusCode(422)
                .body("code", equalTo("import-rejected"));
    }

    @Test
    void takesThousandsOfPeopleAtOnce() {
        // Given
        int people = 27_000;
        String list = IntStream.range(0, people)
                .mapToObj(i -> "p%d@%s.example,Person %d,%s,en,,%d,%s"
                        .formatted(i, area, i, area, 16 + i % 80, i % 2 == 0 ? "F" : "M"))
                .collect(Collectors.joining("\n", HEADER, "\n"));

        // When, then
        importSignUps(list).then().statusCode(200).body("created", equalTo(people));
        importSignUps(list).then().statusCode(200).body("unchanged", equalTo(people));
        assertThat(export(area)).hasSize(people);
    }

    @Test
    void refusesEverybodyButOrganisers() {
        given().contentType("text/csv")
                .body(HEADER)
                .post("/participants/imports")
                .then()
                .statusCode(401);
        for (String token : List.of(
                TestTokens.staff("facilitator"), TestTokens.participant(ParticipantId.random(), AreaCode.of(area)))) {
            as(token)
                    .contentType("text/csv")
                    .body(HEADER)
                    .post("/participants/imports")
                    .then()
                    .statusCode(403);
        }
    }

    private String badList() {
        return HEADER
                + "good@" + area + ".example,Good," + area + ",en,,34,F\n"
                + "no address,Name," + area + ",en,,34,F\n"
                + "x@" + area + ".example,,Nowhere" + area + ",en,,34,F\n"
                + "y@" + area + ".example,Short," + area + "\n"
                + "z@" + area + ".example,Zed," + area + ",english please,,34,F\n"
                + "GOOD@" + area + ".example,Good again," + area + ",en,,34,F\n"
                + "w@" + area + ".example,=1+1," + area + ",en,,34,F\n"
                + "v@" + area + ".example,Vee," + area + ",en," + "x".repeat(201) + ",34,F\n"
                + "u@" + area + ".example,You," + area + ",en,," + "x".repeat(201) + ",F\n";
    }

    private static List<String> badListErrors() {
        return List.of(
                "email needs the form name@example.org",
                "name needs 1 to 200 characters of plain text; area needs the code of a known area",
                "has 3 fields where the header has 7",
                "language needs a language tag such as en",
                "the email stands in line 2 already",
                "name must not begin with = + - or @",
                "accessNeeds needs short plain texts, 50 at most",
                "demographics needs short plain texts, 50 at most");
    }

    private static List<String> export(String area) {
        return asOrganiser()
                .get("/participants/links?area=" + area)
                .asString()
                .lines()
                .skip(1)
                .toList();
    }

    private static ParticipantId theOneIn(String area) {
        return ParticipantId.of(exchange(linkOfTheOneIn(area)).jsonPath().getString("participantId"));
    }

    private static ParticipantEvent onlyEvent(ParticipantId id) {
        return eventually()
                .until(() -> TopicReader.events(Topics.PARTICIPANTS, id.toString()), events -> !events.isEmpty())
                .stream()
                .collect(Collectors.collectingAndThen(Collectors.toList(), events -> {
                    assertThat(events).hasSize(1);
                    return events.getFirst();
                }));
    }

    private static String payload(ParticipantId id) {
        return TopicReader.records(Topics.PARTICIPANTS.name()).stream()
                .filter(record -> id.toString().equals(record.key()))
                .map(record -> new String(record.value(), StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow();
    }

    /** Events are published in order: once a later one is there, no earlier one is still to come. */
    private static void publishedEverythingBefore(String area) {
        String later = area + "-later";
        areaExists(later);
        eventually().until(() -> !TopicReader.events(Topics.AREAS, later).isEmpty());
    }
}
