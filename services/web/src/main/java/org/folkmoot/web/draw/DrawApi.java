package org.folkmoot.web.draw;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What sortition tells everybody of draws. */
@Path("/draws")
@RegisterRestClient(configKey = "sortition")
interface DrawApi {
    @GET
    List<DrawState> of(@QueryParam("assembly") String assembly);

    @GET
    @Path("{drawId}")
    DrawState draw(@PathParam("drawId") String drawId);

    @GET
    @Path("{drawId}/waves")
    List<Wave> waves(@PathParam("drawId") String drawId);

    @GET
    @Path("{drawId}/files")
    List<PublishedFile> files(@PathParam("drawId") String drawId);

    @GET
    @Path("{drawId}/files/commitment.json")
    Commitment commitment(@PathParam("drawId") String drawId);

    @GET
    @Path("{drawId}/files/statistics.json")
    Statistics statistics(@PathParam("drawId") String drawId);

    @GET
    @Path("{drawId}/files/selection.json")
    Selection selection(@PathParam("drawId") String drawId);

    @GET
    @Path("{drawId}/replacements/{number}/files")
    List<PublishedFile> files(@PathParam("drawId") String drawId, @PathParam("number") int number);

    @GET
    @Path("{drawId}/replacements/{number}/files/commitment.json")
    Commitment commitment(@PathParam("drawId") String drawId, @PathParam("number") int number);

    @GET
    @Path("{drawId}/replacements/{number}/files/statistics.json")
    Statistics statistics(@PathParam("drawId") String drawId, @PathParam("number") int number);

    @GET
    @Path("{drawId}/replacements/{number}/files/selection.json")
    Selection selection(@PathParam("drawId") String drawId, @PathParam("number") int number);

    @GET
    @Path("{drawId}/log")
    List<Deed> log(@PathParam("drawId") String drawId);
}
