package org.folkmoot.voting.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.folkmoot.voting.Problems.refused;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.contracts.party.PartyEvent;
import org.folkmoot.contracts.party.PartyEvent.HeadcountDeclared;
import org.folkmoot.contracts.party.PartyEvent.PartyRegistered;
import org.folkmoot.contracts.party.PartyId;
import org.folkmoot.testsupport.IdentityResource;
import org.folkmoot.testsupport.KafkaResource;
import org.folkmoot.testsupport.PostgresResource;
import org.folkmoot.testsupport.TopicReader;
import org.folkmoot.voting.Convened;
import org.folkmoot.voting.Scene;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What organisers decide. The limit is 200 people, as it is unless configured. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IdentityResource.class)
class VettingResourceTest {
    private static final String CERTIFIED = "{\"certified\":true}";

    @Inject
    DataSource database;

    Scene scene;

    @BeforeEach
    void assemble() {
        scene = new Scene();
    }

    @Test
    void certifiesAndSaysTheWholePartyAgain() throws SQLException {
        Convened convened = Convened.withHeadcount(scene, 42);
        convened.mine().body("certified", equalTo(false));

        convened.certify(true).statusCode(200).body("certified", equalTo(true)).body("joinCode", nullValue());
        convened.certify(true).statusCode(200);
        convened.mine().body("certified", equalTo(true)).body("headcount", equalTo(42));
        convened.certify(false).statusCode(200).body("certified", equalTo(false));

        await().until(() -> events(convened).size() == 4);
        HeadcountDeclared declared = (HeadcountDeclared) events(convened).get(1);
        assertThat(declared.party().certification()).isNull();
        assertThat(events(convened).get(2)).isInstanceOfSatisfying(HeadcountDeclared.class, again -> {
            assertThat(again.party().certified()).isTrue();
            assertThat(again.headcount()).isEqualTo(42);
            assertThat(again.declaredAt()).isEqualTo(declared.declaredAt());
        });
        assertThat(events(convened).get(3).party().certification().until()).isNotNull();
        assertThat(log(convened.party)).containsExactly("true test-staff", "false test-staff");
    }

    @Test
    void certifiesPartyWithoutHeadcount() {
        Convened convened = new Convened(scene);

        convened.certify(true).statusCode(200);

        await().until(() -> events(convened).size() == 2);
        assertThat(events(convened).getLast())
                .isInstanceOfSatisfying(
                        PartyRegistered.class,
                        registered -> assertThat(registered.party().certified()).isTrue());
    }

    @Test
    void certifiesWhileContestIsOpenButWithdrawsNothing() {
        Convened convened = Convened.withHeadcount(scene, 42);
        ContestId contest = scene.opened(Scene.ONE_CHOICE);

        convened.certify(true).statusCode(200);
        refused(convened.certify(false), 409, "contest-open");
        scene.close(contest);

        await().untilAsserted(() -> convened.certify(false).statusCode(200));
    }

    @Test
    void publishesLargeHeadcountOnceItIsApproved() throws SQLException {
        Convened convened = Convened.withHeadcount(scene, 200);

        convened.declare(201).statusCode(200).body("headcount", equalTo(201)).body("headcountPending", equalTo(true));
        convened.declare(201).statusCode(200).body("headcountPending", equalTo(true));
        Instant declaredBy = Instant.now();
        convened.mine().body("headcountPending", equalTo(true));
        convened.certify(true).statusCode(200);
        await().until(() -> events(convened).size() == 3);
        assertThat(headcount(convened)).isEqualTo(200);

        convened.approveHeadcount()
                .statusCode(200)
                .body("headcount", equalTo(201))
                .body("headcountPending", equalTo(false));
        convened.approveHeadcount().statusCode(200);

        await().until(() -> events(convened).size() == 4);
        assertThat(events(convened).getLast()).isInstanceOfSatisfying(HeadcountDeclared.class, declared -> {
            assertThat(declared.headcount()).isEqualTo(201);
            assertThat(declared.declaredAt()).isBefore(declaredBy);
            assertThat(declared.firstDeclaredAt()).isBefore(declared.declaredAt());
            assertThat(declared.party().certified()).isTrue();
        });
        assertThat(approvals(convened.party)).containsExactly("201 test-staff");
    }

