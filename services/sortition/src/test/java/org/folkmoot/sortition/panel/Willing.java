package org.folkmoot.sortition.panel;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.response.ValidatableResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.draw.DrawId;
import org.folkmoot.contracts.draw.MembershipEvent.PanelDrawn;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.sortition.Country;
import org.folkmoot.testsupport.TopicReader;

/** Sixteen people of a country, half of them from the north, who all say yes to any draw. */
record Willing(Country country, Map<ParticipantId, AreaCode> people) {
    static Willing signedUp() {
        Country country = Country.published();
        Map<ParticipantId, AreaCode> people = new LinkedHashMap<>();
        for (AreaCode area : List.of(country.north(), country.south())) {
            country.people(area, 8).forEach(id -> people.put(id, area));
        }
        country.awaitRegistered(people.size());
        return new Willing(country, people);
    }

    /** A draw of eight seats, which all of them can be drawn for. */
    DrawId gathered() {
        DrawId draw = country.announced(8);
        Country.sealed(draw, people.size()).statusCode(201);
        Country.invited(draw, 1);
        int place = 0;
        for (var person : people.entrySet()) {
            String sex = place++ % 2 == 0 ? "female" : "male";
            Country.accepted(draw, person.getKey(), person.getValue(), sex, "").statusCode(200);
        }
        return draw;
    }

    static void freeze(DrawId draw) {
        Country.organiser()
                .body(Map.of("panels", 100, "randomness", Country.dice(15)))
                .post("/draws/{id}/freeze", draw.toString())
                .then()
                .statusCode(202);
    }

    static void awaitStatus(DrawId draw, String status) {
        await().until(() -> shown(draw).extract().path("status").equals(status));
    }

    static ValidatableResponse shown(DrawId draw) {
        return given().get("/draws/{id}", draw.toString()).then().statusCode(200);
    }

    static ValidatableResponse replaced(DrawId draw, List<String> pseudonyms, Map<String, Object> randomness) {
        return Country.organiser()
                .body(Map.of("outOfOffice", pseudonyms, "randomness", randomness))
                .post("/draws/{id}/replacements", draw.toString())
                .then();
    }

    /** The panel that sits, as voting is told. */
    static PanelDrawn panel(DrawId draw) {
        String id = shown(draw).extract().path("panelId");
        await().until(() -> !TopicReader.events(Topics.MEMBERSHIPS, id).isEmpty());
        return (PanelDrawn) TopicReader.events(Topics.MEMBERSHIPS, id).getLast();
    }

    ValidatableResponse own(DrawId draw, ParticipantId person) {
        return Country.participant(person, people.get(person))
                .get("/draws/{id}/invitation", draw.toString())
                .then();
    }
}
