package org.folkmoot.breakout.video;

/** Why a provider did not do what it was asked. The details are for logs; they hold no addresses, names or keys. */
public sealed interface VideoProblem {
    /** It could not be reached, or what it said could not be read. */
    record Away(String detail) implements VideoProblem {}

    /** @param code as the provider calls its reason */
    record Refused(String code) implements VideoProblem {}
}
