package org.folkmoot.web.drawing;

import java.time.Instant;
import org.folkmoot.web.draw.DrawState;
import org.folkmoot.web.draw.PublishedDraw;
import org.folkmoot.web.draw.Wave;
import org.folkmoot.web.facts.AssemblyState;

/**
 * A draw for those who run it.
 *
 * @param organiser whether who looks at it may do something
 * @param confirming whether they are asked if they want to cancel it
 * @param done what has just been done; empty when nothing was
 * @param failure what did not happen; empty when nothing went wrong
 */
record DrawView(
        AssemblyState assembly,
        PublishedDraw published,
        boolean organiser,
        boolean confirming,
        DrawForm form,
        String done,
        String failure,
        Instant now) {
    public DrawState draw() {
        return published.draw();
    }

    /** The wave whose randomness is awaited; null when none is. */
    public Wave sealed() {
        return draw().gathering() ? published.sealed() : null;
    }

    /** Where the randomness of that wave is sent. */
    public String inviting() {
        return "waves/" + sealed().number() + "/randomness";
    }

    /** What the button says that lets the lot fall. */
    public String drawing() {
        return draw().sits() ? "Draw who takes the seats" : "Draw the panel";
    }

    public boolean firstWave() {
        return published.waves().isEmpty();
    }

    public int nextWave() {
        return published.waves().size() + 1;
    }

    /** Where this page can be asked for again. */
    public String address() {
        return "/stage/" + assembly.id() + "/draws/" + draw().id();
    }
}
