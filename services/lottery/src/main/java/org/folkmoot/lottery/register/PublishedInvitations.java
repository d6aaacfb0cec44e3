package org.folkmoot.lottery.register;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.lottery.form.JsonText;
import org.folkmoot.lottery.invitation.Invitations;
import org.folkmoot.lottery.invitation.Ticket;

/**
 * What everybody may know about the invitations, and all that a person needs to check their own ticket: no ids.
 *
 * @param root of what was agreed on before, 64 hexadecimal digits
 * @param beacon what was entered
 * @param seed 64 hexadecimal digits
 * @param strata by the bytes of their names
 */
public record PublishedInvitations(String root, String beacon, String seed, List<Invitations.Stratum> strata) {
    public PublishedInvitations {
        HexFormat.of().parseHex(seed);
        strata = strata.stream()
                .sorted(Comparator.comparing(
                        stratum -> stratum.name().getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned))
                .toList();
    }

    /** As they are published. */
    public byte[] bytes() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("root", root);
        members.put("beacon", beacon);
        members.put("seed", seed);
        members.put(
                "people", strata.stream().mapToInt(Invitations.Stratum::people).sum());
        members.put(
                "invited",
                strata.stream().mapToInt(Invitations.Stratum::invited).sum());
        members.put("strata", strata.stream().map(PublishedInvitations::members).toList());
        return JsonText.of(members);
    }

    private static Map<String, Object> members(Invitations.Stratum stratum) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("stratum", stratum.name());
        members.put("people", stratum.people());
        members.put("invited", stratum.invited());
        stratum.cutOff().ifPresent(cutOff -> members.put("cutOff", cutOff.hex()));
        return members;
    }

    /** All of it or nothing. */
    void write(Path file) throws IOException {
        Path unfinished = file.resolveSibling("." + file.getFileName() + ".unfinished");
        Files.write(unfinished, bytes());
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /**
     * @throws IllegalArgumentException when it is no such file
     * @throws java.io.UncheckedIOException when it is no JSON
     */
    static PublishedInvitations read(Path file) throws IOException {
        JsonNode published = JsonText.read(Files.readAllBytes(file));
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
