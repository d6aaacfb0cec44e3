package org.folkmoot.voting;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.contracts.party.PartyId;
import org.folkmoot.testsupport.TestTokens;

/** A party in the scene's northern neighbourhood, and what its convener does. */
public final class Convened {
    public final ParticipantId convener = ParticipantId.random();
    public final PartyId party;
    public final String joinCode;
    private final Scene scene;

    public Convened(Scene scene) {
        this.scene = scene;
        ValidatableResponse registered = scene.as(convener)
                .body(Map.of("assemblyId", scene.assembly, "place", "The Anchor"))
                .post("/parties")
                .then()
                .statusCode(201);
        this.party = PartyId.of(registered.extract().path("id"));
        this.joinCode = registered.extract().path("joinCode");
    }

    public static Convened withHeadcount(Scene scene, int headcount) {
        Convened convened = new Convened(scene);
        convened.declare(headcount).statusCode(200);
        return convened;
    }

    public ValidatableResponse declare(int headcount) {
        return scene.as(convener)
                .body(Map.of("headcount", headcount))
                .put("/parties/{id}/headcount", party.toString())
                .then();
    }

    public ValidatableResponse certify(boolean certified) {
        return organiser()
                .body(Map.of("certified", certified))
                .put("/parties/{id}/certification", party.toString())
                .then();
    }

    public ValidatableResponse approveHeadcount() {
        return organiser()
                .put("/parties/{id}/headcount/approval", party.toString())
                .then();
    }

    public ValidatableResponse mine() {
        return scene.as(convener)
                .get("/parties/mine?assembly={id}", scene.assembly.toString())
                .then();
    }

    public ValidatableResponse join(ParticipantId participant) {
        return scene.as(participant)
                .body(Map.of("joinCode", joinCode))
                .post("/parties/join")
                .then();
    }

    public static RequestSpecification organiser() {
        return Scene.json().auth().oauth2(TestTokens.staff("organiser"));
    }

    /** With a key of its own. */
    public ValidatableResponse submit(ContestId contest, int revision, int answered, Map<String, Integer> counts) {
        return submit(contest, UUID.randomUUID().toString(), result(revision, answered, counts, null));
    }

    public ValidatableResponse correct(
            ContestId contest, int revision, int answered, Map<String, Integer> counts, String reason) {
        return submit(contest, UUID.randomUUID().toString(), result(revision, answered, counts, reason));
    }

    public ValidatableResponse submit(ContestId contest, String key, Map<String, Object> result) {
        return scene.as(convener)
                .header("Idempotency-Key", key)
                .body(result)
                .put(path(contest))
                .then();
    }

    public ValidatableResponse confirm(ContestId contest, int revision) {
        return scene.as(convener)
                .body(Map.of("revision", revision))
                .post(path(contest) + "/confirm")
                .then();
    }

    public ValidatableResponse show(ContestId contest) {
        return scene.as(convener).get(path(contest)).then();
    }

    public String path(ContestId contest) {
        return "/contests/" + contest + "/parties/" + party + "/result";
    }

    public static Map<String, Object> result(int revision, int answered, Map<String, Integer> counts, String reason) {
        Map<String, Object> result = new HashMap<>();
        result.put("revision", revision);
        result.put("answered", answered);
        result.put("counts", counts);
        result.put("reason", reason);
        return result;
    }
}
