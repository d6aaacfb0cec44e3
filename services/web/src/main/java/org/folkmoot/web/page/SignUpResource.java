package org.folkmoot.web.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.folkmoot.contracts.area.AreaEvent.AreaDefined;
import org.folkmoot.web.facts.Facts;
import org.folkmoot.web.neighbour.Answer;
import org.folkmoot.web.neighbour.Neighbour;
import org.folkmoot.web.neighbour.Refusal;

/** Signing up: one short form, then a look into the mailbox. */
@Path("/sign-up")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class SignUpResource {
    private final RegistrationApi registration;
    private final SignUpCounter counter;
    private final Facts facts;

    SignUpResource(@RestClient RegistrationApi registration, SignUpCounter counter, Facts facts) {
        this.registration = registration;
        this.counter = counter;
        this.facts = facts;
    }

    @CheckedTemplate(basePath = "page")
    static class Templates {
        static native TemplateInstance signUp(
                SignUpForm form, List<AreaDefined> areas, List<Refusal.Mistake> mistakes, boolean unreachable);

        static native TemplateInstance signedUp(String email);
    }

    @GET
    public TemplateInstance form() {
        return Templates.signUp(SignUpForm.empty(), facts.areas().all(), List.of(), false);
    }

    /** For the counter on an open front page. */
    @GET
    @Path("count")
    @Produces(MediaType.APPLICATION_JSON)
    public Map<String, Long> count() {
        OptionalLong signUps = counter.signUps();
        return signUps.isPresent() ? Map.of("participants", signUps.getAsLong()) : Map.of();
    }

    @POST
    public Response signUp(@BeanParam SignUpForm form) {
        List<AreaDefined> areas = facts.areas().all();
        Answer<Boolean> answer = Neighbour.ask(() -> {
            registration.signUp(form.signUp());
            return true;
        });
        return switch (answer) {
            case Answer.Given<Boolean> given -> page(200, Templates.signedUp(form.email()));
            case Answer.Refused<Boolean> refused ->
                page(refused.refusal().status(), Templates.signUp(form, areas, mistakes(refused.refusal()), false));
            case Answer.Unreachable<Boolean> unreachable -> page(503, Templates.signUp(form, areas, List.of(), true));
        };
    }

    private static Response page(int status, TemplateInstance page) {
        return Response.status(status).entity(page).build();
    }

    private static List<Refusal.Mistake> mistakes(Refusal refusal) {
        return refusal.errors().isEmpty() ? List.of(new Refusal.Mistake("email", refusal.detail())) : refusal.errors();
    }
}
