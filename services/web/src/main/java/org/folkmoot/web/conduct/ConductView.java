package org.folkmoot.web.conduct;

import org.folkmoot.web.facts.AssemblyState;

/**
 * Conduct in an assembly.
 *
 * @param state null when breakout could not say
 * @param organiser whether who looks at it may name the responsible person
 * @param me their own username
 * @param typed what was typed and not taken
 * @param failure what did not happen; empty when nothing went wrong
 */
record ConductView(
        AssemblyState assembly, ConductState state, boolean organiser, String me, Typed typed, String failure) {
    /**
     * Empty for what was not.
     *
     * @param report of whom somebody was to be removed
     */
    record Typed(String username, String report, String reason) {
        static final Typed NOTHING = new Typed("", "", "");

        static Typed username(String username) {
            return new Typed(username, "", "");
        }

        public boolean about(String other) {
            return report.equals(other);
        }
    }

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
