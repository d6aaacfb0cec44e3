package org.folkmoot.sortition.panel;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.folkmoot.sortition.Problems.refused;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.draw.DrawEvent.DrawCompleted;
import org.folkmoot.contracts.draw.DrawId;
import org.folkmoot.contracts.draw.InvitationEvent;
import org.folkmoot.contracts.draw.MembershipEvent.PanelDrawn;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.defaults.database.Database;
import org.folkmoot.sortition.Country;
import org.folkmoot.testsupport.IdentityResource;
import org.folkmoot.testsupport.KafkaResource;
import org.folkmoot.testsupport.PostgresResource;
import org.folkmoot.testsupport.TopicReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IdentityResource.class)
class DrawJourneyTest {
    @TempDir
    Path home;

    @Inject
    Database database;

    private final List<Person> people = new ArrayList<>();
    private Country country;

    private record Person(ParticipantId id, AreaCode area) {}

    @BeforeEach
    void peopleSignUp() {
        country = Country.published();
        country.people(country.north(), 20).forEach(id -> people.add(new Person(id, country.north())));
        country.people(country.south(), 40).forEach(id -> people.add(new Person(id, country.south())));
        country.awaitRegistered(60);
    }

    /** From the announcement to the seat of a member who leaves. */
    @Test
    void drawsAPanelFromEverybodyWhoSignedUp() throws IOException {
        // Given
        DrawId draw = country.announced(8);
        everybodyIsInvited(draw);
        everybodyAccepts(draw);
        instanceEnded(draw);

        // When
        freeze(draw);
        await().until(() -> status(draw).equals("frozen"));
        enter(draw, Country.VALUE, 409, "randomness-too-early");
        Country.drawn(draw);
        assertThat(status(draw)).isEqualTo("drawn");

        // Then
        PanelDrawn panel = panel(draw);
        assertThat(panel.members())
                .hasSize(8)
                .doesNotHaveDuplicates()
                .isSubsetOf(people.stream().map(Person::id).toList());
        assertThat(panel.members().stream().filter(this::isFromTheNorth)).hasSize(4);
        people.forEach(person -> Country.participant(person.id(), person.area())
                .get("/draws/{id}/invitation", draw.toString())
                .then()
                .statusCode(200)
                .body("member.drawn", equalTo(panel.members().contains(person.id()))));
        assertThat(Stranger.verdict(draw, 0, home)).isZero();
        given().get("/draws/{id}/log", draw.toString())
                .then()
                .body("by", hasItem("olga"))
                .body("what", hasItem("entered the randomness"));
        staysAsItIs(draw);
        // Whoever has just served has no ticket in the next one.
        Country.sealed(country.announced(8), 100).statusCode(201).body("registered", equalTo(52));
        fillsASeatByTheSameRules(draw, panel);
    }

