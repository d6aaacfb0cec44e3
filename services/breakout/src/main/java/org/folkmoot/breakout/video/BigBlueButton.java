package org.folkmoot.breakout.video;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.folkmoot.breakout.video.bigbluebutton.Answer;
import org.folkmoot.breakout.video.bigbluebutton.Api;
import org.folkmoot.breakout.video.settings.VideoSettings;

/**
 * Meetings of BigBlueButton. Every invitation calls {@code create}, as its documentation advises, so that the meeting
 * is there in whatever order people come, and again after the server has removed an empty one.
 *
 * <p>A join address has no end of its own. It is tied to one meeting by {@code createTime}, and the meeting ends with
 * the round; by its {@code duration} if nobody could end it. The duration is the same however often the round is
 * rescheduled: the server takes it from the first {@code create} and would send everybody out when a round was to end
 * at first.
 */
final class BigBlueButton implements VideoProvider {
    private static final Duration LONGEST = Duration.ofHours(12);
    private static final Set<String> NO_SUCH_MEETING = Set.of("notFound", "invalidMeetingIdentifier");

    private final VideoSettings.BigBlueButton settings;
    private final Api api;

    BigBlueButton(VideoSettings.BigBlueButton settings) {
        this.settings = settings;
        this.api = new Api(settings.api().base(), settings.secret().text(), settings.timeout());
    }

    @Override
    public Invitation invite(Seat seat) {
        return switch (api.create(meeting(seat))) {
            case Answer.Success success -> joining(seat, success);
            case Answer.Failed failed -> new Invitation.Unavailable(new VideoProblem.Refused(failed.messageKey()));
            case Answer.None none -> new Invitation.Unavailable(new VideoProblem.Away(none.why()));
        };
    }

    @Override
    public Closing close(String room) {
        return switch (api.end(room)) {
            case Answer.Success _ -> new Closing.Done();
            case Answer.Failed failed when NO_SUCH_MEETING.contains(failed.messageKey()) -> new Closing.Done();
            case Answer.Failed failed -> new Closing.Unavailable(new VideoProblem.Refused(failed.messageKey()));
            case Answer.None none -> new Closing.Unavailable(new VideoProblem.Away(none.why()));
        };
    }

    private Invitation joining(Seat seat, Answer.Success success) {
        return success.createTime()
                .<Invitation>map(time -> new Invitation.Page(api.address("join", visitor(seat, time)), seat.until()))
                .orElseGet(() ->
                        new Invitation.Unavailable(new VideoProblem.Away("create was answered without a createTime")));
    }

    private Map<String, String> meeting(Seat seat) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("name", seat.title());
        parameters.put("meetingID", seat.room());
        // Older servers make up passwords otherwise, and then refuse the second create as another meeting's.
        parameters.put("attendeePW", api.password("attendee", seat.room()));
        parameters.put("moderatorPW", api.password("moderator", seat.room()));
        parameters.put("duration", Long.toString(LONGEST.toMinutes()));
        parameters.put("record", "false");
        parameters.put("allowStartStopRecording", "false");
        return parameters;
    }

    private Map<String, String> visitor(Seat seat, String createTime) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("fullName", seat.name().orElseGet(settings::unnamed));
        parameters.put("meetingID", seat.room());
        parameters.put("role", seat.moderator() ? "MODERATOR" : "VIEWER");
        parameters.put("createTime", createTime);
        parameters.put("userID", seat.identity());
        return parameters;
    }
}
