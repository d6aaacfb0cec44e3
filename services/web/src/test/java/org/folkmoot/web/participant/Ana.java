package org.folkmoot.web.participant;

import static io.restassured.RestAssured.given;

import io.restassured.filter.cookie.CookieFilter;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.folkmoot.contracts.area.AreaCode;

/** A participant with a browser that keeps cookies. */
public final class Ana {
    private final CookieFilter cookies = new CookieFilter();
    private final String link;

    private Ana(AreaCode area) {
        link = "Ana" + UUID.randomUUID().toString().substring(0, 6) + "." + area;
    }

    public static Ana livingIn(AreaCode area) {
        return new Ana(area);
    }

    /** Opens her personal link and presses the button. */
    public Ana joined() {
        browser().post("/join/" + link).then().statusCode(303);
        return this;
    }

    /** Like a browser, but it shows redirects instead of following them. */
    public RequestSpecification browser() {
        return given().filter(cookies).redirects().follow(false).accept("text/html");
    }

    public String link() {
        return link;
    }
}
