package org.folkmoot.lottery.invitation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * What everybody may know about the invitations, and all that a person needs to check their own ticket: no ids.
 *
 * @param root of what was agreed on before, 64 hexadecimal digits
 * @param beacon what was entered
 * @param seed 64 hexadecimal digits
 */
public record PublishedInvitations(String root, String beacon, String seed, List<Invitations.Stratum> strata) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String RULE =
            "HMAC-SHA256 of the leaf, as text, under the seed; who has at most the cut-off of their"
                    + " stratum is invited";

    public PublishedInvitations {
        HexFormat.of().parseHex(seed);
        strata = List.copyOf(strata);
    }

    public void write(Path file) throws IOException {
        ObjectNode published = JSON.createObjectNode();
        published.put("rule", RULE);
        published.put("root", root);
        published.put("beacon", beacon);
        published.put("seed", seed);
        published.put(
                "people", strata.stream().mapToInt(Invitations.Stratum::people).sum());
        published.put(
                "invited",
                strata.stream().mapToInt(Invitations.Stratum::invited).sum());
        var list = published.putArray("strata");
        for (Invitations.Stratum stratum : strata) {
            list.addObject()
                    .put("stratum", stratum.name())
                    .put("people", stratum.people())
                    .put("invited", stratum.invited())
                    .put("cutOff", stratum.cutOff().map(Ticket::hex).orElse(null));
        }
        JSON.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), published);
    }

    /** @throws IllegalArgumentException when it is no such file */
    public static PublishedInvitations read(Path file) throws IOException {
        JsonNode published = JSON.readTree(file.toFile());
        List<Invitations.Stratum> strata = new ArrayList<>();
        for (JsonNode stratum : published.path("strata")) {
            strata.add(new Invitations.Stratum(
                    stratum.path("stratum").asText(),
                    stratum.path("people").asInt(),
                    stratum.path("invited").asInt(),
                    Optional.ofNullable(stratum.path("cutOff").textValue()).map(Ticket::new)));
        }
        if (strata.isEmpty()) {
            throw new IllegalArgumentException("it names no strata");
        }
        return new PublishedInvitations(
                published.path("root").asText(),
                published.path("beacon").asText(),
                published.path("seed").asText(),
                strata);
    }
}
