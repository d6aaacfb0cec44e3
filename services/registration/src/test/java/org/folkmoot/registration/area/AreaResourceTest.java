package org.folkmoot.registration.area;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.folkmoot.registration.Registration.as;
import static org.folkmoot.registration.Registration.defineAreas;
import static org.folkmoot.registration.Registration.eventually;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.area.AreaEvent.AreaDefined;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.testsupport.TestTokens;
import org.folkmoot.testsupport.TopicReader;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AreaResourceTest {
    private static final String HEADER = "code,name,kind,parent,population\n";
    private final String code = "A" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void definesTheAreasOfTheUnitedKingdom() throws IOException {
        // Given
        String csv = shipped();

        // When
        defineAreas(csv).then().statusCode(200);

        // Then
        List<Map<String, Object>> areas = given().get("/areas").jsonPath().getList("$");
        Set<Object> seen = new HashSet<>();
        for (Map<String, Object> area : areas) {
            assertThat(area.get("parent") == null || seen.contains(area.get("parent")))
                    .isTrue();
            seen.add(area.get("code"));
        }
        // Four nations, nine regions, 361 authorities and the country itself, as the file's origin counts them.
        assertThat(seen).hasSizeGreaterThanOrEqualTo(1 + 4 + 9 + 361).contains("K02000001", "S12000049");
        defineAreas(csv).then().statusCode(200).body("defined", equalTo(0)).body("unchanged", equalTo(375));
    }

    @Test
    void publishesAnAreaOnlyWhenItChanges() {
        // Given
        String child = code + "-1";
        String before = HEADER + child + ",Harbour,locality," + code + ",\n" + code + ",\"Town, old\",city,,1200\n";
        defineAreas(before).then().statusCode(200).body("defined", equalTo(2)).body("unchanged", equalTo(0));

        // When
        defineAreas(before.replace("1200", "1300"))
                .then()
                .statusCode(200)
                .body("defined", equalTo(1))
                .body("unchanged", equalTo(1));

        // Then
        eventually()
                .untilAsserted(() -> assertThat(TopicReader.events(Topics.AREAS, code))
                        .containsExactly(
                                new AreaDefined(AreaCode.of(code), "Town, old", "city", null, 1200),
                                new AreaDefined(AreaCode.of(code), "Town, old", "city", null, 1300)));
        assertThat(TopicReader.events(Topics.AREAS, child))
                .containsExactly(new AreaDefined(AreaCode.of(child), "Harbour", "locality", AreaCode.of(code), 0));
        List<String> keys = TopicReader.records(Topics.AREAS.name()).stream()
                .map(record -> record.key())
                .filter(key -> key.startsWith(code))
                .toList();
        assertThat(keys).containsExactly(code, child, code);
    }

    @Test
    void tellsEveryBadLineAndDefinesNothing() {
        String csv = HEADER
                + code + ",Good,city,,10\n"
                + code + "-1,Orphan,locality,nowhere" + code + ",5\n"
                + code + ",Twin,city,,10\n"
                + code + "-2,Ring,locality," + code + "-3,1\n"
                + code + "-3,Ring,locality," + code + "-2,1\n"
                + code + "-4,Half,locality," + code + ",1.5\n"
                + code + "-5,Short\n"
                + code + "-6,In four,locality," + code + "-4,7\n";

        defineAreas(csv)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("areas-rejected"))
                .body("errors.line", equalTo(List.of(3, 4, 5, 6, 7, 8)))
                .body(
                        "errors.detail",
                        hasItems(
                                "the parent nowhere" + code + " is neither in this file nor known",
                                "the code " + code + " stands in line 2",
                                "by way of its parents it lies in itself",
                                "population needs to be a whole number from 0, or empty",
                                "has 2 fields where the header has 5"));

        given().get("/areas").then().statusCode(200).body("code", not(hasItems(code)));
    }

    @Test
    void refusesACircleThroughAreasKnownBefore() {
        defineAreas(HEADER + code + ",Upper,city,,1\n" + code + "-1,Lower,locality," + code + ",1\n")
                .then()
                .statusCode(200);

        defineAreas(HEADER + code + ",Upper,city," + code + "-1,1\n")
                .then()
                .statusCode(422)
                .body("errors[0].line", equalTo(2));
    }

    @Test
    void refusesAFileWithoutItsHeader() {
        defineAreas("code;name;kind;parent;population\n")
                .then()
                .statusCode(422)
                .body("errors[0].line", equalTo(1))
                .body("errors[0].detail", containsString("code"));
    }

    @Test
    void refusesOtherFormsThanCsv() {
        as(TestTokens.staff("organiser"))
                .contentType("application/json")
                .body("[]")
                .put("/areas")
                .then()
                .statusCode(415)
                .body("code", equalTo("unsupported-media-type"));
    }

    @Test
    void refusesEverybodyButOrganisers() {
        given().contentType("text/csv")
                .body(HEADER)
                .put("/areas")
                .then()
                .statusCode(401)
                .body("code", equalTo("token-missing"));
        for (String token : List.of(
                TestTokens.staff("facilitator"),
                TestTokens.participant(ParticipantId.random(), AreaCode.of("E12000001")))) {
            as(token)
                    .contentType("text/csv")
                    .body(HEADER)
                    .put("/areas")
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("not-allowed"));
        }
    }

    private static String shipped() throws IOException {
        try (var file = AreaResourceTest.class.getResourceAsStream("/areas/uk-areas.csv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
