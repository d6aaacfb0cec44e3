package org.folkmoot.web;

import static io.restassured.RestAssured.given;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/** What tests tell the {@link StandIn}, and what they ask of it. */
public final class Neighbours {
    private Neighbours() {}

    /** The next request of that kind, such as {@code POST /links/view}, gets this problem. */
    public static void refuse(String request, int status, String code, String furtherMembers) {
        order(
                request,
                status,
                "{\"type\":\"urn:folkmoot:problem:" + code + "\",\"title\":\"t\",\"status\":" + status
                        + ",\"detail\":\"Detail of " + code + ".\",\"code\":\"" + code + "\"" + furtherMembers + "}");
    }

    public static void order(String request, int status, String body) {
        post(Map.of("request", request, "status", status, "body", body));
    }

    /** Every request of that kind gets this answer, unless another one was ordered for the next. */
    public static void always(String request, int status, String body) {
        post(Map.of("request", request, "status", status, "body", body, "always", true));
    }

    private static void post(Map<String, Object> order) {
        given().contentType("application/json")
                .body(order)
                .post(address() + "/stand-in/orders")
                .then()
                .statusCode(204);
    }

    /** Query if there is one, method, path, Authorization, Idempotency-Key and body of what came, for those that hold the text. */
    public static List<String> requestsWith(String text) {
        return given().get(address() + "/stand-in/requests")
                .asString()
                .lines()
                .filter(line -> line.contains(text))
                .toList();
    }

    private static String address() {
        return ConfigProvider.getConfig().getValue("folkmoot.test.stand-in", String.class);
    }
}
