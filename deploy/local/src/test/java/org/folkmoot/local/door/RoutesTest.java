package org.folkmoot.local.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutesTest {
    private final Routes routes = new Routes(Map.of("voting", 1));

    @ParameterizedTest
    @CsvSource({
        "/areas,registration",
        "/participants/imports,registration",
        "/sign-ups,registration",
        "/links/exchange,registration",
        "/.well-known/jwks.json,registration",
        "/assemblies/1/check-ins,assembly",
        "/contests/1/ballots,voting",
        "/parties/join,voting",
        "/panels/1,voting",
        "/rounds/1/seat,breakout",
        "/rooms/1/go-round,breakout",
        "/conduct/1/removals,breakout",
        "/draws/1/files,sortition",
        "/tallies/1/gdynia,results",
        "/outcomes/1,results",
        "/publications/1/proofs/2,results",
        "/auth/realms/folkmoot,keycloak",
        "/,web",
        "/sign-up,web",
        "/join/abc,web",
        "/party/join/ABC,web",
        "/live/1/events,web",
        "/now,web",
        "/authors,web",
        "/room,web",
        "/roomsaway,web",
        "/contestsaway,web"
    })
    void answersEachPathByThePartThatOwnsIt(String path, String part) {
        assertThat(routes.partFor(path)).isEqualTo(part);
    }
}
