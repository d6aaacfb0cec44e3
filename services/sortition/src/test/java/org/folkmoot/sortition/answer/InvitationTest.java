package org.folkmoot.sortition.answer;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.folkmoot.sortition.Problems.refused;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.folkmoot.contracts.draw.DrawId;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.defaults.database.Database;
import org.folkmoot.sortition.Country;
import org.folkmoot.sortition.draw.DrawStore;
import org.folkmoot.testsupport.IdentityResource;
import org.folkmoot.testsupport.KafkaResource;
import org.folkmoot.testsupport.PostgresResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IdentityResource.class)
class InvitationTest {
    @Inject
    Database database;

    @Inject
    DrawStore draws;

    @Inject
    InvitationStore invitations;

    private Country country;
    private DrawId draw;
    private List<ParticipantId> people;

    @BeforeEach
    void signUp() {
        country = Country.published();
        people = country.people(country.north(), 20);
        country.awaitRegistered(20);
        draw = country.announced(8);
    }

    private void invite(int invitations) {
        Country.sealed(draw, invitations).statusCode(201);
        Country.invited(draw, 1);
    }

    @Test
    void letsEverybodyCheckTheirOwnTicket() throws GeneralSecurityException {
        invite(5);

        // Everything is computed here once more, from what the person is told and what is published.
        String seed = given().get("/draws/{id}/waves", draw.toString()).path("[0].seed");
        byte[] root =
                sha256(given().get("/draws/{id}/waves/1/terms", draw.toString()).asByteArray());
        assertThat(given().get("/draws/{id}/waves", draw.toString()).<String>path("[0].root"))
                .isEqualTo(HexFormat.of().formatHex(root));
        assertThat(seed)
                .isEqualTo(HexFormat.of()
                        .formatHex(sha256(
                                "folkmoot.sortition.invitation.v1".getBytes(StandardCharsets.UTF_8),
                                root,
                                Country.VALUE.replace(":", "").getBytes(StandardCharsets.UTF_8))));
        String register =
                given().get("/draws/{id}/waves/1/register", draw.toString()).asString();
        List<String> leaves = register.lines()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',')))
                .toList();
        assertThat(leaves).hasSize(20);
        List<String> lowest = leaves.stream()
                .map(leaf -> ticket(seed, leaf))
                .sorted(Comparator.naturalOrder())
                .limit(5)
                .toList();
        int invited = 0;
        for (ParticipantId person : people) {
            var own = Country.participant(person, country.north())
                    .get("/draws/{id}/ticket", draw.toString())
                    .then()
                    .statusCode(200)
                    .extract();
            String leaf = leaf(own.path("[0].salt"), person.toString());
            assertThat(own.<String>path("[0].leaf")).isEqualTo(leaf);
            assertThat(leaves).contains(leaf);
            String ticket = ticket(seed, leaf);
            assertThat(own.<String>path("[0].ticket")).isEqualTo(ticket);
            assertThat(own.<Boolean>path("[0].invited")).isEqualTo(lowest.contains(ticket));
            int status = Country.participant(person, country.north())
                    .get("/draws/{id}/invitation", draw.toString())
                    .statusCode();
            assertThat(status).isEqualTo(lowest.contains(ticket) ? 200 : 404);
            invited += status == 200 ? 1 : 0;
        }
        assertThat(invited).isEqualTo(5);
    }

    @Test
    void takesAnAnswerThatIsCompleteAndLetsItBeChanged() {
        invite(20);
        ParticipantId ana = invited();

        refused(
                        answer(ana, Map.of("accepts", true, "stated", Map.of("sex", "unheard of", "age", "5"))),
                        422,
                        "answer-rejected")
                .body("errors", hasSize(2))
                .body("errors.field", hasItems("stated.sex", "stated.age"));
        refused(answer(ana, Map.of("stated", Map.of())), 400, "malformed-request");
        answer(ana, Map.of("accepts", true, "stated", Map.of("sex", "female")))
                .statusCode(200)
                .body("answer", equalTo("ACCEPTED"));
        answer(ana, Map.of("accepts", false)).statusCode(200).body("answer", equalTo("DECLINED"));
        given().get("/draws/{id}", draw.toString())
                .then()
                .body("answers.declined", equalTo(1))
                .body("answers.accepted", equalTo(0));
    }

    @Test
    void forgetsWhoeverIsErased() {
        invite(20);
        ParticipantId ana = invited();
        answer(ana, Map.of("accepts", true, "stated", Map.of("sex", "female"))).statusCode(200);

        Country.erase(ana);

        await().until(() -> Country.participant(ana, country.north())
                        .get("/draws/{id}/invitation", draw.toString())
                        .statusCode()
                == 404);
        given().get("/draws/{id}", draw.toString()).then().body("answers.accepted", equalTo(0));
    }

    /** Who took part in a wave whose lot never falls is nothing that has to be known any more. */
    @Test
    void forgetsWhoWouldHaveTakenPartWhenTheDrawIsCancelled() {
        Country.sealed(draw, 5).statusCode(201);
        assertThat(sealedRegisters()).isOne();

        Country.organiser()
                .body(Map.of("reason", "The assembly is put off"))
                .post("/draws/{id}/cancel", draw.toString())
                .then()
                .statusCode(200);

        assertThat(sealedRegisters()).isZero();
    }

    private int sealedRegisters() {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.first(
                                "select count(register) as registers from wave where draw_id = ?",
                                row -> row.getInt("registers"),
                                draw.value())
                        .orElseThrow());
    }

    /** The lot falls on somebody in the very moment in which they are erased. */
    @Test
    void forgetsWhoeverIsErasedWhileAWaveIsDrawn() {
        ParticipantId ana = people.getFirst();
        Instant now = Instant.now();
        QuarkusTransaction.requiringNew().run(() -> {
            draws.lock(draw);
            invitations.invite(draw, 1, List.of(ana), now.plusSeconds(60), now);
            Country.erase(ana);
            await().until(() -> waitingFor("for share") > 0);
        });

        await().until(() -> QuarkusTransaction.requiringNew()
                .call(() -> invitations.find(draw, ana).isEmpty()));
    }

    private int waitingFor(String statement) {
        return database.first(
                        "select count(*) as waiting from pg_stat_activity where wait_event_type = 'Lock' and query like ?",
                        row -> row.getInt("waiting"),
                        "%" + statement)
                .orElseThrow();
    }

    private ParticipantId invited() {
        return people.stream()
                .filter(person -> Country.participant(person, country.north())
                                .get("/draws/{id}/invitation", draw.toString())
                                .statusCode()
                        == 200)
                .findFirst()
                .orElseThrow();
    }

    private ValidatableResponse answer(ParticipantId person, Map<String, Object> answer) {
        return Country.participant(person, country.north())
                .body(answer)
                .put("/draws/{id}/invitation/answer", draw.toString())
                .then();
    }

    /** SHA-256 of a byte 2, the domain, the salt and the id. */
    private static String leaf(String salt, String id) throws GeneralSecurityException {
        return HexFormat.of()
                .formatHex(sha256(
                        new byte[] {2},
                        "folkmoot.sortition.identity.v1".getBytes(StandardCharsets.UTF_8),
                        HexFormat.of().parseHex(salt),
                        id.getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] sha256(byte[]... parts) throws GeneralSecurityException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (byte[] part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }

    private static String ticket(String seed, String leaf) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(HexFormat.of().parseHex(seed), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(leaf.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
