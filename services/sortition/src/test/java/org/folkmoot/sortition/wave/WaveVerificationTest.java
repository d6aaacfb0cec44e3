package org.folkmoot.sortition.wave;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.folkmoot.sortition.Problems.refused;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.folkmoot.contracts.draw.DrawId;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.lottery.command.SortitionCommand;
import org.folkmoot.sortition.Country;
import org.folkmoot.sortition.draw.DrawDirectories;
import org.folkmoot.testsupport.IdentityResource;
import org.folkmoot.testsupport.KafkaResource;
import org.folkmoot.testsupport.PostgresResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A stranger with three files and the command line. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IdentityResource.class)
class WaveVerificationTest {
    @TempDir
    private Path directory;

    @Inject
    DrawDirectories directories;

    private Country country;
    private DrawId draw;

    @BeforeEach
    void signUp() {
        country = Country.published();
        country.people(country.north(), 9);
        country.people(country.south(), 6);
        // Living in neither, they could never be drawn.
        country.people(country.whole(), 2);
        country.awaitRegistered(15);
        draw = country.announced(8);
    }

    private int download(String what, String name) throws IOException {
        var answer = given().get("/draws/{id}/waves/1/{what}", draw.toString(), what);
        if (answer.statusCode() == 200) {
            Files.write(directory.resolve(name), answer.asByteArray());
        }
        return answer.statusCode();
    }

    private int verify(String... options) {
        return new CommandLine(new SortitionCommand())
                .execute(Stream.concat(Stream.of("verify", directory.toString()), Stream.of(options))
                        .toArray(String[]::new));
    }

    @Test
    void letsAnybodyRecomputeAWaveBeforeTheLotFallsAndAfter() throws IOException {
        String root = Country.sealed(draw, 5).statusCode(201).extract().path("root");
        assertThat(download("terms", "invitation.json")).isEqualTo(200);
        assertThat(download("register", "register.csv")).isEqualTo(200);
        refused(given().get("/draws/{id}/waves/1/outcome", draw.toString()).then(), 404, "unknown-file");
        assertThat(verify("--root", root)).isZero();

        Country.invited(draw, 1);
        assertThat(download("outcome", "invitations.json")).isEqualTo(200);

        assertThat(verify("--root", root)).isZero();
        assertThat(Files.readString(directory.resolve("invitations.json"))).contains("\"people\": 15");
        // Nobody can tell from the order who signed up when, or whose id comes first.
        List<String> rows = Files.readAllLines(directory.resolve("register.csv"));
        assertThat(rows.subList(1, rows.size())).isSorted();

        Files.write(directory.resolve("register.csv"), rows.subList(0, 15));
        assertThat(verify()).isEqualTo(1);
        refused(given().get("/draws/{id}/waves/2/outcome", draw.toString()).then(), 404, "unknown-wave");
    }

    @Test
    void isLookedAtByTheVerifierOnceTheLotHasFallen() {
        Country.sealed(draw, 5).statusCode(201).body("audit", nullValue());
        Country.invited(draw, 1);

        assertThat(findings()).isEmpty();
        assertThat(deeds()).doesNotContain("did not confirm a wave");
    }

    @Test
    void saysWhatTheVerifierFindsWrongWithAWave() throws IOException {
        Country.sealed(draw, 5).statusCode(201);
        Path register;
        try (Stream<Path> files = Files.list(directories.directory())) {
            register = files.filter(file -> file.getFileName().toString().startsWith("register-" + draw))
                    .findFirst()
                    .orElseThrow();
        }
        List<String> rows = Files.readAllLines(register);
        Files.write(register, rows.subList(0, 15));
        Country.invited(draw, 1);

        assertThat(findings()).anyMatch(finding -> finding.contains("register.csv"));
        assertThat(deeds()).contains("did not confirm a wave");
        try (Stream<Path> files = Files.list(directories.directory())) {
            assertThat(files.filter(file -> file.getFileName().toString().startsWith("audit-")))
                    .isEmpty();
        }
    }

    private List<String> findings() {
        await().until(() -> given().get("/draws/{id}/waves", draw.toString()).path("[0].audit.at"), Objects::nonNull);
        return given().get("/draws/{id}/waves", draw.toString()).path("[0].audit.findings");
    }

    private List<String> deeds() {
        return given().get("/draws/{id}/log", draw.toString()).path("what");
    }

    @Test
    void showsTicketsToThoseAloneWhoAreInTheRegister() {
        ParticipantId nia = country.people(country.north(), 1).getFirst();
        country.awaitRegistered(16);
        Country.sealed(draw, 16).statusCode(201);
        ParticipantId late = country.people(country.north(), 1).getFirst();
        country.awaitRegistered(17);
        Country.invited(draw, 1);

        Country.participant(nia, country.north())
                .get("/draws/{id}/ticket", draw.toString())
                .then()
                .body("invited", contains(true))
                .body("stratum", contains(country.north().value()));
        Country.participant(late, country.north())
                .get("/draws/{id}/ticket", draw.toString())
                .then()
                .statusCode(200)
                .body("", hasSize(0));
    }
}
