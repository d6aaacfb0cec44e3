package org.folkmoot.registration.training;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.InputStream;
import org.folkmoot.defaults.identity.Roles;

@Path("/participants/certificates")
@RunOnVirtualThread
@RolesAllowed(Roles.ORGANISER)
class CertificateResource {
    private final CertificateService certificates;

    CertificateResource(CertificateService certificates) {
        this.certificates = certificates;
    }

    @PUT
    @Consumes("text/csv")
    public CertificateService.Certification certify(InputStream people) throws IOException {
        return certificates.certify(people);
    }

    /** Not DELETE: addresses belong into a body, and a body of a DELETE may get lost on its way (RFC 9110, 9.3.5). */
    @POST
    @Path("/withdrawals")
    @Consumes("text/csv")
    public CertificateService.Withdrawal withdraw(InputStream people) throws IOException {
        return certificates.withdraw(people);
    }
}
