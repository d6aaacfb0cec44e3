package org.folkmoot.registration.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.defaults.database.Database;

/** Mails waiting to be sent. */
@ApplicationScoped
public class MailQueue {
    private final Database database;
    private final MailSettings settings;
    private final Clock clock = Clock.systemUTC();

    MailQueue(Database database, MailSettings settings) {
        this.database = database;
        this.settings = settings;
    }

    /** Sends the person a mail soon, again if there was one before, but not right after the last one. */
    public void queue(ParticipantId participant, Letter letter) {
        Instant now = clock.instant();
        database.update("""
                insert into mail (participant_id, kind, about, attempts, next_attempt_at) values (?, ?, ?, 0, ?)
                on conflict (participant_id, kind, about) do update set
                    attempts = 0,
                    next_attempt_at = greatest(excluded.next_attempt_at, mail.sent_at + make_interval(secs => ?))""", participant.value(), letter.kind().name(), letter.about(), now, seconds(settings.pause()));
    }

    /** Sends each of them one soon who has not had it. Whoever is not here any more is left out. */
    public void queueOnce(List<ParticipantId> participants, Letter letter) {
        database.update(
                """
                insert into mail (participant_id, kind, about, panel, answer_by, attempts, next_attempt_at)
                select id, ?, ?, ?, ?, 0, ? from (
                    select id from participant where id = any (?) order by id for key share
                ) person
                on conflict do nothing""",
                letter.kind().name(),
                letter.about(),
                letter.panel().orElse(null),
                letter.answerBy().orElse(null),
                clock.instant(),
                participants.stream().map(ParticipantId::value).toArray(UUID[]::new));
    }

    /**
     * Takes one due mail and sets the time of its next attempt at once, as if this one had failed: whatever happens to
     * this process, the mail is tried again, and no row stays locked while the mail server is slow.
     */
    Optional<DueMail> claim() {
        Instant now = clock.instant();
        return database.first(
                """
                update mail set
                    attempts = mail.attempts + 1,
                    next_attempt_at = case when mail.attempts + 1 < ? then
                        ?::timestamptz + make_interval(secs => least(? * 2.0 ^ mail.attempts, ?)) end
                from participant person
                where person.id = mail.participant_id and (mail.participant_id, mail.kind, mail.about) = (
                    select participant_id, kind, about from mail where next_attempt_at <= ?
                    order by next_attempt_at limit 1 for update skip locked)
                returning person.id, person.email, person.name, person.link_version, mail.attempts,
                    mail.kind, mail.about, mail.panel, mail.answer_by""",
                MailQueue::due,
                settings.attempts(),
                now,
                seconds(settings.firstRetry()),
                seconds(settings.longestRetry()),
                now);
    }

    void sent(DueMail mail) {
        database.update(
                "update mail set next_attempt_at = null, sent_at = ? "
                        + "where participant_id = ? and kind = ? and about = ?",
                clock.instant(),
                mail.participant().value(),
                mail.letter().kind().name(),
                mail.letter().about());
    }

    private static DueMail due(ResultSet row) throws SQLException {
        var letter = new Letter(
                Letter.Kind.valueOf(row.getString("kind")),
                row.getObject("about", UUID.class),
                Optional.ofNullable(row.getString("panel")),
                Optional.ofNullable(Database.instant(row, "answer_by")));
        return new DueMail(
                new ParticipantId(row.getObject("id", UUID.class)),
                letter,
                row.getString("email"),
                row.getString("name"),
                row.getInt("link_version"),
                row.getInt("attempts"));
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
