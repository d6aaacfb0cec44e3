package org.folkmoot.web.outcome;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.folkmoot.contracts.contest.ContestId;
import org.folkmoot.web.facts.ContestState;
import org.folkmoot.web.facts.Facts;
import org.folkmoot.web.facts.Known;
import org.folkmoot.web.neighbour.Answer;
import org.folkmoot.web.neighbour.Neighbour;
import org.jboss.resteasy.reactive.RestQuery;

/** Whether a ballot is on the published list: for everybody who has a receipt. */
@Path("/live/{contestId}/ballot")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class ReceiptResource {
    private final Facts facts;
    private final PublicationApi publications;

    ReceiptResource(Facts facts, @RestClient PublicationApi publications) {
        this.facts = facts;
        this.publications = publications;
    }

    @CheckedTemplate(basePath = "outcome")
    static class Templates {
        static native TemplateInstance receipt(ReceiptView view);
    }

    /**
     * @param proof address of the proof; empty unless the ballot is on the list
     * @param asked whether anybody could say
     */
    record ReceiptView(String contest, String question, String reference, String proof, boolean asked) {}

    @GET
    public Response look(ContestId contestId, @RestQuery String reference) {
        ContestState contest = facts.contest(contestId).map(Known::fact).orElseThrow(NotFoundException::new);
        String typed = reference == null ? "" : reference.strip();
        String ballot = ballotId(typed);
        String question = contest.definition().question();
        if (ballot.isEmpty()) {
            return page(404, new ReceiptView(contestId.toString(), question, typed, "", true));
        }
        return switch (Neighbour.ask(() -> publications.proof(contestId.toString(), ballot))) {
            case Answer.Given<String> given ->
                page(
                        200,
                        new ReceiptView(
                                contestId.toString(),
                                question,
                                typed,
                                "/publications/" + contestId + "/proofs/" + ballot,
                                true));
            case Answer.Refused<String> refused ->
                page(404, new ReceiptView(contestId.toString(), question, typed, "", true));
            case Answer.Unreachable<String> unreachable ->
                page(503, new ReceiptView(contestId.toString(), question, typed, "", false));
        };
    }

    private static Response page(int status, ReceiptView view) {
        return Response.status(status).entity(Templates.receipt(view)).build();
    }

    /** People copy it as it is shown, in fours, or as it stands in the files; empty when it can be none. */
    private static String ballotId(String typed) {
        String plain = typed.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
        return plain.matches("[0-9a-f]{32}")
                ? plain.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5")
                : "";
    }
}
