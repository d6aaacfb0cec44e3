package org.folkmoot.web.invitation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.folkmoot.web.draw.DrawState;

/**
 * The page of somebody who is invited.
 *
 * @param changing whether they asked to change their answer
 * @param recorded whether the answer has just been taken
 * @param failure why it was not; empty when nothing went wrong
 */
record InvitationView(
        DrawState draw,
        Invitation invitation,
        AnswerForm form,
        boolean changing,
        boolean recorded,
        String failure,
        Instant now,
        String stamp) {
    /** Something to change, and where. */
    record Pointer(String target, String sentence) {}

    public String address() {
        return "/lottery/" + draw.id() + "/invitation";
    }

    /** Whether sortition said no, and not nothing. */
    public boolean refused() {
        return failure.startsWith("✗");
    }

    public boolean cancelled() {
        return invitation.status() == DrawState.Status.CANCELLED;
    }

    public boolean open() {
        return invitation.status() == DrawState.Status.GATHERING
                && (invitation.answerBy() == null || !now.isAfter(invitation.answerBy()));
    }

    public boolean answered() {
        return invitation.answer() != null;
    }

    public boolean accepted() {
        return invitation.accepted();
    }

    /** Whether the form is shown. */
    public boolean editing() {
        return open() && (!answered() || changing || !failure.isEmpty());
    }

    public boolean selected() {
        return invitation.member() != null
                && Boolean.TRUE.equals(invitation.member().drawn());
    }

    /** Whether the lot has fallen, on others. */
    public boolean notSelected() {
        return invitation.member() != null
                && Boolean.FALSE.equals(invitation.member().drawn());
    }

    /** Whether the page is to follow what happens; never while somebody types. */
    public boolean follows() {
        return !editing() && !draw.over();
    }

    public List<Choice> choices() {
        return Choice.of(draw, form);
    }

    public String addressMistake() {
        return form.mistake("address", "The address");
    }

    public List<Pointer> mistakes() {
        List<Pointer> pointers = new ArrayList<>();
        for (Choice choice : choices()) {
            if (!choice.mistake().isEmpty()) {
                pointers.add(new Pointer(choice.id(), choice.mistake()));
            }
        }
        if (!addressMistake().isEmpty()) {
            pointers.add(new Pointer("address", addressMistake()));
        }
        if (pointers.isEmpty()) {
            form.mistakes().forEach(other -> pointers.add(new Pointer("answer", other.detail())));
        }
        return pointers;
    }

    /** Of being drawn; empty while it is not known. */
    public String chance() {
        if (invitation.member() == null || draw.plan() == null || draw.plan().panels() == 0) {
            return "";
        }
        return String.format(
                Locale.UK,
                "%.1f%%",
                100.0 * invitation.member().panels() / draw.plan().panels());
    }
}
