package org.folkmoot.voting;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.folkmoot.testsupport.IdentityResource;
import org.folkmoot.testsupport.KafkaResource;
import org.folkmoot.testsupport.PostgresResource;
import org.junit.jupiter.api.Test;

/** What a program that reads the description has to find in it. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IdentityResource.class)
class OpenApiTest {
    private static final String CAST = "paths.'/contests/{contestId}/ballots'.post.";

    @Test
    void describesTheBallotItsReceiptAndItsRefusals() {
        ValidatableResponse description =
                given().get("/q/openapi?format=json").then().statusCode(200);

        String body = CAST + "requestBody.content.'application/json'.schema.";
        description
                .body(body + "type", equalTo("object"))
                .body(body + "required", containsInAnyOrder("sequence", "selection"))
                .body(body + "properties.sequence.type", equalTo("integer"))
                .body(body + "properties.selection.type", equalTo("object"))
                .body(
                        CAST + "responses.keySet()",
                        containsInAnyOrder("200", "201", "400", "401", "403", "404", "409", "422", "503"))
                .body(CAST + "responses.'201'.content.'application/json'.schema.'$ref'", endsWith("/Receipt"))
                .body(CAST + "responses.'409'.content", hasKey("application/problem+json"));
    }

    /** A contest's id travels as text, an option's as one that is no UUID. */
    @Test
    void describesIdsAsTheyTravel() {
        given().get("/q/openapi?format=json")
                .then()
                .body("components.schemas.ContestId.type", equalTo("string"))
                .body("components.schemas.ContestId.format", equalTo("uuid"))
                .body("components.schemas.OptionId", equalTo(Map.of("type", "string")))
                .body("components.schemas.keySet()", not(hasItem("DrawId")));
    }
}
