package org.folkmoot.web.breakout;

import org.folkmoot.web.neighbour.Refusal;

/** What became of something somebody did in their room: what happened, and what to do next. */
record TalkNotice(String tone, String title, String detail) {
    static final TalkNotice NONE = new TalkNotice("", "", "");

    public boolean present() {
        return !title.isEmpty();
    }

    static TalkNotice unsent() {
        return new TalkNotice("unsent", "Not done yet.", "No answer came. Press the button again.");
    }

    static TalkNotice waiting() {
        return new TalkNotice(
                "unsent", "Your room cannot be shown at the moment.", "You keep your seat. This page tries again.");
    }

    static TalkNotice joining() {
        return new TalkNotice("waiting", "Your room is being joined with another one.", "It appears here in a moment.");
    }

    static TalkNotice noVideo() {
        return new TalkNotice(
                "unsent", "The video does not answer at the moment.", "Wait a few seconds, then reload this page.");
    }

    /** @param deed as the address says it; what is none of ours says nothing */
    static TalkNotice done(String deed) {
        return switch (deed) {
            case "report" ->
                new TalkNotice("counted", "✓ Reported.", "Only those who look after the assembly read it.");
            case "remove" -> new TalkNotice("counted", "✓ Removed from this room.", "They get no seat in this round.");
            case null, default -> NONE;
        };
    }

    static TalkNotice refused(Refusal refusal) {
        return switch (refusal.code()) {
            case "turn-over" -> no("That turn was over already.", "This is how it stands now.");
            case "not-yet-begun" -> no("The go-round has not begun.", "Anyone in the room can begin it.");
            case "go-round-over" -> no("The go-round is over.", "Talk freely now.");
            case "too-little-time" -> no("Too little time is left for that.", "The room closes before.");
            case "not-the-speaker" -> no("It is somebody else’s turn.", "Wait for yours.");
            case "not-facilitator" -> no("Only a facilitator can do that.", "Nothing changed.");
            case "too-much-extra" -> no("A turn cannot get that much more time.", "Nothing changed.");
            case "not-in-room", "unknown-room" -> no("You are not in this room any more.", "Go to your own room.");
            case "unknown-seat" -> no("That person is not in this room any more.", "Nothing changed.");
            case "older-revision", "revision-reused" ->
                no(
                        "Somebody else sent an answer while you wrote.",
                        "It stands below, and what you typed is still in its field: send it if it is right.");
            case "outcome-rejected" -> no("Not sent.", refusal.detail());
            case "already-reported" -> no("You have reported this person.", "Once is enough: it is read.");
            case "no-room-fits" -> no("No room has a seat for you at the moment.", refusal.detail());
            case "not-checked-in" -> no("You are not checked in.", "Check in on your own page first.");
            case "removed", "removed-from-room" ->
                no(
                        "You were removed and get no seat.",
                        "Ask those who look after this assembly when you think that is wrong.");
            case "not-now" -> no("The video is not open now.", "Go back to your room and try again in a moment.");
            case "token-expired", "token-missing", "token-not-valid" ->
                no("Your sign-in has run out.", "Open your personal link again: you keep your seat.");
            default -> no("Not done.", refusal.detail());
        };
    }

    private static TalkNotice no(String title, String detail) {
        return new TalkNotice("refused", "✗ " + title, detail);
    }
}
