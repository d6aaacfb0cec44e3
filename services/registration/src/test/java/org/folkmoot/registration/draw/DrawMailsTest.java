package org.folkmoot.registration.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folkmoot.registration.Registration.areaExists;
import static org.folkmoot.registration.Registration.eventually;
import static org.folkmoot.registration.Registration.exchange;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.contracts.draw.Draw;
import org.folkmoot.contracts.draw.DrawId;
import org.folkmoot.contracts.draw.InvitationEvent.ParticipantInvited;
import org.folkmoot.contracts.draw.MembershipEvent.PanelDrawn;
import org.folkmoot.contracts.event.Topics;
import org.folkmoot.contracts.panel.PanelId;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.registration.Mailbox;
import org.folkmoot.testsupport.EventPublisher;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DrawMailsTest {
    private static final Pattern LINK = Pattern.compile("http://folkmoot\\.test/join/(\\S+)");
    private static final Draw DRAW =
            new Draw(new DrawId(UUID.randomUUID()), AssemblyId.random(), "The people's panel", 30);

    Mailbox mailbox;

    @Test
    void writesToWhoeverIsDrawnAndOnlyOnce() {
        // Given
        String area = "D" + UUID.randomUUID().toString().substring(0, 8);
        String email = "ida@" + area.toLowerCase(Locale.ROOT) + ".example";
        areaExists(area);
        ParticipantId ida = registered(email, area);
        Instant now = Instant.now();
        var invited = new ParticipantInvited(DRAW.id(), ida, DRAW.name(), now.plus(Duration.ofDays(7)), now);
        var tooLate = new ParticipantInvited(
                new DrawId(UUID.randomUUID()),
                ida,
                "A panel of last year",
                now.minusSeconds(60),
                now.minusSeconds(120));
        var drawn = new PanelDrawn(PanelId.random(), DRAW, List.of(ida, ParticipantId.random()), now);

        // When
        try (EventPublisher sortition = new EventPublisher()) {
            sortition.publish(Topics.INVITATIONS, tooLate.drawId() + "/" + ida, tooLate);
            sortition.publish(Topics.INVITATIONS, DRAW.id() + "/" + ida, invited);
            sortition.publish(Topics.INVITATIONS, DRAW.id() + "/" + ida, invited);
            sortition.publish(Topics.MEMBERSHIPS, drawn.panelId().toString(), drawn);
            sortition.publish(Topics.MEMBERSHIPS, drawn.panelId().toString(), drawn);
        }

        // Then
        eventually().until(() -> mailbox.textsTo(email).size() >= 3);
        assertThat(mailbox.textsTo(email).subList(1, mailbox.textsTo(email).size()))
                .allSatisfy(text -> assertThat(text).contains("The people's panel", "/join/", "/lottery/" + DRAW.id()))
                .hasSize(2)
                .anySatisfy(text -> assertThat(text).contains("Please answer until"))
                .anySatisfy(text -> assertThat(text).contains("the lot has fallen on you"));
    }

    private ParticipantId registered(String email, String area) {
        RestAssured.given()
                .contentType(ContentType.JSON)
                .body(Map.of("email", email, "name", "Ida", "area", area, "language", "en", "accessNeeds", List.of()))
                .post("/sign-ups")
                .then()
                .statusCode(202);
        eventually().until(() -> mailbox.textsTo(email).size() == 1);
        var link = LINK.matcher(mailbox.textsTo(email).getFirst());
        assertThat(link.find()).isTrue();
        return ParticipantId.of(
                exchange(link.group(1)).then().statusCode(200).extract().path("participantId"));
    }
}
