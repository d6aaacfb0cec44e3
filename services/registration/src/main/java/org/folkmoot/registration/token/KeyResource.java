package org.folkmoot.registration.token;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.ResponseHeader;

@Path("/.well-known/jwks.json")
class KeyResource {
    private final TokenKey key;

    KeyResource(TokenKey key) {
        this.key = key;
    }

    @GET
    @PermitAll
    @NonBlocking
    @Produces(MediaType.APPLICATION_JSON)
    @ResponseHeader(name = "Cache-Control", value = "public, max-age=300")
    public String keys() {
        return key.published();
    }
}
