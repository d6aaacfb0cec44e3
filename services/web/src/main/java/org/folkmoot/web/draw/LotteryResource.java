package org.folkmoot.web.draw;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.folkmoot.contracts.draw.DrawId;
import org.folkmoot.defaults.problem.CommonProblem;
import org.folkmoot.web.facts.Facts;
import org.folkmoot.web.neighbour.Answer;

/** A draw for everybody: where it stands, and all that is needed to check it. */
@Path("/lottery/{drawId}")
@RunOnVirtualThread
class LotteryResource {
    private final DrawBoard board;
    private final Facts facts;

    LotteryResource(DrawBoard board, Facts facts) {
        this.board = board;
        this.facts = facts;
    }

    @CheckedTemplate(basePath = "draw")
    static class Templates {
        static native TemplateInstance lottery(LotteryView view);
    }

    /**
     * What an open page asks for.
     *
     * @param stamp another one than the page has: it is to be loaded anew
     * @param asOf how old this is
     */
    record Now(String stamp, Instant now, Instant asOf, DrawState.Answers answers) {}

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance lottery(DrawId drawId) {
        PublishedDraw published = published(drawId);
        String assembly = facts.assembly(published.draw().assemblyId())
                .map(known -> known.fact().details().title())
                .orElse("");
        return Templates.lottery(new LotteryView(published, assembly, Instant.now()));
    }

    @GET
    @Path("state")
    @Produces(MediaType.APPLICATION_JSON)
    public Now state(DrawId drawId) {
        PublishedDraw published = published(drawId);
        return new Now(
                published.stamp(),
                Instant.now(),
                published.asOf(),
                published.draw().answers());
    }

    private PublishedDraw published(DrawId id) {
        return switch (board.look(id)) {
            case Answer.Given<PublishedDraw> given -> given.value();
            case Answer.Refused<PublishedDraw> refused -> throw new NotFoundException();
            case Answer.Unreachable<PublishedDraw> unreachable ->
                throw CommonProblem.UNAVAILABLE.because("Try again in a moment.");
        };
    }
}
