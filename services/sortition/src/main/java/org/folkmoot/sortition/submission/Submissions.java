package org.folkmoot.sortition.submission;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.folkmoot.defaults.database.Database;

/** What staff asked for under keys of their own, and what came of it. */
@ApplicationScoped
public class Submissions {
    private final Database database;

    Submissions(Database database) {
        this.database = database;
    }

    private record Known(byte[] digest, String outcome) {}

    /**
     * Looks whether this was asked for before, and remembers it. Of two at once the second waits until the transaction
     * of the first ends, and nothing is remembered of what is refused.
     *
     * @param outcome of this one, unless there is one already
     * @return the outcome of the same one before; empty the first time
     */
    public Optional<String> before(Submission submission, String outcome, Instant now) {
        return submission.key().flatMap(key -> before(submission, key, outcome, now));
    }

    private Optional<String> before(Submission submission, String key, String outcome, Instant now) {
        int added = database.update("""
                insert into submission (done_by, idempotency_key, digest, outcome, submitted_at)
                values (?, ?, ?, ?, ?) on conflict do nothing""", submission.by(), key, submission.digest(), outcome, now);
        if (added > 0) {
            return Optional.empty();
        }
        Known known = database.first(
                        "select digest, outcome from submission where done_by = ? and idempotency_key = ?",
                        row -> new Known(row.getBytes("digest"), row.getString("outcome")),
                        submission.by(),
                        key)
                .orElseThrow();
        if (!Arrays.equals(known.digest(), submission.digest())) {
            throw SubmissionProblem.IDEMPOTENCY_KEY_REUSED.because("Use a new key for a new request.");
        }
        return Optional.of(known.outcome());
    }
}
