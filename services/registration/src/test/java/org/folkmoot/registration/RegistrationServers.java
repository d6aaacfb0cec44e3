package org.folkmoot.registration;

import io.quarkus.test.common.QuarkusTestResource;
import org.folkmoot.testsupport.IdentityResource;
import org.folkmoot.testsupport.KafkaResource;
import org.folkmoot.testsupport.PostgresResource;

/** What every test of the whole service runs against. */
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IdentityResource.class)
@QuarkusTestResource(SecretsResource.class)
@QuarkusTestResource(MailServerResource.class)
final class RegistrationServers {
    private RegistrationServers() {}
}
