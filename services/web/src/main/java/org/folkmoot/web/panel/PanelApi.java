package org.folkmoot.web.panel;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Panels at voting. */
@Path("/panels")
@Consumes(MediaType.APPLICATION_JSON)
@RegisterRestClient(configKey = "voting")
interface PanelApi {
    @GET
    List<ListedPanel> panels(@QueryParam("assembly") String assembly, @HeaderParam("Authorization") String bearer);

    @PUT
    @Path("{panelId}")
    ListedPanel list(
            @PathParam("panelId") String panelId, @HeaderParam("Authorization") String bearer, Request request);

    record Request(String assemblyId, String name, List<String> members) {}
}
