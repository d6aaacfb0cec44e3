package org.folkmoot.web.draw;

import java.util.UUID;
import org.folkmoot.web.Festival;
import org.folkmoot.web.Neighbours;

/** A draw as sortition would tell it. */
public final class Lottery {
    public static final String ROOT = "a3".repeat(32);

    public static final String REPLACEMENT_ROOT = "9e".repeat(32);
    public static final String LEAVES = "0b0b0b0b0b";
    public static final String STAYS = "0a0a0a0a0a";
    public static final String COMES = "0c0c0c0c0c";

    private static final String REPLACED_AT = "2026-11-21T18:00:00Z";
    private static final String COMMITMENT = "{\"name\":\"commitment.json\",\"bytes\":812,\"sha256\":\"" + ROOT + "\"}";
    private static final String SELECTION =
            "{\"name\":\"selection.json\",\"bytes\":12345,\"sha256\":\"" + "f8".repeat(32) + "\"}";

    public final String id = UUID.randomUUID().toString();
    private final Festival festival;

    public Lottery(Festival festival) {
        this.festival = festival;
        waves("");
        always("files", "[]");
        always(
                "files/commitment.json",
                "{\"format\":\"folkmoot-sortition-draw-1\",\"frozenAt\":\"2026-11-10T18:00:00Z\",\"people\":1700,"
                        + "\"seats\":110,\"objective\":\"leximin\",\"panels\":1000,\"beacon\":{\"kind\":\"drand\","
                        + "\"chain\":\"52db\",\"round\":4567,\"time\":\"2023-08-23T18:57:45Z\"},\"poolRoot\":\"b1\"}");
        always("files/statistics.json", statistics("0.061000000", "0.061000000", "0.070000000", ""));
        always(
                "replacements/1/files/statistics.json",
                statistics("0.000000000", "0.000500000", "0.002000000", "\"0e0e0e0e0e\""));
        always(
                "replacements/1/files/commitment.json",
                "{\"format\":\"folkmoot-sortition-draw-1\",\"frozenAt\":\"2026-11-20T19:00:00Z\",\"people\":1589,"
                        + "\"seats\":1,\"objective\":\"leximin\",\"panels\":1000,\"beacon\":{\"kind\":\"rfc3797\","
                        + "\"sources\":[\"Seven throws of a <die>\"]},\"poolRoot\":\"b1\",\"replaces\":{\"number\":1,"
                        + "\"draw\":\"" + ROOT + "\",\"previous\":\"" + ROOT + "\",\"outOfOffice\":[\"" + LEAVES
                        + "\"],\"held\":[\"" + STAYS + "\"]}}");
        always(
                "log",
                "[{\"at\":\"2026-11-01T09:00:00Z\",\"by\":\"olu\",\"what\":\"announced\","
                        + "\"details\":{\"name\":\"The <panel>\",\"seats\":110}}]");
        is("gathering", "");
    }

    /**
     * What sortition says of the draw from now on.
     *
     * @param further members, each with a comma before it
     */
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

    /**
     * One wave of invitations.
     *
     * @param further members of it, each with a comma before it
     */
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
        always("files", "[" + COMMITMENT + "]");
        return invited().is("frozen", frozen() + ",\"drawsAt\":\"" + drawsAt + "\"");
    }

    public Lottery drawn() {
        always("files", "[" + COMMITMENT + "," + SELECTION + "]");
        always(
                "files/selection.json",
                "{\"root\":\"" + ROOT + "\",\"panel\":7,\"selected\":[\"" + STAYS + "\",\"" + LEAVES + "\"]}");
        always(
                "files/pool.csv",
                "pseudonym,identity,household,area,gender\n" + LEAVES + ",e1,," + festival.north
                        + ",female\n0f0f0f0f0f,e2,," + festival.north + ",male\n");
        return invited().is("drawn", frozen() + sits() + ",\"drawsAt\":\"2026-11-20T18:00:00Z\"");
    }

    /** One member leaves; how the seat is filled is being looked for. */
    public Lottery replacing() {
        return drawn().is("computing", replacement(0) + sits());
    }

    /** Nobody can take the seat: all stays but the plan, which is that of the attempt. */
    public Lottery notReplaced(String failure) {
        return drawn().is("drawn", replacement(0) + sits() + ",\"failure\":\"" + failure + "\"");
    }

    public Lottery replacingUntil(String drawsAt) {
        always("replacements/1/files", "[" + COMMITMENT.replace(ROOT, REPLACEMENT_ROOT) + "]");
        return drawn().is(
                        "frozen",
                        replacement(1).replace(REPLACED_AT, drawsAt) + sits() + ",\"drawsAt\":\"" + drawsAt + "\"");
    }

    public Lottery replaced() {
        always("replacements/1/files", "[" + COMMITMENT.replace(ROOT, REPLACEMENT_ROOT) + "," + SELECTION + "]");
        always(
                "replacements/1/files/selection.json",
                "{\"root\":\"" + REPLACEMENT_ROOT + "\",\"panel\":3,\"selected\":[\"" + COMES + "\"]}");
        return drawn().is("drawn", replacement(1) + sits().replace("2026-11-20", "2026-11-21"));
    }

    public void always(String what, String body) {
        Neighbours.always("GET /draws/" + id + "/" + what, 200, body);
    }

    private static String frozen() {
        return ",\"frozenAt\":\"2026-11-10T18:00:00Z\",\"people\":1700,\"root\":\"" + ROOT
                + "\",\"plan\":{\"objective\":\"LEXIMIN\",\"panels\":1000,"
                + "\"randomness\":{\"kind\":\"drand\",\"round\":4567}}";
    }

    /** As the draw is told since somebody left. */
    private static String replacement(int published) {
        return ",\"frozenAt\":\"2026-11-20T19:00:00Z\",\"people\":" + (published == 0 ? 1700 : 1589) + ",\"root\":\""
                + (published == 0 ? ROOT : REPLACEMENT_ROOT) + "\",\"plan\":{\"objective\":\"LEXIMIN\",\"panels\":1000,"
                + "\"randomness\":{\"kind\":\"rfc3797\",\"sources\":[\"Seven throws of a <die>\"],"
                + "\"knownAt\":\"" + REPLACED_AT + "\"}},\"replacements\":" + published;
    }

    private static String sits() {
        return ",\"drawnAt\":\"2026-11-20T18:00:03Z\",\"panelId\":\"7d5f2b3e-0000-4000-8000-000000000001\"";
    }

    private static String statistics(String minimum, String ofOthers, String maximum, String inNoPanel) {
        return "{\"minimum\":" + minimum + ",\"maximum\":" + maximum + ",\"minimumOfOthers\":" + ofOthers
                + ",\"gini\":0.021000000,\"geometricMean\":0.064000000,\"largestDeviation\":0.000900000,"
                + "\"inNoPanel\":[" + inNoPanel + "]}";
    }

    private void waves(String waves) {
        always("waves", "[" + waves + "]");
    }
}
