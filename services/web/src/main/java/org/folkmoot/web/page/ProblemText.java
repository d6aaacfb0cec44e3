package org.folkmoot.web.page;

/**
 * What a person is told when there is no page to show.
 *
 * @param next what to do now
 * @param link where that is done; empty when it is not done here
 * @param reference to report; empty when there is nothing to report
 */
record ProblemText(String title, String sentence, String next, String link, String reference) {
    static ProblemText of(String code, int status, String traceId, String path) {
        return switch (status) {
            case 401 ->
                code.equals("token-expired")
                        ? new ProblemText(
                                "Open your personal link again",
                                "You were signed in for some hours and that time is over. Nothing you sent is lost.",
                                "Your link is in the message we sent you. It works as often as you like.",
                                "",
                                "")
                        : new ProblemText(
                                "Open your personal link",
                                "This page is yours alone, so it has to know who you are. There is no password.",
                                "Your link is in the message we sent you" + wayBack(path) + ". No message yet?",
                                "/sign-up",
                                "");
            case 403 -> notAllowed(path);
            case 404 ->
                new ProblemText(
                        "There is nothing at this address",
                        "The address may be incomplete, or what was here is over.",
                        "Look at what is going on now.",
                        "/",
                        "");
            case 503 ->
                new ProblemText(
                        "Too much at once",
                        "This could not be answered at the moment. Nothing changed and nothing is lost.",
                        "Wait a few seconds and try again.",
                        "",
                        "");
            default ->
                new ProblemText(
                        status >= 500 ? "Something failed on our side" : "This could not be done",
                        "Nothing changed.",
                        "Go back and try again. If it stays like this, tell us the reference.",
                        "",
                        traceId);
        };
    }

    private static String wayBack(String path) {
        if (path.startsWith("/party/join/")) {
            return ", and brings you back to this room";
        }
        return path.startsWith("/lottery/") ? ", and brings you back to your invitation" : "";
    }

    private static ProblemText notAllowed(String path) {
        if (!path.startsWith("/stage")) {
            return new ProblemText(
                    "This page is for someone else",
                    "Your link does not open this page.",
                    "Go to your own page.",
                    "/now",
                    "");
        }
        if (path.matches("/stage/[^/]+/(rooms|panels|draws)(/.*)?")) {
            return new ProblemText(
                    "This is for organisers",
                    "You are signed in, but your account does not have the role “organiser”.",
                    "Ask an organiser to do it, or for the role; then sign out and in again.",
                    "/stage/sign-out",
                    "");
        }
        return new ProblemText(
                "This page is for facilitators",
                "You are signed in, but your account does not have the role “facilitator”.",
                "Ask an organiser for the role, then sign out and in again.",
                "/stage/sign-out",
                "");
    }
}
