package org.folkmoot.web.draw;

import java.util.UUID;
import org.folkmoot.web.Festival;
import org.folkmoot.web.Neighbours;

/** A draw as sortition would tell it. */
public final class Lottery {
    public static final String ROOT = "a3".repeat(32);

    public final String id = UUID.randomUUID().toString();
    private final Festival festival;

    public Lottery(Festival festival) {
        this.festival = festival;
        waves("");
        always("files", "[]");
        always(
                "log",
                "[{\"at\":\"2026-11-01T09:00:00Z\",\"by\":\"olu\",\"what\":\"announced\","
                        + "\"details\":{\"name\":\"The <panel>\",\"seats\":110}}]");
        is("gathering", "");
    }

    /** @param further members, each with a comma before it */
    public Lottery is(String status, String further) {
        Neighbours.always("GET /draws/" + id, 200, json(status, further));
        return this;
    }

    public String json(String status, String further) {
        return "{\"id\":\"" + id + "\",\"assemblyId\":\"" + festival.assembly.id()
                + "\",\"name\":\"The <panel> of all\",\"area\":\"" + festival.north
                + "\",\"seats\":110,\"status\":\"" + status + "\",\"announcedAt\":\"2026-11-01T09:00:00Z\","
                + "\"targets\":[{\"feature\":\"gender\",\"value\":\"female\",\"minimum\":50,\"maximum\":60},"
                + "{\"feature\":\"gender\",\"value\":\"male\",\"minimum\":50,\"maximum\":60},"
                + "{\"feature\":\"area\",\"value\":\"" + festival.north + "\",\"minimum\":10,\"maximum\":110}],"
                + "\"answers\":{\"invited\":20000,\"accepted\":1727,\"declined\":905,\"expired\":3}" + further + "}";
    }

    /** @param further members of the first wave, each with a comma before it */
    public Lottery wave(String further) {
        waves("{\"number\":1,\"invitations\":20000,\"byArea\":true,\"registered\":27073,\"root\":\"" + "b4".repeat(32)
                + "\",\"randomness\":{\"kind\":\"drand\",\"round\":123},\"sealedAt\":\"2026-11-02T09:00:00Z\","
                + "\"answerBy\":\"2030-12-01T18:00:00Z\"" + further + "}");
        return this;
    }

    public Lottery invited() {
        return wave(",\"drawnAt\":\"2026-11-03T09:00:00Z\",\"value\":\"drand:123:99aa\",\"seed\":\"" + "c5".repeat(32)
                + "\",\"cutOffs\":[{\"stratum\":\"" + festival.north
                + "\",\"tickets\":27073,\"invited\":20000,\"cutOff\":\"" + "d6".repeat(32) + "\"}]");
    }

    public Lottery frozenUntil(String drawsAt) {
        return invited().is("frozen", frozen() + ",\"drawsAt\":\"" + drawsAt + "\"");
    }

    public Lottery drawn() {
        always(
                "files",
                "[{\"name\":\"commitment.json\",\"bytes\":812,\"sha256\":\"" + "e7".repeat(32)
                        + "\"},{\"name\":\"selection.json\",\"bytes\":12345,\"sha256\":\"" + "f8".repeat(32) + "\"}]");
        return invited()
                .is("drawn", frozen() + ",\"drawsAt\":\"2026-11-20T18:00:00Z\",\"drawnAt\":\"2026-11-20T18:00:03Z\"");
    }

    public void always(String what, String body) {
        Neighbours.always("GET /draws/" + id + "/" + what, 200, body);
    }

    private static String frozen() {
        return ",\"frozenAt\":\"2026-11-10T18:00:00Z\",\"people\":1700,\"root\":\"" + ROOT
                + "\",\"plan\":{\"objective\":\"LEXIMIN\",\"panels\":1000,"
                + "\"randomness\":{\"kind\":\"drand\",\"round\":4567}}";
    }

    private void waves(String waves) {
        always("waves", "[" + waves + "]");
    }
}
