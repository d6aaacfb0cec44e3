package org.folkmoot.breakout;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.folkmoot.contracts.breakout.RoundId;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.defaults.identity.Roles;
import org.folkmoot.testsupport.TestTokens;

/** The service as its callers meet it. */
public final class Api {
    private Api() {}

    public static RequestSpecification facilitator() {
        return given().auth().oauth2(TestTokens.staff(Roles.FACILITATOR)).contentType("application/json");
    }

    public static RequestSpecification participant(Call call, ParticipantId id) {
        return given().auth().oauth2(TestTokens.participant(id, call.town())).contentType("application/json");
    }

    /** Waits until the service knows so many people to be there. */
    public static RoundId prepared(Call call, int people, Map<String, ?> plan) {
        Map<String, Object> request = new HashMap<>();
        request.put("assemblyId", call.id().toString());
        request.put("question", "What would help most?");
        request.put("plan", plan);
        await().until(() -> facilitator().body(request).post("/rounds").statusCode() == 201);
        List<String> rounds = facilitator()
                .get("/rounds?assembly={id}", call.id().toString())
                .then()
                .extract()
                .path("id");
        RoundId round = RoundId.of(rounds.getLast());
        await().until(() ->
                facilitator().post("/rounds/{id}/preview", round.toString()).<Integer>path("people") == people);
        return round;
    }

    public static RoundId opened(Call call, int people, Map<String, ?> plan) {
        RoundId round = prepared(call, people, plan);
        facilitator().post("/rounds/{id}/open", round.toString()).then().statusCode(200);
        return round;
    }

    /** "I am here." */
    public static ValidatableResponse here(Call call, RoundId round, ParticipantId person) {
        return participant(call, person)
                .body("{}")
                .put("/rounds/{id}/seat", round.toString())
                .then();
    }
}
