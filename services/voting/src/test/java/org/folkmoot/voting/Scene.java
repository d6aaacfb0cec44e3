package org.folkmoot.voting;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.quarkus.arc.Arc;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.area.AreaEvent.AreaDefined;
import org.folkmoot.contracts.assembly.AssemblyDetails;
import org.folkmoot.contracts.assembly.AssemblyEvent.AssemblyPublished;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.assembly.CheckInEvent.ParticipantCheckedIn;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.testsupport.EventPublisher;
import org.folkmoot.testsupport.TestTokens;
import org.folkmoot.voting.electorate.ElectoralRoll;

/** An assembly in a city with two neighbourhoods, and what people do there, all through the public interface. */
public final class Scene {
    public static final Map<String, Object> ONE_CHOICE = Map.of("type", "one-choice");
    public static final Map<String, Object> UP_TO_THREE = Map.of("type", "approval", "most", 3);

    public final AreaCode city;
    public final AreaCode north;
    public final AreaCode south;
    public final AssemblyId assembly = AssemblyId.random();
    private final ElectoralRoll roll =
            Arc.container().instance(ElectoralRoll.class).get();

    /** Everything has fresh names: other tests use the same topics. */
    public Scene() {
        String name = UUID.randomUUID().toString().substring(0, 8);
        city = AreaCode.of("city-" + name);
        north = AreaCode.of("north-" + name);
        south = AreaCode.of("south-" + name);
        try (EventPublisher publisher = new EventPublisher()) {
            define(publisher, city, null);
            define(publisher, north, city);
            define(publisher, south, city);
            AssemblyDetails details =
                    new AssemblyDetails(assembly, "Festival", city, Instant.parse("2026-11-21T18:00:00Z"), List.of());
            publisher.publish(Topics.ASSEMBLIES, assembly.toString(), new AssemblyPublished(details));
        }
        await().until(() -> roll.assembly(assembly).isPresent() && roll.knows(south));
    }

    public ParticipantId checkedIn(AreaCode area) {
        ParticipantId participant = ParticipantId.random();
        ParticipantCheckedIn event =
                new ParticipantCheckedIn(assembly, participant, area, Instant.parse("2026-11-21T18:05:00Z"));
        try (EventPublisher publisher = new EventPublisher()) {
            publisher.publish(Topics.CHECK_INS, assembly + "/" + participant, event);
        }
        await().until(() -> roll.isCheckedIn(assembly, participant));
        return participant;
    }

    public RequestSpecification as(ParticipantId participant) {
        return json().auth().oauth2(TestTokens.participant(participant, north));
    }

    public static RequestSpecification facilitator() {
        return json().auth().oauth2(TestTokens.staff("facilitator"));
    }

    public static RequestSpecification organiser() {
        return json().auth().oauth2(TestTokens.staff("organiser"));
    }

    public static RequestSpecification json() {
        return given().contentType(ContentType.JSON);
    }

    /** Options {@code 1} to {@code 5}; none on a scale. */
    public Map<String, Object> contest(Map<String, Object> form) {
        return Map.of(
                "assemblyId",
                assembly,
                "question",
                "Which of these?",
                "form",
                form,
                "options",
                (form.get("type").equals("amount") ? List.<String>of() : List.of("1", "2", "3", "4", "5"))
                        .stream()
                                .map(id -> Map.of("id", id, "label", "Option " + id))
                                .toList(),
                "electorate",
                Map.of("type", "checked-in"),
                "visibility",
                "LIVE");
    }

    public ContestId prepared(Map<String, Object> contest) {
        return ContestId.of(facilitator()
                .body(contest)
                .post("/contests")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    public ContestId opened(Map<String, Object> form) {
        ContestId contest = prepared(contest(form));
        open(contest);
        return contest;
    }

    /** The contest of {@link #contest} with {@code value} as its {@code member}. */
    public Map<String, Object> contestWith(Map<String, Object> form, String member, Object value) {
        Map<String, Object> changed = new HashMap<>(contest(form));
        changed.put(member, value);
        return changed;
    }

    public void open(ContestId contest) {
        facilitator().post("/contests/{id}/open", contest.toString()).then().statusCode(200);
    }

    /** Returns when the close has taken effect. */
    public Instant close(ContestId contest) {
        Instant closesAt = Instant.parse(facilitator()
                .post("/contests/{id}/close", contest.toString())
                .then()
                .statusCode(200)
                .extract()
                .path("closesAt"));
        await().until(() -> Instant.now().isAfter(closesAt.plusMillis(1)));
        return closesAt;
    }

    public ValidatableResponse cast(ParticipantId voter, ContestId contest, long sequence, String... choices) {
        return as(voter)
                .body(Map.of("sequence", sequence, "selection", Map.of("choices", choices)))
                .post("/contests/{id}/ballots", contest.toString())
                .then();
    }

    public ValidatableResponse castSelection(
            ParticipantId voter, ContestId contest, long sequence, Map<String, ?> selection) {
        return as(voter)
                .body(Map.of("sequence", sequence, "selection", selection))
                .post("/contests/{id}/ballots", contest.toString())
                .then();
    }

    public static ValidatableResponse voidFor(String reason, ContestId contest) {
        return facilitator()
                .body(Map.of("reason", reason))
                .post("/contests/{id}/void", contest.toString())
                .then();
    }

    private static void define(EventPublisher publisher, AreaCode area, AreaCode parent) {
        publisher.publish(
                Topics.AREAS, area.value(), new AreaDefined(area, area.value(), "neighbourhood", parent, 1_000));
    }
}
