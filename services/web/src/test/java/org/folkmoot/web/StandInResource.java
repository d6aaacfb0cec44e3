package org.folkmoot.web;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Points the service under test to a {@link StandIn}. */
public class StandInResource implements QuarkusTestResourceLifecycleManager {
    private StandIn standIn;

    @Override
    public Map<String, String> start() {
        standIn = StandIn.start(0);
        String address = standIn.address();
        return Map.of(
                "folkmoot.test.stand-in", address,
                "folkmoot.registration-url", address,
                "folkmoot.assembly-url", address,
                "folkmoot.voting-url", address,
                "folkmoot.breakout-url", address,
                "folkmoot.results-url", address,
                "folkmoot.sortition-url", address,
                "folkmoot.web-client-secret", "a-secret-of-tests",
                "folkmoot.session-secret", "0123456789abcdef0123456789abcdef",
                "quarkus.oidc.staff-web.token-path", address + "/protocol/openid-connect/token");
    }

    @Override
    public void stop() {
        standIn.stop();
    }
}
