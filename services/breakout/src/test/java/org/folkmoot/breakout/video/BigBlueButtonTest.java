package org.folkmoot.breakout.video;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.folkmoot.breakout.video.settings.Secret;
import org.folkmoot.breakout.video.settings.ServerAddress;
import org.folkmoot.breakout.video.settings.VideoSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BigBlueButtonTest {
    /** The one of the API reference's example. */
    private static final String SECRET = "639259d4-9dd8-4b25-bf01-95f9567eaf4b";

    private BigBlueButtonServer server;
    private BigBlueButton bigBlueButton;

    @BeforeEach
    void start() throws IOException {
        server = new BigBlueButtonServer(SECRET);
        bigBlueButton = provider(server.address(), SECRET);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void opensMeetingThatEndsByItselfAndIsNotRecorded() {
        bigBlueButton.invite(Seats.of("Sam"));

        assertThat(server.created())
                .singleElement()
                .satisfies(parameters -> assertThat(parameters)
                        .containsEntry("name", "Room 12")
                        .containsEntry("meetingID", Seats.ROOM)
                        // From 11:59:30 until 12:22:00, in minutes begun.
                        .containsEntry("duration", "720")
                        .containsEntry("record", "false")
                        .containsEntry("allowStartStopRecording", "false")
                        .containsOnlyKeys(
                                "name",
                                "meetingID",
                                "attendeePW",
                                "moderatorPW",
                                "duration",
                                "record",
                                "allowStartStopRecording",
                                "checksum"));
    }

    @Test
    void passwordsAreWithinTheBoundsAndDiffer() {
        bigBlueButton.invite(Seats.of("Sam"));

        Map<String, String> parameters = server.created().getFirst();
        assertThat(parameters.get("attendeePW")).hasSizeBetween(2, 64).isNotEqualTo(parameters.get("moderatorPW"));
        assertThat(parameters.get("moderatorPW")).hasSizeBetween(2, 64);
    }

    @Test
    void invitesTheParticipantAsViewer() throws Exception {
        URI address = Seats.address(bigBlueButton.invite(Seats.of("Zoë & Sam")));

        assertThat(Seats.query(address))
                .containsEntry("fullName", "Zoë & Sam")
                .containsEntry("meetingID", Seats.ROOM)
                .containsEntry("role", "VIEWER")
                .containsEntry("userID", Seats.IDENTITY)
                .containsOnlyKeys("fullName", "meetingID", "role", "createTime", "userID", "checksum");
        assertThat(opened(address)).contains("successfullyJoined");
    }

    @Test
    void invitesTheFacilitatorAsModerator() {
        URI address = Seats.address(bigBlueButton.invite(Seats.facilitator()));

        assertThat(Seats.query(address)).containsEntry("role", "MODERATOR").containsEntry("fullName", "Jo");
    }

    @Test
    void callsThoseByTheConfiguredNameWhoChoseNone() {
        URI address = Seats.address(bigBlueButton.invite(Seats.unnamed()));

        assertThat(Seats.query(address)).containsEntry("fullName", "Someone");
    }

    @Test
    void everyoneComesToTheSameMeeting() throws Exception {
        URI first = Seats.address(bigBlueButton.invite(Seats.of("Sam")));
        URI second = Seats.address(bigBlueButton.invite(Seats.facilitator()));

        assertThat(Seats.query(second).get("createTime"))
                .isEqualTo(Seats.query(first).get("createTime"));
        assertThat(opened(first)).contains("successfullyJoined");
        assertThat(opened(second)).contains("successfullyJoined");
    }

    @Test
    void everyoneComesToTheSameMeetingWhenTheRoundIsExtended() throws Exception {
        Seat early = Seats.of("Sam");
        Seat late = new Seat(
                early.room(),
                early.title(),
                early.identity(),
                early.name(),
                false,
                early.from(),
                early.until().plusSeconds(600),
                early.enterBy());

        Seats.address(bigBlueButton.invite(early));

        assertThat(opened(Seats.address(bigBlueButton.invite(late)))).contains("successfullyJoined");
    }

    @Test
    void changedAddressOpensNothing() throws Exception {
        String address = Seats.address(bigBlueButton.invite(Seats.of("Sam"))).toString();

        assertThat(opened(URI.create(address.replace("VIEWER", "MODERATOR")))).contains("checksumError");
    }

    @Test
    void addressOpensNoLaterMeetingOfThatName() throws Exception {
        URI first = Seats.address(bigBlueButton.invite(Seats.of("Sam")));
        server.removeMeetings();
        URI later = Seats.address(bigBlueButton.invite(Seats.of("Sam")));

        assertThat(opened(first)).contains("mismatchCreateTimeParam");
        assertThat(opened(later)).contains("successfullyJoined");
    }

    @Test
    void endsMeetingAndMayEndItAgain() throws Exception {
        URI address = Seats.address(bigBlueButton.invite(Seats.of("Sam")));

        assertThat(bigBlueButton.close(Seats.ROOM)).isEqualTo(new Closing.Done());
        assertThat(opened(address)).contains("invalidMeetingIdentifier");
        assertThat(bigBlueButton.close(Seats.ROOM)).isEqualTo(new Closing.Done());
    }

    @Test
    void saysWhatTheServerRefused() {
        BigBlueButton stranger = provider(server.address(), "8cd8ef52e8e101574e400365b55e11a6");
        VideoProblem refused = new VideoProblem.Refused("checksumError");

        assertThat(stranger.invite(Seats.of("Sam"))).isEqualTo(new Invitation.Unavailable(refused));
        assertThat(stranger.close(Seats.ROOM)).isEqualTo(new Closing.Unavailable(refused));
    }

    @Test
    void saysThatTheServerIsAway() {
        server.close();

        assertThat(bigBlueButton.invite(Seats.of("Sam")))
                .isEqualTo(new Invitation.Unavailable(new VideoProblem.Away("The server is away: ConnectException")));
        assertThat(bigBlueButton.close(Seats.ROOM))
                .isEqualTo(new Closing.Unavailable(new VideoProblem.Away("The server is away: ConnectException")));
    }

    private static String opened(URI address) throws IOException, InterruptedException {
        try (HttpClient browser = HttpClient.newHttpClient()) {
            return browser.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                    .body();
        }
    }

    private static BigBlueButton provider(String address, String secret) {
        return new BigBlueButton(new VideoSettings.BigBlueButton(
                ServerAddress.web("folkmoot.video.big-blue-button.api", address),
                Secret.of("folkmoot.video.big-blue-button.secret", secret),
                Duration.ofSeconds(10),
                "Someone"));
    }
}
