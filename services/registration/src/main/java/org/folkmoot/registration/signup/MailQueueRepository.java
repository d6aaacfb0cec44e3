package org.folkmoot.registration.signup;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.defaults.database.Database;

/** Mails waiting to be sent, one a person at most. */
@ApplicationScoped
class MailQueueRepository {
    private final Database database;
    private final SignUpSettings settings;
    private final Clock clock = Clock.systemUTC();

    MailQueueRepository(Database database, SignUpSettings settings) {
        this.database = database;
        this.settings = settings;
    }

    /** Sends the person a mail soon, but not right after the last one. */
    void queue(ParticipantId participant) {
        database.update("""
                insert into sign_up_mail (participant_id, attempts, next_attempt_at) values (?, 0, ?)
                on conflict (participant_id) do update set
                    attempts = 0,
                    next_attempt_at = greatest(
                        excluded.next_attempt_at, sign_up_mail.sent_at + make_interval(secs => ?))""", participant.value(), clock.instant(), seconds(settings.mailPause()));
    }

    /**
     * Takes one due mail and sets the time of its next attempt at once, as if this one had failed: whatever happens to
     * this process, the mail is tried again, and no row stays locked while the mail server is slow.
     */
    Optional<DueMail> claim() {
        Instant now = clock.instant();
        return database.first(
                """
                update sign_up_mail mail set
                    attempts = mail.attempts + 1,
                    next_attempt_at = case when mail.attempts + 1 < ? then
                        ?::timestamptz + make_interval(secs => least(? * 2.0 ^ mail.attempts, ?)) end
                from participant person
                where person.id = mail.participant_id and mail.participant_id = (
                    select participant_id from sign_up_mail where next_attempt_at <= ?
                    order by next_attempt_at limit 1 for update skip locked)
                returning person.id, person.email, person.name, person.link_version, mail.attempts""",
                row -> new DueMail(
                        new ParticipantId(row.getObject("id", UUID.class)),
                        row.getString("email"),
                        row.getString("name"),
                        row.getInt("link_version"),
                        row.getInt("attempts")),
                settings.mailAttempts(),
                now,
                seconds(settings.mailFirstRetry()),
                seconds(settings.mailLongestRetry()),
                now);
    }

    void sent(ParticipantId participant) {
        database.update(
                "update sign_up_mail set next_attempt_at = null, sent_at = ? where participant_id = ?",
                clock.instant(),
                participant.value());
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
