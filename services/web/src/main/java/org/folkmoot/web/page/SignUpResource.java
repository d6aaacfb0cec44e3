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
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.folkmoot.contracts.area.AreaEvent.AreaDefined;
import org.folkmoot.web.facts.Facts;
import org.folkmoot.web.neighbour.Answer;
import org.folkmoot.web.neighbour.Refusal;
import org.jboss.resteasy.reactive.RestResponse;

/** Signing up: one short form, then a look into the mailbox. */
@Path("/sign-up")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class SignUpResource {
    private final RegistrationApi registration;
    private final Facts facts;

    SignUpResource(@RestClient RegistrationApi registration, Facts facts) {
        this.registration = registration;
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

    @POST
    public RestResponse<TemplateInstance> signUp(@BeanParam SignUpForm form) {
        List<AreaDefined> areas = facts.areas().all();
        Answer<Boolean> answer = Answer.of(() -> {
            registration.signUp(form.signUp());
            return true;
        });
        return switch (answer) {
            case Answer.Given<Boolean> given -> RestResponse.ok(Templates.signedUp(form.email()));
            case Answer.Refused<Boolean> refused ->
                RestResponse.status(
                        RestResponse.Status.fromStatusCode(422),
                        Templates.signUp(form, areas, mistakes(refused.refusal()), false));
            case Answer.Unreachable<Boolean> unreachable ->
                RestResponse.status(
                        RestResponse.Status.SERVICE_UNAVAILABLE, Templates.signUp(form, areas, List.of(), true));
        };
    }

    private static List<Refusal.Mistake> mistakes(Refusal refusal) {
        return refusal.errors().isEmpty() ? List.of(new Refusal.Mistake("email", refusal.detail())) : refusal.errors();
    }
}
