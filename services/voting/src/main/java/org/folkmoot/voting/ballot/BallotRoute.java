package org.folkmoot.voting.ballot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.defaults.identity.VerifiedTokens;
import org.folkmoot.defaults.problem.CommonProblem;
import org.folkmoot.defaults.problem.ProblemAnswer;
import org.folkmoot.defaults.problem.ProblemException;
import org.jboss.logging.Logger;

/**
 * The short way of a ballot whose voter's token was verified a little while ago. Whatever is not plainly such a ballot
 * goes on to {@link BallotResource}, which verifies, refuses and explains; what both take, both take alike.
 */
@ApplicationScoped
class BallotRoute {
    private static final Logger LOG = Logger.getLogger(BallotRoute.class);
    private static final String JSON = "application/json";
    private static final String CONTEST = "contestId";
    /** Larger than any ballot; more is left to the resource, which knows how much may be sent at all. */
    private static final int LARGEST_BODY = 64 * 1024;

    private final BallotService ballots;
    private final VerifiedTokens verified;
    private final ObjectMapper mapper;
    private final ObjectWriter receipts;

    BallotRoute(BallotService ballots, VerifiedTokens verified, ObjectMapper mapper) {
        this.ballots = ballots;
        this.verified = verified;
        this.mapper = mapper;
        this.receipts = mapper.writerFor(Receipt.class);
    }

    void mount(@Observes Router router) {
        router.route(HttpMethod.POST, "/contests/:" + CONTEST + "/ballots").handler(this::take);
    }

    private void take(RoutingContext routing) {
        HttpServerRequest request = routing.request();
        Optional<ParticipantId> voter = verified.find(request.getHeader("Authorization"));
        Optional<ContestId> contest = contest(routing.pathParam(CONTEST));
        if (voter.isEmpty() || contest.isEmpty() || !isPlain(request)) {
            routing.next();
            return;
        }
        request.bodyHandler(body -> cast(routing, voter.get(), contest.get(), body));
        // Quarkus holds every request back until somebody reads it.
        request.resume();
    }

    private static boolean isPlain(HttpServerRequest request) {
        String type = request.getHeader("Content-Type");
        String accept = request.getHeader("Accept");
        return type != null
                && type.startsWith(JSON)
                && (accept == null || accept.equals("*/*") || accept.equals(JSON))
                && request.getHeader("Content-Encoding") == null
                && isShort(request.getHeader("Content-Length"));
    }

    private static boolean isShort(String length) {
        try {
            return length != null && Integer.parseInt(length) <= LARGEST_BODY;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static Optional<ContestId> contest(String text) {
        try {
            return Optional.of(ContestId.of(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private void cast(RoutingContext routing, ParticipantId voter, ContestId contest, Buffer body) {
        Context connection = routing.vertx().getOrCreateContext();
        CompletableFuture<CastBallot> cast;
        try {
            cast = ballots.cast(voter, BallotRequest.read(contest, body.getBytes()));
        } catch (RuntimeException e) {
            refuse(routing, e);
            return;
        }
        CompletableFuture<?> _ = cast.whenComplete((done, failure) ->
                // The thread that brings acknowledgements has better things to do than to write answers.
                connection.runOnContext(_ -> {
                    if (failure == null) {
                        acknowledge(routing, done);
                    } else {
                        refuse(routing, failure instanceof CompletionException ? failure.getCause() : failure);
                    }
                }));
    }

    private void acknowledge(RoutingContext routing, CastBallot cast) {
        try {
            byte[] receipt = receipts.writeValueAsBytes(cast.receipt());
            routing.response()
                    .setStatusCode(cast.repeated() ? 200 : 201)
                    .putHeader("Content-Type", JSON)
                    .end(Buffer.buffer(receipt));
        } catch (JsonProcessingException e) {
            refuse(routing, e);
        }
    }

    private void refuse(RoutingContext routing, Throwable failure) {
        if (failure instanceof ProblemException refusal) {
            ProblemAnswer.send(refusal, routing, mapper);
            return;
        }
        LOG.errorf(failure, "A ballot failed");
        ProblemAnswer.send(
                CommonProblem.UNEXPECTED.because("Try again; if it stays, report the traceId."), routing, mapper);
    }
}
