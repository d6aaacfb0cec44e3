package org.folkmoot.voting.pseudonym;

import io.smallrye.config.ConfigMapping;
import jakarta.validation.constraints.Size;

/** The secret behind all pseudonyms. */
@ConfigMapping(prefix = "folkmoot.voter-key")
interface VoterKeySettings {
    /** Only from the environment. Whoever has it can tell who cast which ballot; losing it makes receipts unfindable. */
    @Size(min = 32, message = "needs at least 32 characters (FOLKMOOT_VOTER_KEY_SECRET)")
    String secret();
}
