package org.folkmoot.sortition.panel;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.folkmoot.contracts.draw.DrawId;
import org.folkmoot.lottery.fair.Objective;
import org.folkmoot.sortition.Country;
import org.folkmoot.sortition.draw.DrawDirectories;
import org.folkmoot.sortition.draw.DrawPlan;
import org.folkmoot.sortition.draw.DrawRow;
import org.folkmoot.sortition.draw.DrawStore;
import org.folkmoot.sortition.randomness.Randomness;
import org.folkmoot.testsupport.IdentityResource;
import org.folkmoot.testsupport.KafkaResource;
import org.folkmoot.testsupport.PostgresResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Instances share the database and the directory of draws; here each is a finder of its own, or a thread. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IdentityResource.class)
class TwoInstancesTest {
    private static final Duration HOUR = Duration.ofHours(1);

    @Inject
    DrawStore draws;

    @Inject
    DrawDirectories directories;

    @Inject
    PanelFinder finder;

    private Willing willing;
    private DrawId draw;

    @BeforeEach
    void gather() {
        willing = Willing.signedUp();
        draw = willing.gathered();
    }

    @Test
    void takesADrawUpOnce() throws Exception {
        DrawRow first = asked(HOUR);
        Instant later = Instant.now().plus(HOUR.multipliedBy(2));

        List<DrawRow> takers = atOnce(IntStream.range(0, 8)
                        .<Callable<Optional<DrawRow>>>mapToObj(
                                _ -> () -> within(() -> draws.take(later, later.plus(HOUR))))
                        .toList())
                .stream()
                .flatMap(Optional::stream)
                .toList();

        assertThat(takers).hasSize(1);
        assertThat(takers.getFirst().attempt()).isGreaterThan(first.attempt());
    }

    @Test
    void publishesWhatTheLastToTakeItUpFinds() throws Exception {
        DrawRow first = asked(HOUR);
        DrawRow second = takenOver();

        atOnce(List.of(() -> found(first), () -> found(second)));

        assertThat(shown("status")).isEqualTo("frozen");
        assertThat(deeds("published the panels")).isOne();
        assertThat(directoriesOfTheDraw()).hasSize(1);
        // Even if the first comes back much later, with whatever it has.
        String root = shown("root");
        found(first);
        assertThat(shown("root")).isEqualTo(root);
        assertThat(directoriesOfTheDraw()).hasSize(1);
    }

    @Test
    void refusesPanelsThatWereFoundForAnEarlierPlan() {
        DrawRow first = asked(HOUR);
        DrawRow second = takenOver();
        within(() -> {
            draws.fail(draw, "as if no panel met the targets");
            return true;
        });
        DrawRow third = asked(HOUR.plusMinutes(1));

        found(first);
        found(second);

        assertThat(shown("status")).isEqualTo("computing");
        assertThat(directoriesOfTheDraw()).isEmpty();
        found(third);
        assertThat(shown("status")).isEqualTo("frozen");
        assertThat(given().get("/draws/{id}/files/commitment.json", draw.toString())
                        .asString())
                .contains("Throws in PT1H1M");
    }

    @Test
    void keepsTheFilesOfAReplacementThatIsPublished() {
        Willing.freeze(draw);
        Willing.awaitStatus(draw, "frozen");
        Country.drawn(draw);
        String member = given().spec(Country.organiser())
                .get("/draws/{id}/seats", draw.toString())
                .path("[0].pseudonym");
        DrawRow first = replacementAsked(member);
        DrawRow second = takenOver();

        found(second);
        found(first);

        assertThat(deeds("published the panels")).isEqualTo(2);
        given().get("/draws/{id}/replacements/1/files", draw.toString())
                .then()
                .statusCode(200)
                .body("name", hasItem("commitment.json"));
        assertThat(directoriesOfTheDraw()).hasSize(1);
    }

    /** What a replacement that fails leaves behind: the panel with what was told of it, and why it failed. */
    @Test
    void tellsOfThePanelThatSitsWhenSeatsCannotBeFilled() {
        Willing.freeze(draw);
        Willing.awaitStatus(draw, "frozen");
        Country.drawn(draw);
        Map<String, Object> before = Willing.shown(draw).extract().jsonPath().getMap("");
        String member = given().spec(Country.organiser())
                .get("/draws/{id}/seats", draw.toString())
                .path("[0].pseudonym");

        // The same sources would give the same number again.
        Willing.replaced(draw, List.of(member), Country.dice(15)).statusCode(202);
        Willing.awaitStatus(draw, "drawn");

        for (String told : List.of("plan", "frozenAt", "drawsAt", "drawnAt", "root", "panelId", "people")) {
            Willing.shown(draw).body(told, equalTo(before.get(told)));
        }
        assertThat(before).doesNotContainKey("failure");
        Willing.shown(draw).body("failure", containsString("name fresh ones"));
        assertThat(deeds("asked for replacements")).isOne();
        assertThat(deeds("found no panels")).isOne();
    }

    /** As an organiser asks for it, and taken up by an instance before any other looks. */
    private DrawRow asked(Duration notice) {
        Instant now = Instant.now();
        return within(() -> {
            draws.compute(draw, plan(notice), now);
            return draws.take(now, now.plus(HOUR)).orElseThrow();
        });
    }

    private DrawRow replacementAsked(String member) {
        Instant now = Instant.now();
        return within(() -> {
            draws.replace(draw, plan(HOUR), List.of(member), now);
            return draws.take(now, now.plus(HOUR)).orElseThrow();
        });
    }

    private static DrawPlan plan(Duration notice) {
        return new DrawPlan(
                Objective.LEXIMIN,
                100,
                new Randomness.Sources(
                        List.of("Throws in " + notice), Instant.now().plus(notice)));
    }

    /** By another instance, long after the first was last heard of. */
    private DrawRow takenOver() {
        Instant later = Instant.now().plus(HOUR.multipliedBy(2));
        return within(() -> draws.take(later, later.plus(HOUR)).orElseThrow());
    }

    private Boolean found(DrawRow taken) {
        finder.find(taken);
        return true;
    }

    private static <T> T within(Callable<T> work) {
        return QuarkusTransaction.requiringNew().call(work);
    }

    private static <T> List<T> atOnce(List<Callable<T>> work) throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newFixedThreadPool(work.size())) {
            List<Future<T>> all = threads.invokeAll(work);
            List<T> results = new ArrayList<>();
            for (Future<T> each : all) {
                results.add(each.get());
            }
            return results;
        }
    }

    private String shown(String member) {
        return Willing.shown(draw).extract().path(member);
    }

    private int deeds(String what) {
        List<String> all = given().get("/draws/{id}/log", draw.toString()).path("what");
        return (int) all.stream().filter(what::equals).count();
    }

    /** Those of attempts that came to nothing are thrown away. */
    private List<Path> directoriesOfTheDraw() {
        try (Stream<Path> all = Files.list(directories.directory())) {
            return all.filter(path -> path.getFileName().toString().startsWith(draw.toString()))
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
