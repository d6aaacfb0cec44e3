package org.folkmoot.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import org.folkmoot.contracts.contest.BallotForm;
import org.folkmoot.contracts.contest.ContestDefinition;
import org.folkmoot.contracts.contest.ContestRules;
import org.folkmoot.contracts.contest.Electorate;
import org.folkmoot.testsupport.IdentityResource;
import org.folkmoot.testsupport.KafkaResource;
import org.folkmoot.web.Festival;
import org.folkmoot.web.StandInResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which question an open page shows, as questions open and close. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(IdentityResource.class)
@QuarkusTestResource(StandInResource.class)
class QuestionsIT {
    private static final String NOT_ANSWERED = "You did not answer.";

    @TestHTTPResource("/")
    String root;

    private Festival festival;
    private Phone ana;

    @BeforeEach
    void comeIn() {
        festival = new Festival();
        festival.started();
        await().until(() -> given().get("/").asString().contains(festival.assembly.title()));
        ana = Chromium.phone(root).of("Ana", festival.north);
    }

    @AfterEach
    void leave() {
        ana.close();
        festival.close();
    }

    @Test
    void endsBothOfTwoQuestionsWhicheverEndsLast() {
        ContestDefinition one = opened(festival.oneChoice("30%", "40%"));
        ContestDefinition other = opened(festival.oneChoice("Yes", "No"));
        Phone ben = Chromium.phone(root).of("Ben", festival.north);
        ana.look(one);
        ben.look(other);

        festival.closed(other, Instant.now().minusSeconds(60));
        assertThat(ben.button("30%")).isVisible();
        festival.closed(one, Instant.now().minusSeconds(30));

        assertThat(ana.panel()).containsText(NOT_ANSWERED);
        assertThat(ben.panel()).containsText(NOT_ANSWERED);
        ben.close();
    }

    @Test
    void showsTheQuestionThatOpenedWhileThePhoneSlept() {
        ContestDefinition before = opened(festival.oneChoice("30%", "40%"));
        ana.lose("/now/events");
        ana.look(before);
        festival.closed(before, Instant.now().minusSeconds(60));
        ContestDefinition meanwhile = opened(festival.oneChoice("Left", "Right"));
        festival.closed(meanwhile, Instant.now().minusSeconds(30));
        opened(festival.oneChoice("Yes", "No"));
        assertThat(ana.button("30%")).isVisible();

        ana.letThrough("/now/events");
        ana.isBackOnline();

        assertThat(ana.button("Yes")).isVisible();
    }

    @Test
    void showsAQuestionOfTheirOwnAfterOneForElsewhere() {
        ContestDefinition south = opened(festival.contest(
                new BallotForm.OneChoice(),
                new Electorate.Within(festival.south),
                ContestRules.PLAIN,
                "Left",
                "Right"));
        ana.look(south);
        assertThat(ana.see("main")).containsText("This question is for people who live in South Bank.");

        ContestDefinition everybody = opened(festival.oneChoice("Yes", "No"));
        assertThat(ana.button("Yes")).isVisible();
        assertThat(ana.see("[data-also]")).containsText("for another area");

        opened(festival.oneChoice("Up", "Down"));
        assertThat(ana.see("[data-also] li")).hasCount(2);
        assertThat(ana.button("Yes")).isVisible();
        festival.closed(everybody, Instant.now().minusSeconds(60));
        assertThat(ana.button("Up")).isVisible();
    }

    private ContestDefinition opened(ContestDefinition contest) {
        festival.opened(contest);
        await().until(() -> given().get("/live/" + contest.id()).statusCode() == 200);
        return contest;
    }
}
