package org.folkmoot.lottery.verify.invitation;

import java.time.Instant;
import java.util.List;
import org.folkmoot.lottery.verify.reading.JsonObject;
import org.folkmoot.lottery.verify.reading.MalformedException;
import org.folkmoot.lottery.verify.reading.PlannedBeacon;

/** What {@code invitation.json} says. */
record SealedTerms(
        Instant frozenAt, boolean rehearsal, int people, int invitations, String registerRoot, PlannedBeacon beacon) {
    static SealedTerms parse(byte[] content) throws MalformedException {
        JsonObject json = JsonObject.parse(content);
        json.text("format", "folkmoot-sortition-invitation-1");
        json.requireOnly(List.of("format", "frozenAt", "rehearsal", "people", "invitations", "registerRoot", "beacon"));
        if (!json.written(content)) {
            throw new MalformedException("is written in another form than prescribed");
        }
        int people = (int) json.whole("people", 1, Integer.MAX_VALUE);
        return new SealedTerms(
                json.instant("frozenAt"),
                json.truth("rehearsal"),
                people,
                (int) json.whole("invitations", 1, people),
                json.text("registerRoot", "[0-9a-f]{64}"),
                PlannedBeacon.parse(json.object("beacon")));
    }
}
