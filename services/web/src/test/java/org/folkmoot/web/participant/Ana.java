package org.folkmoot.web.participant;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.filter.cookie.CookieFilter;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.participant.ParticipantId;

/** A participant with a browser that keeps cookies. */
public final class Ana {
    private final CookieFilter cookies = new CookieFilter();
    private final String link;
    private String cookie = "";

    private Ana(AreaCode area) {
        link = "Ana" + UUID.randomUUID().toString().substring(0, 6) + "." + area;
    }

    public static Ana livingIn(AreaCode area) {
        return new Ana(area);
    }

    /** Opens her personal link and presses the button. */
    public Ana joined() {
        Response response = browser().post("/join/" + link);
        assertThat(response.statusCode()).isEqualTo(303);
        cookie = "folkmoot-participant=" + response.cookie("folkmoot-participant");
        return this;
    }

    /** As the stand-in of registration gives it. */
    public ParticipantId id() {
        return new ParticipantId(UUID.nameUUIDFromBytes(link.getBytes(StandardCharsets.UTF_8)));
    }

    /** The header that her browser sends. */
    public String cookie() {
        return cookie;
    }

    /** Like a browser, but it shows redirects instead of following them. */
    public RequestSpecification browser() {
        return given().filter(cookies).redirects().follow(false).accept("text/html");
    }

    public String link() {
        return link;
    }
}
