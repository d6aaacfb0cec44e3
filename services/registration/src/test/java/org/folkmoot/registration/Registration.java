package org.folkmoot.registration;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import org.awaitility.core.ConditionFactory;
import org.folkmoot.testsupport.TestTokens;

/** The requests that tests make, as organisers and participants make them. */
public final class Registration {
    private static final RestAssuredConfig CSV = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig()
                    .defaultContentCharset("UTF-8")
                    .encodeContentTypeAs("text/csv", ContentType.TEXT));

    private Registration() {}

    /** Patient enough for the events of tens of thousands of people that another test imported before. */
    public static ConditionFactory eventually() {
        return await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(200));
    }

    public static RequestSpecification asOrganiser() {
        return given().config(CSV).auth().oauth2(TestTokens.staff("organiser"));
    }

    public static RequestSpecification as(String token) {
        return given().config(CSV).auth().oauth2(token);
    }

    public static Response defineAreas(String csv) {
        return asOrganiser().contentType("text/csv").body(csv).put("/areas");
    }

    /** Defines a root area with this code. */
    public static void areaExists(String code) {
        defineAreas("code,name,kind,parent,population\n" + code + ",Area " + code + ",locality,,1\n")
                .then()
                .statusCode(200);
    }

    public static Response importSignUps(String csv) {
        return asOrganiser().contentType("text/csv").body(csv).post("/participants/imports");
    }

    /** The link of the one imported or confirmed participant of that area. */
    public static String linkOfTheOneIn(String area) {
        String csv = asOrganiser().get("/participants/links?area=" + area).asString();
        String line = csv.lines().skip(1).findFirst().orElseThrow();
        return line.substring(line.lastIndexOf('/') + 1);
    }

    public static Response exchange(String link) {
        return given().contentType(ContentType.JSON)
                .body("{\"link\":\"" + link + "\"}")
                .post("/links/exchange");
    }
}
