package org.folkmoot.breakout.video;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Visits as providers see them, and addresses taken apart as browsers and servers do. */
final class Seats {
    static final Instant FROM = Instant.parse("2026-11-21T11:59:30Z");
    static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    static final Instant UNTIL = Instant.parse("2026-11-21T12:22:00Z");
    static final Instant ENTER_BY = Instant.parse("2026-11-21T12:05:00Z");
    static final String ROOM = "96721623d3f36317750919138684964b";
    static final String IDENTITY = "e3caa605395f7a2057600f9405f5ec0f";

    private Seats() {}

    static Seat of(String name) {
        return new Seat(ROOM, "Room 12", IDENTITY, Optional.of(name), false, FROM, UNTIL, ENTER_BY);
    }

    static Seat unnamed() {
        return new Seat(ROOM, "Room 12", IDENTITY, Optional.empty(), false, FROM, UNTIL, ENTER_BY);
    }

    static Seat facilitator() {
        return new Seat(ROOM, "Room 12", IDENTITY, Optional.of("Jo"), true, FROM, UNTIL, ENTER_BY);
    }

    static URI address(Invitation invitation) {
        if (invitation instanceof Invitation.Page page) {
            return page.address();
        }
        throw new AssertionError("Not an address to open: " + invitation);
    }

    static Map<String, String> query(URI address) {
        return Arrays.stream(address.getRawQuery().split("&", -1))
                .map(parameter -> parameter.split("=", 2))
                .collect(Collectors.toMap(pair -> decoded(pair[0]), pair -> decoded(pair[1])));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
