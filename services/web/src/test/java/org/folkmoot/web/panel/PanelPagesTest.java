package org.folkmoot.web.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.folkmoot.testsupport.IdentityResource;
import org.folkmoot.testsupport.KafkaResource;
import org.folkmoot.web.Festival;
import org.folkmoot.web.Neighbours;
import org.folkmoot.web.StandInResource;
import org.folkmoot.web.stage.Facilitator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(IdentityResource.class)
@QuarkusTestResource(StandInResource.class)
class PanelPagesTest {
    private static final Pattern PUT = Pattern.compile("^PUT /panels/([0-9a-f-]{36}) ");

    private final String ana = UUID.randomUUID().toString();
    private final String ben = UUID.randomUUID().toString();
    private Festival festival;
    private String panels;
    private Facilitator organiser;

    @BeforeEach
    void publishAnAssembly() {
        festival = new Festival();
        festival.published();
        panels = "/stage/" + festival.assembly.id() + "/panels";
        organiser = Facilitator.signedInAs("organiser");
        await().until(() -> organiser.browser().get(panels).statusCode() == 200);
    }

    @AfterEach
    void endTheFestival() {
        festival.close();
    }

    @Test
    void listsAPastedPanelOnce() {
        pasted("Drawn by lot", ana + "\n" + ben).post(panels).then().statusCode(404);
        pasted("Drawn by lot", ana + "\n" + ben).post(panels).then().statusCode(404);

        List<String> requests = Neighbours.requestsWith(ana);
        assertThat(requests)
                .hasSize(2)
                .allMatch(line -> line.endsWith("{\"assemblyId\":\"" + festival.assembly.id()
                        + "\",\"name\":\"Drawn by lot\",\"members\":[\"" + ana + "\",\"" + ben + "\"]}"));
        assertThat(requests).extracting(PanelPagesTest::panelId).containsOnly(panelId(requests.getFirst()));

        String id = panelId(requests.getFirst());
        String listed = "{\"id\":\"" + id + "\",\"name\":\"Drawn by lot\",\"members\":2}";
        Neighbours.order("PUT /panels/" + id, 200, listed);
        pasted("Drawn by lot", ana + "\n" + ben)
                .post(panels)
                .then()
                .statusCode(303)
                .header("Location", endsWith("/panels?listed=" + id));
        Neighbours.order("GET /panels", 200, "[" + listed + "]");
        organiser
                .browser()
                .get(panels + "?listed=" + id)
                .then()
                .body(containsString("✓ Listed: <bdi>Drawn by lot</bdi>, 2 members."));
    }

    @Test
    void readsAFileWhenNothingIsPasted() {
        pasted("From a file", "")
                .multiPart("list", "panel.csv", ("id\r\n" + ana + "\r\n").getBytes(StandardCharsets.UTF_8), "text/csv")
                .post(panels);

        assertThat(Neighbours.requestsWith(ana)).singleElement().asString().contains("\"members\":[\"" + ana + "\"]");
    }

    @Test
    void anotherListNeverTakesThePlaceOfAnEarlierOne() {
        pasted("The panel", ana).post(panels);
        pasted("The panel", ben).post(panels);

        assertThat(panelId(Neighbours.requestsWith(ana).getFirst()))
                .isNotEqualTo(panelId(Neighbours.requestsWith(ben).getFirst()));
    }

    @Test
    void saysWhatHasToChangeAndKeepsTheRest() {
        Neighbours.order(
                "GET /panels", 200, "[{\"id\":\"" + UUID.randomUUID() + "\",\"name\":\"Drawn by lot\",\"members\":9}]");
        pasted("drawn by lot", ana + "\nben@example.org")
                .post(panels)
                .then()
                .statusCode(422)
                .body(containsString("There is another panel of this name."))
                .body(containsString("Line 2: “ben@example.org” is no participant’s id."))
                .body(containsString("value=\"drawn by lot\""));
        assertThat(Neighbours.requestsWith(ana)).isEmpty();
    }

    @Test
    void showsFacilitatorsOnlyWhichThereAre() {
        Facilitator facilitator = Facilitator.signedInAs("facilitator");
        Neighbours.order(
                "GET /panels", 200, "[{\"id\":\"" + UUID.randomUUID() + "\",\"name\":\"Drawn by lot\",\"members\":9}]");

        facilitator
                .browser()
                .get(panels)
                .then()
                .statusCode(200)
                .body(allOf(containsString("Drawn by lot"), not(containsString("<form"))));
        facilitator
                .browser()
                .multiPart("name", "Mine")
                .multiPart("members", ana)
                .post(panels)
                .then()
                .statusCode(403);
        assertThat(Neighbours.requestsWith(ana)).isEmpty();
    }

    private RequestSpecification pasted(String name, String members) {
        return organiser.browser().multiPart("name", name).multiPart("members", members);
    }

    private static String panelId(String request) {
        var found = PUT.matcher(request);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
