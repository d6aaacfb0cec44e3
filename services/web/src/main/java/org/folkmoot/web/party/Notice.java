package org.folkmoot.web.party;

import org.folkmoot.web.neighbour.Refusal;

/** What became of something the convener did: what happened, and what to do next. */
record Notice(String tone, String title, String detail) {
    static final Notice NONE = new Notice("", "", "");

    public boolean present() {
        return !title.isEmpty();
    }

    static Notice unsent() {
        return new Notice(
                "unsent",
                "Not sent yet. Ready to send.",
                "Write these numbers on paper too. Then press the button again.");
    }

    static Notice again() {
        return new Notice("unsent", "Not sent yet.", "Press the button again.");
    }

    static Notice refused(Refusal refusal) {
        return switch (refusal.code()) {
            case "contest-open" ->
                no(
                        "A question is open.",
                        "Count the people again when it has closed. The new number holds from then on.");
            case "headcount-out-of-range" -> no("That number of people cannot be taken.", refusal.detail());
            case "already-convener" -> no("You host a party already.", "It is on this page.");
            case "outside-area" -> no("This assembly is for another area.", "Host a party for an assembly of yours.");
            case "unknown-join-code" -> no("No party has this code.", "Compare it with the one in the room.");
            case "contest-not-open" -> no("This question is not open.", "Keep your numbers until it opens.");
            case "contest-closed" -> no("This question has closed.", "Your numbers arrived too late to be counted.");
            case "contest-voided" ->
                no(
                        "This question was voided" + (refusal.reason() == null ? "." : ": " + refusal.reason()),
                        "No numbers for it count. Wait for the next one.");
            case "rooms-not-counted" ->
                no("This question takes no numbers from rooms.", "Everybody votes on their own phone.");
            case "party-not-certified" ->
                no(
                        "This question counts only rooms with a certified host.",
                        "Everybody in the room can still vote on their own phone.");
            case "headcount-not-declared" ->
                no(
                        "The people were not counted before this question opened.",
                        "Count them now: then the next question can count your room.");
            case "counts-above-headcount" -> no("There are more answers than people.", refusal.detail());
            case "count-above-answered" -> no("An answer has more votes than people answered.", refusal.detail());
            case "removed" ->
                no("You were removed from this assembly.", "Ask those who look after it when you think that is wrong.");
            case "not-entitled" -> no("This question is for another area.", "Wait for the next one.");
            case "older-revision", "revision-reused", "idempotency-key-reused" ->
                no("Other numbers of yours arrived before.", "If these are right, check and send them once more.");
            case "headcount-pending" ->
                no(
                        "Your number of people waits for an organiser.",
                        "Send these numbers when it is approved. Write them on paper too.");
            case "counts-raised" -> no("After the close no number may rise.", refusal.detail());
            case "reason-missing" -> no("A correction has a reason.", "Say why you correct the numbers.");
            default -> no("It could not be taken.", refusal.detail());
        };
    }

    private static Notice no(String reason, String next) {
        return new Notice("refused", "✗ Not counted. " + reason, next);
    }
}
