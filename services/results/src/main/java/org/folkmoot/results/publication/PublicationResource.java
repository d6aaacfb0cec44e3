package org.folkmoot.results.publication;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import org.folkmoot.contracts.ballot.BallotId;
import org.folkmoot.contracts.contest.ContestId;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

@Path("/publications")
@RunOnVirtualThread
@PermitAll
class PublicationResource {
    private final PublicationService service;
    private final SigningKey key;

    PublicationResource(PublicationService service, SigningKey key) {
        this.service = service;
        this.key = key;
    }

    /** A JSON Web Key (RFC 8037), and the same for programs that read PEM. */
    record KeyView(String kty, String crv, String x, String use, String pem) {}

    @GET
    @Path("/key")
    public KeyView key() {
        return new KeyView("OKP", "Ed25519", key.publicKey(), "sig", key.pem());
    }

    @GET
    @Path("/{contestId}")
    public PublicationView list(@RestPath ContestId contestId) {
        return service.list(contestId);
    }

    @GET
    @Path("/{contestId}/{file}")
    public RestResponse<java.nio.file.Path> file(@RestPath ContestId contestId, @RestPath String file) {
        return ResponseBuilder.ok(service.file(contestId, file))
                .header(HttpHeaders.CONTENT_TYPE, mediaType(file))
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    private static String mediaType(String file) {
        if (file.endsWith(".json")) {
            return "application/json";
        }
        return file.endsWith(".csv") ? "text/csv; charset=utf-8" : "text/plain; charset=utf-8";
    }

    @GET
    @Path("/{contestId}/proofs/{ballotId}")
    public InclusionProof proof(@RestPath ContestId contestId, @RestPath BallotId ballotId) {
        return service.proof(contestId, ballotId);
    }
}
