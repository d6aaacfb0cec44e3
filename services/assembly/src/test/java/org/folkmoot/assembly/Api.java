package org.folkmoot.assembly;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.defaults.identity.Roles;
import org.folkmoot.testsupport.TestTokens;

/** The service as its callers meet it. */
public final class Api {
    private Api() {}

    public static RequestSpecification organiser() {
        return given().auth().oauth2(TestTokens.staff(Roles.ORGANISER));
    }

    public static RequestSpecification facilitator() {
        return given().auth().oauth2(TestTokens.staff(Roles.FACILITATOR));
    }

    public static RequestSpecification participant(ParticipantId id, AreaCode area) {
        return given().auth().oauth2(TestTokens.participant(id, area));
    }

    public static Map<String, Object> lastStep(AreaCode area) {
        return Map.of(
                "title",
                "Regional call",
                "area",
                area.value(),
                "startsAt",
                Instant.now().toString(),
                "agenda",
                List.of(segment("welcome", "PT5M"), segment("vote", "PT20M")),
                "lastStep",
                true);
    }

    public static Map<String, Object> segment(String id, String length) {
        return Map.of("id", id, "title", "The " + id, "length", length);
    }

    public static Response create(Map<String, ?> proposal) {
        return organiser().contentType("application/json").body(proposal).post("/assemblies");
    }

    public static AssemblyId drafted(AreaCode area) {
        return AssemblyId.of(
                create(lastStep(area)).then().statusCode(201).extract().path("id"));
    }

    public static AssemblyId published(AreaCode area) {
        AssemblyId id = drafted(area);
        move(id, "publish").statusCode(200);
        return id;
    }

    public static AssemblyId started(AreaCode area) {
        AssemblyId id = published(area);
        move(id, "start").statusCode(200);
        return id;
    }

    public static ValidatableResponse move(AssemblyId id, String verb) {
        return organiser().post("/assemblies/{id}/{verb}", id.toString(), verb).then();
    }
}
