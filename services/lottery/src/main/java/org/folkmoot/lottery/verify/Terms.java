package org.folkmoot.lottery.verify;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.lottery.verify.reading.JsonObject;
import org.folkmoot.lottery.verify.reading.MalformedException;
import org.folkmoot.lottery.verify.reading.PlannedBeacon;

/** What {@code commitment.json} says. */
record Terms(
        Instant frozenAt,
        boolean rehearsal,
        int people,
        int seats,
        int panels,
        BigDecimal certifiedGap,
        String method,
        String objective,
        PlannedBeacon beacon,
        String poolRoot,
        Map<String, String> files,
        Optional<Replaces> replaces) {
    static final String FILE = "commitment.json";
    static final List<String> HASHED =
            List.of("pool.csv", "targets.csv", "panels.csv", "probabilities.csv", "statistics.json");

    private static final String HEX = "[0-9a-f]{64}";

    record Replaces(int number, String draw, String previous, List<String> outOfOffice, List<String> held) {}

    static Terms parse(byte[] content) throws MalformedException {
        JsonObject json = JsonObject.parse(content);
        json.requireOnly(List.of(
                "format",
                "algorithm",
                "frozenAt",
                "rehearsal",
                "people",
                "seats",
                "objective",
                "method",
                "certifiedGap",
                "panels",
                "beacon",
                "poolRoot",
                "files",
                "replaces"));
        if (!json.written(content)) {
            throw new MalformedException("is written in another form than prescribed");
        }
        json.text("format", "folkmoot-sortition-draw-1");
        // A later program may find fairer panels; how they are checked stays the same as long as the format does.
        json.text("algorithm", "folkmoot-lottery-[1-9][0-9]{0,3}");
        BigDecimal gap = json.decimal("certifiedGap");
        if (gap.signum() < 0) {
            throw new MalformedException("certifiedGap is below 0");
        }
        return new Terms(
                json.instant("frozenAt"),
                json.truth("rehearsal"),
                (int) json.whole("people", 1, Integer.MAX_VALUE),
                (int) json.whole("seats", 1, Integer.MAX_VALUE),
                (int) json.whole("panels", 1, Integer.MAX_VALUE),
                gap,
                json.text("method", "compact|column-generation|legacy"),
                json.text("objective", "leximin|maximin|nash|goldilocks|legacy"),
                PlannedBeacon.parse(json.object("beacon")),
                json.text("poolRoot", HEX),
                files(json.object("files")),
                json.has("replaces") ? Optional.of(replaces(json.object("replaces"))) : Optional.empty());
    }

    private static Map<String, String> files(JsonObject json) throws MalformedException {
        json.requireOnly(HASHED);
        Map<String, String> files = new HashMap<>();
        for (String name : HASHED) {
            files.put(name, json.text(name, HEX));
        }
        return files;
    }

    private static Replaces replaces(JsonObject json) throws MalformedException {
        json.requireOnly(List.of("number", "draw", "previous", "outOfOffice", "held"));
        return new Replaces(
                (int) json.whole("number", 1, Integer.MAX_VALUE),
                json.text("draw", HEX),
                json.text("previous", HEX),
                json.texts("outOfOffice"),
                json.texts("held"));
    }
}
