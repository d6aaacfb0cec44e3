package org.folkmoot.web.conduct;

import org.folkmoot.web.facts.AssemblyState;

/**
 * Conduct in an assembly.
 *
 * @param state null when breakout could not say
 * @param organiser whether who looks at it may name the responsible person
 * @param me their own username
 * @param typed the username that was typed and not taken; empty otherwise
 * @param failure what did not happen; empty when nothing went wrong
 */
record ConductView(
        AssemblyState assembly, ConductState state, boolean organiser, String me, String typed, String failure) {
    /** Where this page can be asked for again. */
    public String address() {
        return "/stage/" + assembly.id() + "/conduct";
    }

    /** Whether who looks at it may remove from the assembly. */
    public boolean responsible() {
        return state != null
                && state.responsible() != null
                && state.responsible().equals(me);
    }
}
