package org.folkmoot.voting.pseudonym;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.folkmoot.contracts.contest.ContestId;

/** The pseudonyms of every contest; each contest's secrets are derived once. */
@ApplicationScoped
public class Pseudonyms {
    private final Map<ContestId, ContestPseudonyms> contests = new ConcurrentHashMap<>();
    private final Derivation master;

    Pseudonyms(VoterKeySettings settings) {
        this.master = Derivation.under(settings.secret().getBytes(UTF_8));
    }

    /** @param contest one that exists: what is derived for it is kept */
    public ContestPseudonyms of(ContestId contest) {
        return contests.computeIfAbsent(contest, id -> new ContestPseudonyms(master, id));
    }
}
