package org.folkmoot.web.participant;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.defaults.identity.Roles;
import org.folkmoot.web.facts.ContestState;
import org.folkmoot.web.facts.Facts;
import org.folkmoot.web.facts.Known;
import org.folkmoot.web.vote.Questions;

/** A question as one voter sees it, for a page that is open: where the order of the options is their own. */
@Path("/now/contests/{contestId}/question")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.PARTICIPANT)
@RunOnVirtualThread
class QuestionResource {
    private final Facts facts;
    private final NowPage page;
    private final Questions questions;
    private final Visitor visitor;

    QuestionResource(Facts facts, NowPage page, Questions questions, Visitor visitor) {
        this.facts = facts;
        this.page = page;
        this.questions = questions;
        this.visitor = visitor;
    }

    @GET
    public TemplateInstance question(ContestId contestId) {
        ContestState contest = facts.contest(contestId)
                .map(Known::fact)
                .filter(ContestState::wasAsked)
                .orElseThrow(NotFoundException::new);
        return questions.markup(page.question(visitor, contest, Instant.now()));
    }
}
