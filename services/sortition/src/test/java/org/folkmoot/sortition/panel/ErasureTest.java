package org.folkmoot.sortition.panel;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.folkmoot.sortition.Problems.refused;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.folkmoot.contracts.draw.DrawId;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.defaults.database.Database;
import org.folkmoot.defaults.identity.Roles;
import org.folkmoot.sortition.Country;
import org.folkmoot.sortition.draw.DrawDirectories;
import org.folkmoot.testsupport.IdentityResource;
import org.folkmoot.testsupport.KafkaResource;
import org.folkmoot.testsupport.PostgresResource;
import org.folkmoot.testsupport.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IdentityResource.class)
class ErasureTest {
    @Inject
    Database database;

    @Inject
    DrawDirectories directories;

    private Willing willing;
    private DrawId draw;

    @BeforeEach
    void freeze() {
        willing = Willing.signedUp();
        draw = willing.gathered();
        Willing.freeze(draw);
        Willing.awaitStatus(draw, "frozen");
    }

    @Test
    void letsASeatOfWhoeverIsErasedBeFilled() throws IOException, GeneralSecurityException {
        everybodyFindsTheirOwnRow();
        Country.drawn(draw);
        ParticipantId member = Willing.panel(draw).members().getFirst();
        String pseudonym = willing.own(draw, member).extract().path("member.pseudonym");
        assertThat(vacant()).isEmpty();

        Country.erase(member);

        await().until(() -> vacant().equals(List.of(pseudonym)));
        assertThat(rowsOf(member)).isZero();
        assertThat(filesNaming(member)).isEmpty();
        Willing.replaced(draw, vacant(), Country.dice("Seven throws of a die", 15))
                .statusCode(202);
        Willing.awaitStatus(draw, "frozen");
        Country.drawn(draw);
        assertThat(Willing.panel(draw).members()).hasSize(8).doesNotContain(member);
        assertThat(vacant()).isEmpty();
        assertThat(willing.people().keySet())
                .allSatisfy(person -> assertThat(filesNaming(person)).isEmpty());
    }

    @Test
    void drawsNobodyWhoIsErasedBeforeTheLotFalls() {
        List<ParticipantId> northern = willing.people().keySet().stream()
                .filter(person ->
                        willing.people().get(person).equals(willing.country().north()))
                .toList();
        northern.forEach(Country::erase);
        await().until(() -> northern.stream().allMatch(person -> rowsOf(person) == 0));

        Country.drawn(draw);

        // Four of the eight seats are the north's.
        assertThat(vacant()).hasSize(4);
        assertThat(Willing.panel(draw).members()).hasSize(4).doesNotContainAnyElementsOf(northern);
    }

    @Test
    void tellsStaffAloneWhichSeatsAreVacant() {
        String url = "/draws/" + draw + "/seats";
        refused(given().get(url).then(), 401, "token-missing");
        ParticipantId ana = willing.people().keySet().iterator().next();
        refused(Country.participant(ana, willing.country().north()).get(url).then(), 403, "not-allowed");
        given().auth()
                .oauth2(TestTokens.staff(Roles.FACILITATOR))
                .get(url)
                .then()
                .statusCode(200)
                .body("", hasSize(0));
    }

    /** From their own id and what they are told, as the draw protocol says; computed here once more. */
    private void everybodyFindsTheirOwnRow() throws GeneralSecurityException {
        String pool = given().get("/draws/{id}/files/pool.csv", draw.toString()).asString();
        for (ParticipantId person : willing.people().keySet()) {
            var own = willing.own(draw, person).statusCode(200).extract();
            String handle = commitment(own.path("member.handleSalt"), person.toString());
            assertThat(own.<String>path("member.handle")).isEqualTo(handle);
            assertThat(pool)
                    .contains("\n" + own.path("member.pseudonym") + "," + commitment(own.path("member.salt"), handle)
                            + ",");
        }
    }

    private static String commitment(String salt, String id) throws GeneralSecurityException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update((byte) 2);
        digest.update("folkmoot.sortition.identity.v1".getBytes(StandardCharsets.UTF_8));
        digest.update(HexFormat.of().parseHex(salt));
        return HexFormat.of().formatHex(digest.digest(id.getBytes(StandardCharsets.UTF_8)));
    }

    private List<String> vacant() {
        return Country.organiser()
                .get("/draws/{id}/seats", draw.toString())
                .then()
                .statusCode(200)
                .extract()
                .path("findAll { it.vacant }.pseudonym");
    }

    private int rowsOf(ParticipantId person) {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.first(
                                """
                                select (select count(*) from invitation where participant_id = ?)
                                    + (select count(*) from pool_member
                                        where participant_id = ? or handle = cast(? as text)) as rows""", row -> row.getInt("rows"), person.value(), person.value(), person.toString())
                        .orElseThrow());
    }

    /** Whoever reads the disk, published and private files alike, learns nobody's id. */
    private List<Path> filesNaming(ParticipantId person) {
        try (Stream<Path> files = Files.walk(directories.directory())) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> content(file).contains(person.toString()))
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
