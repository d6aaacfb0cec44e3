package org.folkmoot.web.participant;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.time.Duration;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.defaults.identity.Roles;
import org.folkmoot.web.facts.ContestState;
import org.folkmoot.web.facts.Facts;
import org.folkmoot.web.facts.Known;
import org.folkmoot.web.login.ParticipantCookie;
import org.folkmoot.web.vote.Panel;
import org.folkmoot.web.vote.Questions;

/** Takes an answer: as a form from any browser, and the same form from our script, which wants only the panel. */
@Path("/now/contests/{contestId}/ballot")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RolesAllowed(Roles.PARTICIPANT)
@RunOnVirtualThread
class AnswerResource {
    private static final Duration REMEMBERED = Duration.ofDays(2);

    private final Answers answers;
    private final Facts facts;
    private final NowPage page;
    private final Questions questions;
    private final Visitor visitor;
    private final ParticipantCookie cookies;

    AnswerResource(
            Answers answers,
            Facts facts,
            NowPage page,
            Questions questions,
            Visitor visitor,
            ParticipantCookie cookies) {
        this.answers = answers;
        this.facts = facts;
        this.page = page;
        this.questions = questions;
        this.visitor = visitor;
        this.cookies = cookies;
    }

    @POST
    @Produces(MediaType.TEXT_HTML)
    public Response fromForm(ContestId contestId, MultivaluedMap<String, String> form) {
        ContestState contest = contest(contestId);
        Answered answered = answers.send(contest, visitor, form);
        if (answered.panel().tone() == Panel.Tone.COUNTED) {
            return Response.seeOther(UriBuilder.fromPath("/now")
                            .queryParam("assembly", contest.definition().assemblyId())
                            .queryParam("contest", contestId)
                            .build())
                    .cookie(memory(contestId, answered))
                    .build();
        }
        return Response.status(answered.status())
                .entity(page.show(visitor, contest, answered.question()))
                .build();
    }

    @POST
    @Produces(MediaType.APPLICATION_JSON)
    public Response fromScript(ContestId contestId, MultivaluedMap<String, String> form) {
        Answered answered = answers.send(contest(contestId), visitor, form);
        Response.ResponseBuilder response = Response.status(answered.status()).entity(Told.of(answered, questions));
        return answered.panel().tone() == Panel.Tone.COUNTED
                ? response.cookie(memory(contestId, answered)).build()
                : response.build();
    }

    /**
     * @param state {@code counted}, {@code refused} or {@code unsent}
     * @param panel its HTML
     * @param sequence for the next ballot
     */
    record Told(String state, String panel, long sequence) {
        static Told of(Answered answered, Questions questions) {
            return new Told(
                    answered.panel().tone().css(),
                    questions.markup(answered.panel()),
                    answered.question().sequence());
        }
    }

    private NewCookie memory(ContestId contest, Answered answered) {
        return cookies.cookie(Visitor.answerCookie(contest), answered.answer().cookie(), "/now", REMEMBERED);
    }

    private ContestState contest(ContestId id) {
        return facts.contest(id).map(Known::fact).orElseThrow(NotFoundException::new);
    }
}
