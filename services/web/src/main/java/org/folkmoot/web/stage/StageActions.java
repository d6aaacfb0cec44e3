package org.folkmoot.web.stage;

import io.quarkus.oidc.AccessTokenCredential;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Predicate;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.defaults.identity.Roles;
import org.folkmoot.web.facts.AssemblyState;
import org.folkmoot.web.facts.ContestState;
import org.folkmoot.web.facts.Facts;
import org.folkmoot.web.facts.Known;
import org.folkmoot.web.facts.Phase;
import org.folkmoot.web.neighbour.Answer;
import org.folkmoot.web.neighbour.Refusal;
import org.folkmoot.web.page.PageConfig;
import org.jboss.resteasy.reactive.RestForm;

/** What a facilitator does. The console moves on only when the other service has said yes. */
@Path("/stage/{assemblyId}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.FACILITATOR)
@RunOnVirtualThread
class StageActions {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Facts facts;
    private final StageClient client;
    private final StagePage page;
    private final PageConfig pages;
    private final AccessTokenCredential token;

    StageActions(Facts facts, StageClient client, StagePage page, PageConfig pages, AccessTokenCredential token) {
        this.facts = facts;
        this.client = client;
        this.page = page;
        this.pages = pages;
        this.token = token;
    }

    @POST
    @Path("start")
    public Response start(AssemblyId assemblyId) {
        return done(
                client.start(assemblyId, token.getToken()),
                new Step(assemblyId, null, "The assembly did not start."),
                () -> is(assemblyId, assembly -> !assembly.published()));
    }

    @POST
    @Path("end")
    public Response end(AssemblyId assemblyId) {
        Step step = new Step(assemblyId, null, "The assembly did not end.");
        List<ContestState> contests =
                facts.contests(assemblyId).stream().map(Known::fact).toList();
        // Voting takes answers to an open question whether the assembly is on or not.
        for (ContestState contest : contests) {
            if (contest.phase(Instant.now()).isOpen()) {
                return failed(
                        409, step, "Question " + (contests.indexOf(contest) + 1) + " is open. Close or void it first.");
            }
        }
        return done(client.end(assemblyId, token.getToken()), step, () -> is(assemblyId, AssemblyState::ended));
    }

    @POST
    @Path("segments/{segmentId}/start")
    public Response startSegment(AssemblyId assemblyId, String segmentId) {
        return done(
                client.startSegment(assemblyId, segmentId, token.getToken()),
                new Step(assemblyId, null, "The run sheet did not move on."),
                () -> facts.segment(assemblyId)
                        .filter(known -> known.fact().segment().id().equals(segmentId))
                        .isPresent());
    }

    @POST
    @Path("contests")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response prepare(AssemblyId assemblyId, MultivaluedMap<String, String> fields) {
        ContestForm form = new ContestForm(fields, pages.timeZone());
        try {
            return prepare(assemblyId, form, form.draft(assemblyId));
        } catch (ContestForm.Unreadable e) {
            return written(422, assemblyId, form, e.mistakes());
        }
    }

    private Response prepare(AssemblyId assemblyId, ContestForm form, ContestStageApi.Draft draft) {
        return switch (client.prepare(draft, token.getToken())) {
            case Answer.Given<ContestStageApi.Prepared> given -> {
                ContestId contest = ContestId.of(given.value().id());
                facts.await(() -> facts.contest(contest).isPresent(), PATIENCE);
                yield back(assemblyId, contest);
            }
            case Answer.Refused<ContestStageApi.Prepared> refused ->
                written(refused.refusal().status(), assemblyId, form, mistakes(refused.refusal()));
            case Answer.Unreachable<ContestStageApi.Prepared> unreachable ->
                written(503, assemblyId, form, List.of("The question was not saved. Nothing changed. Try again."));
        };
    }

    @POST
    @Path("contests/{contestId}/open")
    public Response open(AssemblyId assemblyId, ContestId contestId) {
        return done(
                client.open(contestId, token.getToken()),
                new Step(assemblyId, contestId, "Did not open."),
                () -> is(contestId, phase -> !phase.isPrepared()));
    }

    @POST
    @Path("contests/{contestId}/close")
    public Response close(AssemblyId assemblyId, ContestId contestId) {
        return done(
                client.close(contestId, token.getToken()),
                new Step(assemblyId, contestId, "Did not close."),
                () -> is(contestId, phase -> phase != Phase.PREPARED && phase != Phase.OPEN));
    }

    /** @param from when it would have closed, so that a second click asks for the same and not for more */
    @POST
    @Path("contests/{contestId}/extend")
    public Response extend(AssemblyId assemblyId, ContestId contestId, @RestForm String from, @RestForm int seconds) {
        Instant closesAt = until(from, Math.clamp(seconds, 1, 3_600));
        return done(
                client.extend(contestId, closesAt, token.getToken()),
                new Step(assemblyId, contestId, "The time was not extended."),
                () -> facts.contest(contestId)
                        .map(known -> known.fact().dueAt())
                        .filter(dueAt -> !dueAt.isBefore(closesAt))
                        .isPresent());
    }

    @POST
    @Path("contests/{contestId}/void")
    public Response voiding(AssemblyId assemblyId, ContestId contestId, @RestForm String reason) {
        String typed = reason == null ? "" : reason.strip();
        return done(
                client.voiding(contestId, typed, token.getToken()),
                new Step(
                        assemblyId,
                        contestId,
                        "Not voided.",
                        failure -> StagePage.Wanted.notVoided(contestId, typed, failure)),
                () -> is(contestId, Phase::isVoided));
    }

    private static Instant until(String from, int seconds) {
        try {
            return Instant.parse(from).plusSeconds(seconds);
        } catch (DateTimeException | NullPointerException e) {
            throw new BadRequestException(e);
        }
    }

    /** @param failed what is shown when it failed, and how it did */
    private record Step(
            AssemblyId assembly, ContestId contest, String failure, Function<String, StagePage.Wanted> failed) {
        Step(AssemblyId assembly, ContestId contest, String failure) {
            this(assembly, contest, failure, sentence -> StagePage.Wanted.failed(contest, sentence));
        }
    }

    private Response done(Answer<Boolean> answer, Step step, BooleanSupplier effect) {
        return switch (answer) {
            case Answer.Given<Boolean> given -> {
                facts.await(effect, PATIENCE);
                yield back(step.assembly(), step.contest());
            }
            // A second click finds the first one's work done: then all is as wanted.
            case Answer.Refused<Boolean> refused ->
                (refused.refusal().is("wrong-state") || refused.refusal().is("not-later"))
                                && facts.await(effect, PATIENCE)
                        ? back(step.assembly(), step.contest())
                        : failed(refused.refusal().status(), step, sentence(refused.refusal()));
            case Answer.Unreachable<Boolean> unreachable -> failed(503, step, "Nothing changed. Try again.");
        };
    }

    private Response back(AssemblyId assembly, ContestId contest) {
        UriBuilder address = UriBuilder.fromPath("/stage/" + assembly);
        if (contest != null) {
            address.queryParam("contest", contest);
        }
        return Response.seeOther(address.build()).build();
    }

    private Response failed(int status, Step step, String next) {
        StagePage.Wanted wanted = step.failed().apply(step.failure() + " " + next);
        return Response.status(status)
                .entity(StageResource.Templates.stage(page.view(step.assembly(), wanted, token.getToken())))
                .build();
    }

    private Response written(int status, AssemblyId assembly, ContestForm form, List<String> mistakes) {
        var wanted = StagePage.Wanted.written(form, mistakes);
        return Response.status(status)
                .entity(StageResource.Templates.stage(page.view(assembly, wanted, token.getToken())))
                .build();
    }

    private static String sentence(Refusal refusal) {
        return switch (refusal.code()) {
            case "reason-missing" -> "Write why: everybody will read it.";
            case "not-later" -> "It closes later than that already.";
            default -> refusal.detail();
        };
    }

    private boolean is(ContestId contest, Predicate<Phase> expected) {
        return facts.contest(contest)
                .filter(known -> expected.test(known.fact().phase(Instant.now())))
                .isPresent();
    }

    private boolean is(AssemblyId assembly, Predicate<AssemblyState> expected) {
        return facts.assembly(assembly)
                .filter(known -> expected.test(known.fact()))
                .isPresent();
    }

    private static List<String> mistakes(Refusal refusal) {
        return refusal.errors().isEmpty()
                ? List.of(refusal.detail())
                : refusal.errors().stream().map(Refusal.Mistake::detail).toList();
    }
}
