package org.folkmoot.rehearsal.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.contest.OptionId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a real server that fails as services do. */
class FrontDoorTest {
    private static final Patience SHORT =
            new Patience(Duration.ofSeconds(30), Duration.ofMillis(1), Duration.ofMillis(20), Duration.ofSeconds(2));
    private static final ContestId CONTEST = ContestId.of("0b1c9d2e-1111-4222-8333-444455556666");
    private static final String RECEIPT = "{\"ballotId\":\"5e3f9d2e-1111-4222-8333-444455556666\",\"contestId\":\""
            + CONTEST + "\",\"sequence\":1,\"acceptedAt\":\"2026-05-01T18:00:00Z\"}";

    private final Vertx vertx = Vertx.vertx();
    private final Queue<Consumer<HttpServerRequest>> behaviours = new ConcurrentLinkedQueue<>();
    private final Queue<String> received = new ConcurrentLinkedQueue<>();
    private HttpServer server;
    private FrontDoor door;

    @BeforeEach
    void listen() {
        server = vertx.createHttpServer()
                .requestHandler(request -> request.body().onSuccess(body -> {
                    received.add(request.method() + " " + request.path() + " " + body);
                    behaviours.remove().accept(request);
                }))
                .listen(0)
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        door = new FrontDoor(URI.create("http://127.0.0.1:" + server.actualPort()), 4, SHORT);
    }

    @AfterEach
    void stop() {
        door.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private static Consumer<HttpServerRequest> answer(int status, String body) {
        return request -> request.response().setStatusCode(status).end(body);
    }

    private static Consumer<HttpServerRequest> problem(int status, String code) {
        return answer(status, "{\"code\":\"" + code + "\",\"detail\":\"Because\"}");
    }

    private static void breakConnection(HttpServerRequest request) {
        request.connection().close();
    }

    /** As a process that hangs: the connection stays open and nothing comes. */
    private static void stayAway(HttpServerRequest request) {
        request.resume();
    }

    @SafeVarargs
    private void serve(Consumer<HttpServerRequest>... next) {
        behaviours.addAll(List.of(next));
    }

    private Participant voter() {
        return new Participant(door, new PersonalLink("http://front.example/join/abc"));
    }

    private static List<OptionId> choice() {
        return List.of(OptionId.of("4"));
    }

    @Test
    void sendsTheSameBallotUntilItIsAcknowledged() throws Exception {
        // Given
        serve(
                problem(503, "overloaded"),
                FrontDoorTest::breakConnection,
                answer(502, "Bad gateway"),
                FrontDoorTest::stayAway,
                answer(201, RECEIPT));

        // When
        var receipt = voter().cast(CONTEST, 1, choice());

        // Then
        assertThat(receipt.ballotId()).hasToString("5e3f9d2e-1111-4222-8333-444455556666");
        assertThat(received)
                .hasSize(5)
                .containsOnly(
                        "POST /contests/" + CONTEST + "/ballots {\"sequence\":1,\"selection\":{\"choices\":[\"4\"]}}");
        assertThat(door.repetitions()).isEqualTo(4);
    }

    @Test
    void takesTheReceiptOfABallotThatHadArrivedAllTheSame() throws Exception {
        serve(FrontDoorTest::breakConnection, answer(200, RECEIPT));

        assertThat(voter().cast(CONTEST, 1, choice()).sequence()).isEqualTo(1);
    }

    @Test
    void waitsUntilVotingHasHeardOfTheCheckInAndTheOpening() throws Exception {
        serve(problem(403, "not-entitled"), problem(409, "contest-not-open"), answer(201, RECEIPT));

        assertThat(voter().cast(CONTEST, 1, choice())).isNotNull();
    }

    @Test
    void takesAnUnexplainedFailureForAnAbsence() throws Exception {
        serve(answer(500, "{\"error\":\"unknown_error\"}"), answer(201, RECEIPT));

        assertThat(voter().cast(CONTEST, 1, choice())).isNotNull();
    }

    @Test
    void doesNotRepeatWhatFailedOnOurSide() {
        behaviours.add(problem(500, "unexpected"));

        assertThatThrownBy(() -> voter().cast(CONTEST, 1, choice())).isInstanceOf(RefusedException.class);
    }

    @Test
    void doesNotRepeatARefusal() {
        behaviours.add(problem(409, "contest-closed"));

        assertThatThrownBy(() -> voter().cast(CONTEST, 1, choice()))
                .isInstanceOfSatisfying(RefusedException.class, refused -> {
                    assertThat(refused.status()).isEqualTo(409);
                    assertThat(refused.code()).isEqualTo("contest-closed");
                })
                .hasMessage("POST /contests/" + CONTEST + "/ballots was refused with 409 contest-closed: Because");
        assertThat(received).hasSize(1);
    }

    @Test
    void exchangesTheLinkAgainWhenTheTokenHasExpired() throws Exception {
        serve(problem(401, "token-expired"), answer(200, "{\"token\":\"fresh\"}"), request -> {
            assertThat(request.getHeader("Authorization")).isEqualTo("Bearer fresh");
            answer(201, RECEIPT).accept(request);
        });

        assertThat(voter().cast(CONTEST, 1, choice())).isNotNull();
        assertThat(received).element(1).isEqualTo("POST /links/exchange {\"link\":\"abc\"}");
    }

    @Test
    void losesPatienceInTheEnd() {
        // Given
        var brief = new Patience(
                Duration.ofMillis(60), Duration.ofMillis(10), Duration.ofMillis(10), Duration.ofSeconds(20));
        for (int i = 0; i < 20; i++) {
            behaviours.add(problem(503, "unavailable"));
        }

        // When, then
        try (var impatient = new FrontDoor(door.address(), 1, brief)) {
            assertThatThrownBy(() -> impatient.send(Call.get("/areas")))
                    .isInstanceOf(NotAnsweredException.class)
                    .hasMessageContaining("GET /areas")
                    .hasMessageEndingWith("503 unavailable");
        }
    }

    @Test
    void seesNobodyAtTheDoorAsAPassingState() {
        // Given
        var address = door.address();
        server.close().toCompletionStage().toCompletableFuture().join();
        var brief = new Patience(
                Duration.ofMillis(60), Duration.ofMillis(10), Duration.ofMillis(10), Duration.ofSeconds(20));

        // When, then
        try (var early = new FrontDoor(address, 1, brief)) {
            assertThatThrownBy(() -> early.send(Call.get("/areas"))).isInstanceOf(NotAnsweredException.class);
        }
        assertThat(received).isEmpty();
    }
}
