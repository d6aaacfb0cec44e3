package org.folkmoot.web.stage;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.filter.cookie.CookieFilter;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Staff with a browser that has gone through the authorization code flow; the code names the role. */
public final class Facilitator {
    private final CookieFilter cookies = new CookieFilter();

    private Facilitator() {}

    public static Facilitator signedInAs(String role) {
        Facilitator staff = new Facilitator();
        Response sentAway = staff.browser().get("/stage");
        assertThat(sentAway.statusCode()).isEqualTo(302);
        Matcher state = Pattern.compile("[?&]state=([^&]+)").matcher(sentAway.header("Location"));
        assertThat(state.find()).isTrue();
        Response back = staff.browser()
                .queryParam("code", role)
                .queryParam("state", state.group(1))
                .get("/stage/signed-in");
        assertThat(back.statusCode()).isEqualTo(302);
        return staff;
    }

    public RequestSpecification browser() {
        return given().filter(cookies).redirects().follow(false).accept("text/html");
    }
}
