package org.folkmoot.web.invitation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.folkmoot.web.draw.DrawState;
import org.folkmoot.web.draw.PublishedDraw;

/**
 * The page of somebody who is invited.
 *
 * @param published the draw and its files
 * @param changing whether they asked to change their answer
 * @param recorded whether the answer has just been taken
 * @param failure why it was not; empty when nothing went wrong
 */
record InvitationView(
        PublishedDraw published,
        Invitation invitation,
        AnswerForm form,
        boolean changing,
        boolean recorded,
        String failure,
        Instant now) {
    /** Something to change, and where. */
    record Pointer(String target, String sentence) {}

    public DrawState draw() {
        return published.draw();
    }

    public String address() {
        return "/lottery/" + draw().id() + "/invitation";
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

    /** Whether they were a member and are none any more. */
    public boolean left() {
        return decided() && !selected() && published.hasLeft(invitation.member().pseudonym());
    }

    /** Whether the lot has fallen, on others. */
    public boolean notSelected() {
        return decided() && !selected() && !left();
    }

    /** Nobody is drawn before the lot falls, whatever it says of them until then. */
    private boolean decided() {
        return invitation.member() != null && (invitation.status() == DrawState.Status.DRAWN || draw().sits());
    }

    /** Whether the page is to follow what happens; never while somebody types. */
    public boolean follows() {
        return !editing() && !draw().over();
    }

    public List<Choice> choices() {
        return Choice.of(draw(), form);
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

    /** How many were possible at first. */
    public int panels() {
        return draw().plan() == null ? 0 : draw().plan().panels();
    }

    /** How many could be drawn, as far as it is known. */
    public int able() {
        return published.people() == null ? draw().answers().accepted() : published.people();
    }

    /** Of being drawn at first; empty while it is not known. */
    public String chance() {
        if (invitation.member() == null || panels() == 0) {
            return "";
        }
        return String.format(Locale.UK, "%.1f%%", 100.0 * invitation.member().panels() / panels());
    }
}