    /** What an instance leaves behind that was killed a while ago: another one goes on. */
    private void instanceEnded(DrawId draw) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.update(
                        "update draw set computed_until = now() - interval '1 second' where id = ?", draw.value()));
    }

    private void staysAsItIs(DrawId draw) {
        enter(draw, "rfc3797:1.1.1.1.1.1./2./", 422, "randomness-refused");
        enter(draw, "no such thing", 422, "randomness-refused");
        enter(draw, "rfc3797:6.6.6.6.6.6./", 422, "randomness-refused");
        // Where the files lie is nobody's business.
        Country.organiser()
                .body(Map.of("value", "rfc3797:6.6.6.6.6.6./"))
                .post("/draws/{id}/randomness", draw.toString())
                .then()
                .body("detail", startsWith(draw.toString()));
        Country.drawn(draw);
        assertThat(TopicReader.events(Topics.DRAWS, draw.toString()))
                .filteredOn(DrawCompleted.class::isInstance)
                .hasSize(1);
    }

    private void fillsASeatByTheSameRules(DrawId draw, PanelDrawn before) throws IOException {
        Person leaving = people.stream()
                .filter(person -> person.id().equals(before.members().getFirst()))
                .findFirst()
                .orElseThrow();
        String pseudonym = Country.participant(leaving.id(), leaving.area())
                .get("/draws/{id}/invitation", draw.toString())
                .path("member.pseudonym");

        refused(replaced(draw, "0123456789", "Seven throws"), 422, "replacement-rejected");
        replaced(draw, pseudonym, "Seven throws of a die").statusCode(202);
        refused(replaced(draw, pseudonym, "Seven throws"), 409, "wrong-state");
        await().until(() -> status(draw).equals("frozen"));
        Country.drawn(draw);

        PanelDrawn after = panel(draw);
        assertThat(after.panelId()).isNotEqualTo(before.panelId());
        assertThat(after.members()).hasSize(8).doesNotContain(leaving.id());
        assertThat(after.members()).filteredOn(before.members()::contains).hasSize(7);
        assertThat(after.members().stream().filter(this::isFromTheNorth)).hasSize(4);
        List<String> files =
                given().get("/draws/{id}/replacements/1/files", draw.toString()).path("name");
        assertThat(files).contains("commitment.json", "selection.json");
        assertThat(Stranger.verdict(draw, 1, home)).isZero();
    }

    private static ValidatableResponse replaced(DrawId draw, String pseudonym, String source) {
        return Country.organiser()
                .body(Map.of("outOfOffice", List.of(pseudonym), "randomness", Country.dice(source, 15)))
                .post("/draws/{id}/replacements", draw.toString())
                .then();
    }

    @Test
    void saysWhatWouldHelpWhenNoPanelMeetsTheTargets() {
        DrawId draw = country.announced(8);
        everybodyIsInvited(draw);
        people.subList(0, 3)
                .forEach(person -> Country.accepted(draw, person.id(), person.area(), "female", "")
                        .statusCode(200));

        freeze(draw);

        await().until(() -> status(draw).equals("gathering"));
        given().get("/draws/{id}", draw.toString())
                .then()
                .body("failure", containsString(country.south().value()));
        Person late = people.getLast();
        Country.accepted(draw, late.id(), late.area(), "male", "").statusCode(200);
    }

    @Test
    void asksThoseOnlyWhoCouldBeDrawn() {
        Map<String, Object> council = country.request(4);
        council.put("area", country.south().value());
        council.put("targets", List.of(Country.target("sex", "female", 2, 2), Country.target("sex", "male", 2, 2)));
        Country.sealed(announced(council), 100).statusCode(201).body("registered", equalTo(40));

        Map<String, Object> northern = country.request(4);
        northern.put("targets", List.of(Country.target("area", country.north().value(), 4, 4)));
        Country.sealed(announced(northern), 100).statusCode(201).body("registered", equalTo(20));
    }

    private static DrawId announced(Map<String, Object> request) {
        return DrawId.of(Country.organiser()
                .body(request)
                .post("/draws")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    private void enter(DrawId draw, String value, int status, String code) {
        refused(
                Country.organiser()
                        .body(Map.of("value", value))
                        .post("/draws/{id}/randomness", draw.toString())
                        .then(),
                status,
                code);
    }

    private void everybodyIsInvited(DrawId draw) {
        Country.sealed(draw, 60).statusCode(201);
        Country.invited(draw, 1);
        await().until(() -> TopicReader.events(Topics.INVITATIONS).stream()
                        .map(InvitationEvent.class::cast)
                        .filter(event -> event.drawId().equals(draw))
                        .count()
                == 60);
    }

    private void everybodyAccepts(DrawId draw) {
        for (int place = 0; place < people.size(); place++) {
            Person person = people.get(place);
            Country.accepted(draw, person.id(), person.area(), place % 2 == 0 ? "female" : "male", "House " + place)
                    .statusCode(200);
        }
    }

    private static void freeze(DrawId draw) {
        Country.organiser()
                .body(Map.of("panels", 100, "randomness", Country.dice(15)))
                .post("/draws/{id}/freeze", draw.toString())
                .then()
                .statusCode(202);
    }

    private static String status(DrawId draw) {
        return given().get("/draws/{id}", draw.toString()).path("status");
    }

    private PanelDrawn panel(DrawId draw) {
        String id = given().get("/draws/{id}", draw.toString()).path("panelId");
        await().until(() -> !TopicReader.events(Topics.MEMBERSHIPS, id).isEmpty());
        return (PanelDrawn) TopicReader.events(Topics.MEMBERSHIPS, id).getFirst();
    }

    private boolean isFromTheNorth(ParticipantId member) {
        return people.stream()
                .anyMatch(person -> person.id().equals(member) && person.area().equals(country.north()));
    }
}
