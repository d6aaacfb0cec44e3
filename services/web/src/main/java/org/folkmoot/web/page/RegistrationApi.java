package org.folkmoot.web.page;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What registration offers to everybody. */
@Path("/")
@RegisterRestClient(configKey = "registration")
interface RegistrationApi {
    @GET
    @Path("participants/count")
    ParticipantCount count();

    @POST
    @Path("sign-ups")
    @Consumes(MediaType.APPLICATION_JSON)
    void signUp(SignUp signUp);

    record ParticipantCount(long participants) {}

    record SignUp(
            String email,
            String name,
            String area,
            String language,
            List<String> accessNeeds,
            Map<String, String> demographics) {}
}
