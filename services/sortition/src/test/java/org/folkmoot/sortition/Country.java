package org.folkmoot.sortition;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.area.AreaEvent.AreaDefined;
import org.folkmoot.contracts.assembly.AssemblyDetails;
import org.folkmoot.contracts.assembly.AssemblyEvent.AssemblyPublished;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.draw.DrawId;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.contracts.participant.ParticipantEvent.ParticipantErased;
import org.folkmoot.contracts.participant.ParticipantEvent.ParticipantRegistered;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.defaults.identity.Roles;
import org.folkmoot.testsupport.EventPublisher;
import org.folkmoot.testsupport.TestTokens;

/** A country of a test's own, with a north and a south, an assembly and people, published as the other services would. */
public record Country(AreaCode whole, AreaCode north, AreaCode south, AssemblyId assembly) {
    /** Sources that are public at once: what a draw with dice would be. */
    public static final String VALUE = "rfc3797:1.2.3.4.5.6./";

    private static final Duration SEALING = Duration.ofSeconds(4);

    public static Country published() {
        String name = UUID.randomUUID().toString().substring(0, 8);
        Country country = new Country(
                AreaCode.of("C" + name), AreaCode.of("N" + name), AreaCode.of("S" + name), AssemblyId.random());
        try (EventPublisher others = new EventPublisher()) {
            define(others, country.whole(), null);
            define(others, country.north(), country.whole());
            define(others, country.south(), country.whole());
            others.publish(
                    Topics.ASSEMBLIES,
                    country.assembly().toString(),
                    new AssemblyPublished(new AssemblyDetails(
                            country.assembly(), "Assembly", country.whole(), Instant.now(), List.of())));
        }
        return country;
    }

    private static void define(EventPublisher others, AreaCode code, AreaCode parent) {
        others.publish(Topics.AREAS, code.value(), new AreaDefined(code, code.value(), "region", parent, 1_000));
    }

    public List<ParticipantId> people(AreaCode area, int number) {
        List<ParticipantId> people = new ArrayList<>();
        try (EventPublisher others = new EventPublisher()) {
            for (int person = 0; person < number; person++) {
                ParticipantId id = ParticipantId.random();
                people.add(id);
                others.publish(
                        Topics.PARTICIPANTS,
                        id.toString(),
                        new ParticipantRegistered(id, area, "en", Set.of(), Instant.now()));
            }
        }
        return people;
    }

    public static void erase(ParticipantId person) {
        try (EventPublisher others = new EventPublisher()) {
            others.publish(Topics.PARTICIPANTS, person.toString(), new ParticipantErased(person, Instant.now()));
        }
    }

    /** A draw of so many seats from the whole country: half from the north, and of each sex at least a quarter. */
    public Map<String, Object> request(int seats) {
        Map<String, Object> request = new HashMap<>();
        request.put("assemblyId", assembly.toString());
        request.put("name", "The people's panel");
        request.put("area", whole.value());
        request.put("seats", seats);
        request.put(
                "targets",
                List.of(
                        target("area", north.value(), seats / 2, seats / 2),
                        target("area", south.value(), seats - seats / 2, seats - seats / 2),
                        target("sex", "female", seats / 4, seats),
                        target("sex", "male", seats / 4, seats)));
        return request;
    }

    public static Map<String, Object> target(String feature, String value, int minimum, int maximum) {
        return Map.of("feature", feature, "value", value, "minimum", minimum, "maximum", maximum);
    }

    /** Waits until the service has heard of the assembly. */
    public DrawId announced(int seats) {
        await().until(() -> organiser().body(request(seats)).post("/draws").statusCode() == 201);
        List<String> draws = given().get("/draws?assembly={id}", assembly.toString())
                .then()
                .statusCode(200)
                .extract()
                .path("id");
        return DrawId.of(draws.getLast());
    }

    /** Until the service has heard of so many people, as the register of a draw of no consequence shows. */
    public void awaitRegistered(int people) {
        await().until(() -> {
            DrawId probe = announced(8);
            Integer registered = sealed(probe, 1).extract().path("registered");
            return registered != null && registered == people;
        });
    }

    public static ValidatableResponse sealed(DrawId draw, int invitations) {
        return organiser()
                .body(Map.of(
                        "invitations",
                        invitations,
                        "byArea",
                        true,
                        "answerBy",
                        MovedClock.now().plusSeconds(3_600).toString(),
                        "randomness",
                        dice((int) SEALING.toSeconds())))
                .post("/draws/{id}/waves", draw.toString())
                .then();
    }

    public static ValidatableResponse draw(DrawId draw, int wave) {
        return organiser()
                .body(Map.of("value", VALUE))
                .post("/draws/{id}/waves/{number}/randomness", draw.toString(), wave)
                .then();
    }

    /** As soon as the dice of a wave are thrown. */
    public static void invited(DrawId draw, int wave) {
        MovedClock.pass(SEALING);
        await().until(() -> draw(draw, wave).extract().statusCode() == 200);
    }

    /** As soon as the dice are thrown. */
    public static void drawn(DrawId draw) {
        String drawsAt = given().get("/draws/{id}", draw.toString()).path("drawsAt");
        MovedClock.passUntil(Instant.parse(drawsAt));
        await().until(() -> organiser()
                        .body(Map.of("value", VALUE))
                        .post("/draws/{id}/randomness", draw.toString())
                        .statusCode()
                == 200);
    }

    /** Thrown in so many seconds: when everything is sealed, and when the panels of a few people are found. */
    public static Map<String, Object> dice(int seconds) {
        return dice("Six throws of a die, on stage", seconds);
    }

    public static Map<String, Object> dice(String source, int seconds) {
        return Map.of(
                "kind",
                "rfc3797",
                "sources",
                List.of(source),
                "knownAt",
                MovedClock.now().plusSeconds(seconds).toString());
    }

    public static ValidatableResponse accepted(
            DrawId draw, ParticipantId person, AreaCode area, String sex, String address) {
        return participant(person, area)
                .body(Map.of("accepts", true, "stated", Map.of("sex", sex), "address", address))
                .put("/draws/{id}/invitation/answer", draw.toString())
                .then();
    }

    public static RequestSpecification organiser() {
        return given().auth()
                .oauth2(TestTokens.staffNamed("olga", Roles.ORGANISER))
                .contentType("application/json");
    }

    public static RequestSpecification participant(ParticipantId id, AreaCode area) {
        return given().auth().oauth2(TestTokens.participant(id, area)).contentType("application/json");
    }
}