    @Test
    void whatWasApprovedCoversSmallerHeadcountsButNotLargerOnes() {
        Convened convened = Convened.withHeadcount(scene, 300);
        convened.approveHeadcount().statusCode(200);

        convened.declare(290).statusCode(200).body("headcountPending", equalTo(false));
        convened.declare(301).statusCode(200).body("headcountPending", equalTo(true));
        convened.declare(150).statusCode(200).body("headcountPending", equalTo(false));
        await().until(() -> events(convened).size() == 4);
        assertThat(headcount(convened)).isEqualTo(150);
    }

    @Test
    void approvesOnlyTheHeadcountThatWasLookedAt() {
        Convened convened = Convened.withHeadcount(scene, 250);
        convened.declare(900).statusCode(200);

        refused(
                        Convened.organiser()
                                .put("/parties/" + convened.party + "/headcount/approval?headcount=250")
                                .then(),
                        409,
                        "headcount-changed")
                .body("headcount", equalTo(900));
        Convened.organiser()
                .put("/parties/" + convened.party + "/headcount/approval?headcount=900")
                .then()
                .statusCode(200)
                .body("headcountPending", equalTo(false));
        refused(new Convened(scene).approveHeadcount(), 422, "headcount-not-declared");
    }

    @Test
    void listsPartiesThoseToApproveFirst() {
        Convened small = Convened.withHeadcount(scene, 20);
        Convened large = Convened.withHeadcount(scene, 500);
        small.join(scene.checkedIn(scene.north)).statusCode(200);

        Convened.organiser()
                .get("/parties?assembly=" + scene.assembly)
                .then()
                .statusCode(200)
                .body("id", contains(large.party.toString(), small.party.toString()))
                .body("headcountPending", contains(true, false))
                .body("joined", contains(0, 1))
                .body("joinCode", contains(nullValue(), nullValue()));
        Scene.facilitator().get("/parties?assembly=" + scene.assembly).then().statusCode(200);
    }

    @Test
    void decidesOnlyForOrganisers() {
        Convened convened = Convened.withHeadcount(scene, 300);
        String party = "/parties/" + convened.party;

        for (String path : List.of(party + "/certification", party + "/headcount/approval")) {
            refused(Scene.json().body(CERTIFIED).put(path).then(), 401, "token-missing");
            refused(scene.as(convened.convener).body(CERTIFIED).put(path).then(), 403, "not-allowed");
            refused(Scene.facilitator().body(CERTIFIED).put(path).then(), 403, "not-allowed");
        }
        String list = "/parties?assembly=" + scene.assembly;
        refused(Scene.json().get(list).then(), 401, "token-missing");
        refused(scene.as(convened.convener).get(list).then(), 403, "not-allowed");
        convened.mine().body("headcountPending", equalTo(true)).body("certified", equalTo(false));
    }

    @Test
    void refusesPartiesThatAreNotThereAndRequestsThatSayNothing() {
        String nowhere = "/parties/" + PartyId.random();
        Convened convened = new Convened(scene);

        refused(
                Convened.organiser()
                        .body(CERTIFIED)
                        .put(nowhere + "/certification")
                        .then(),
                404,
                "unknown-party");
        refused(Convened.organiser().put(nowhere + "/headcount/approval").then(), 404, "unknown-party");
        refused(
                        Convened.organiser()
                                .body(Map.of())
                                .put("/parties/" + convened.party + "/certification")
                                .then(),
                        400,
                        "malformed-request")
                .body("errors.field", hasItem("certified"));
    }

    private static List<PartyEvent> events(Convened convened) {
        return TopicReader.events(Topics.PARTIES, convened.party.toString());
    }

    private static int headcount(Convened convened) {
        return ((HeadcountDeclared) events(convened).getLast()).headcount();
    }

    private List<String> log(PartyId party) throws SQLException {
        return lines(
                "select certified, decided_by from party_certification where party_id = ? order by position", party);
    }

    private List<String> approvals(PartyId party) throws SQLException {
        return lines(
                "select headcount, approved_by from headcount where party_id = ? and approved_at is not null", party);
    }

    private List<String> lines(String query, PartyId party) throws SQLException {
        try (Connection connection = database.getConnection();
                var select = connection.prepareStatement(query)) {
            select.setObject(1, party.value());
            try (ResultSet row = select.executeQuery()) {
                List<String> lines = new ArrayList<>();
                while (row.next()) {
                    lines.add(row.getObject(1) + " " + row.getString(2));
                }
                return lines;
            }
        }
    }
}
