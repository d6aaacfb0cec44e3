package org.folkmoot.web.party;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.defaults.identity.Roles;
import org.folkmoot.web.facts.ContestState;
import org.folkmoot.web.facts.Facts;
import org.folkmoot.web.facts.Known;
import org.folkmoot.web.neighbour.Answer;
import org.jboss.resteasy.reactive.RestQuery;

/** Count the answers, check them, send them; correct them while the question is open. */
@Path("/party/contests/{contestId}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.PARTICIPANT)
@RunOnVirtualThread
class CountResource {
    private final Facts facts;
    private final PartyClient parties;
    private final PartyPages pages;
    private final JsonWebToken token;

    CountResource(Facts facts, PartyClient parties, PartyPages pages, JsonWebToken token) {
        this.facts = facts;
        this.parties = parties;
        this.pages = pages;
        this.token = token;
    }

    @CheckedTemplate(basePath = "party")
    static class Templates {
        static native TemplateInstance count(CountView view);

        static native TemplateInstance check(CountView view);

        static native TemplateInstance sent(CountView view);
    }

    /** @param correct present when numbers that count are to be replaced */
    @GET
    public TemplateInstance count(ContestId contestId, @RestQuery String correct) {
        ContestState contest = contest(contestId);
        OwnParty party = party(contest);
        RoomResult result = result(contestId, party);
        CountView view =
                view(contest, party, result, CountSheet.after(contest.definition(), result), List.of(), Notice.NONE);
        return result != null && result.wasConfirmed() && correct == null
                ? Templates.sent(view)
                : Templates.count(view);
    }

    /** Shows the numbers once more, or what has to change; nothing is sent yet. */
    @POST
    @Path("check")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response check(ContestId contestId, MultivaluedMap<String, String> form) {
        ContestState contest = contest(contestId);
        OwnParty party = party(contest);
        RoomResult result = result(contestId, party);
        CountSheet sheet = CountSheet.read(contest.definition(), form).meeting(result);
        List<String> mistakes =
                form.containsKey("change") ? List.of() : mistakes(contest, sheet, people(party, result));
        if (mistakes.isEmpty() && !form.containsKey("change")) {
            CountSheet ready = sheet.readyAfter(result);
            return Response.ok(Templates.check(view(contest, party, result, ready, mistakes, Notice.NONE)))
                    .build();
        }
        CountView view = view(contest, party, result, sheet, mistakes, Notice.NONE);
        return Response.status(mistakes.isEmpty() ? 200 : 422)
                .entity(Templates.count(view))
                .build();
    }

    @POST
    @Path("send")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response send(ContestId contestId, MultivaluedMap<String, String> form) {
        ContestState contest = contest(contestId);
        OwnParty party = party(contest);
        CountSheet sheet = CountSheet.read(contest.definition(), form);
        return switch (parties.send(contestId, party.id(), sheet.key(), sheet.numbers(), token.getRawToken())) {
            case Answer.Given<RoomResult> given ->
                Response.seeOther(URI.create("/party/contests/" + contestId)).build();
            case Answer.Refused<RoomResult> refused ->
                again(refused.refusal().status(), contest, party, sheet, Notice.refused(refused.refusal()));
            case Answer.Unreachable<RoomResult> unreachable ->
                Response.status(503)
                        .entity(Templates.check(view(contest, party, null, sheet, List.of(), Notice.unsent())))
                        .build();
        };
    }

    private Response again(int status, ContestState contest, OwnParty party, CountSheet sheet, Notice notice) {
        RoomResult result = result(contest.id(), party);
        return Response.status(status)
                .entity(Templates.count(view(contest, party, result, sheet.anewAfter(result), List.of(), notice)))
                .build();
    }

    private CountView view(
            ContestState contest,
            OwnParty party,
            RoomResult result,
            CountSheet sheet,
            List<String> mistakes,
            Notice notice) {
        return new CountView(
                contest, contest.phase(Instant.now()), party, result, sheet, people(party, result), mistakes, notice);
    }

    private static List<String> mistakes(ContestState contest, CountSheet sheet, int people) {
        List<String> mistakes = new ArrayList<>(CountRows.mistakes(contest.definition(), sheet.rows()));
        mistakes.addAll(sheet.mistakes(people));
        return mistakes;
    }

    private static int people(OwnParty party, RoomResult result) {
        if (result != null) {
            return result.effectiveHeadcount();
        }
        return party.counted() ? party.headcount() : 0;
    }

    private RoomResult result(ContestId contest, OwnParty party) {
        return parties.result(contest, party.id(), token.getRawToken()).orElse(null);
    }

    private OwnParty party(ContestState contest) {
        return pages.own(contest, token).orElseThrow(NotFoundException::new);
    }

    private ContestState contest(ContestId id) {
        return facts.contest(id).map(Known::fact).orElseThrow(NotFoundException::new);
    }
}
