package org.folkmoot.lottery.register;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.folkmoot.lottery.beacon.Quicknet;
import org.folkmoot.lottery.commitment.Sha256;
import org.folkmoot.lottery.draw.BeaconPlan;
import org.folkmoot.lottery.form.JsonText;

/**
 * What is agreed on and published before invitations fall by lot. The SHA-256 of these bytes is the root that the seed is
 * made from, so nothing of it can be changed afterwards.
 *
 * @param people in the register
 * @param invitations how many of them will be invited
 * @param registerRoot over their leaves, in the order in which they are published
 * @param rehearsal the beacon is known already, so the lottery proves nothing
 */
public record InvitationTerms(
        Instant frozenAt, boolean rehearsal, int people, int invitations, String registerRoot, BeaconPlan beacon) {
    static final String FORMAT = "folkmoot-sortition-invitation-1";

    public InvitationTerms {
        frozenAt = frozenAt.truncatedTo(ChronoUnit.SECONDS);
    }

    /** As they are published. */
    public byte[] bytes() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("format", FORMAT);
        members.put("frozenAt", frozenAt.toString());
        members.put("rehearsal", rehearsal);
        members.put("people", people);
        members.put("invitations", invitations);
        members.put("registerRoot", registerRoot);
        members.put("beacon", beacon.published());
        return JsonText.of(members);
    }

    /** SHA-256 of the bytes, in lower-case hexadecimal: what is made known before the beacon is. */
    public String root() {
        return Sha256.hex(bytes());
    }

    /**
     * @throws IllegalArgumentException when these are no such terms
     * @throws java.io.UncheckedIOException when they are no JSON
     */
    static InvitationTerms read(byte[] published) {
        JsonNode members = JsonText.read(published);
        if (!members.path("format").asText().equals(FORMAT)) {
            throw new IllegalArgumentException("it is not of the format " + FORMAT);
        }
        return new InvitationTerms(
                Instant.parse(members.path("frozenAt").asText()),
                members.path("rehearsal").asBoolean(),
                members.path("people").asInt(),
                members.path("invitations").asInt(),
                members.path("registerRoot").asText(),
                beacon(members.path("beacon")));
    }

    private static BeaconPlan beacon(JsonNode beacon) {
        if (beacon.path("kind").asText().equals("drand")) {
            if (!beacon.path("chain").asText().equals(Quicknet.CHAIN)) {
                throw new IllegalArgumentException("its beacon is another chain than drand's quicknet");
            }
            return new BeaconPlan.Round(beacon.path("round").asLong());
        }
        List<String> sources = new ArrayList<>();
        beacon.path("sources").forEach(source -> sources.add(source.asText()));
        return new BeaconPlan.Sources(sources);
    }
}
