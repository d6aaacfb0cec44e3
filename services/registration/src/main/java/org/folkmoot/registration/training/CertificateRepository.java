package org.folkmoot.registration.training;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.defaults.database.Database;

@ApplicationScoped
class CertificateRepository {
    private final Database database;

    CertificateRepository(Database database) {
        this.database = database;
    }

    /** Those of the addresses that belong to somebody who confirmed. */
    Set<String> confirmed(Set<String> emails) {
        return new HashSet<>(database.all(
                "select email from participant where email = any (?) and registered_at is not null",
                row -> row.getString("email"),
                (Object) array(emails)));
    }

    /** Certifies those of them who were not yet. Whoever is being erased at the moment is left out. */
    List<ParticipantId> certify(Set<String> emails, Instant now) {
        return database.all(
                """
                insert into certificate (participant_id, certified_at)
                select id, ? from (
                    select id from participant where email = any (?) and registered_at is not null
                    order by id for key share
                ) person
                on conflict do nothing
                returning participant_id""", row -> new ParticipantId(row.getObject("participant_id", UUID.class)), now, array(emails));
    }

    List<ParticipantId> withdraw(Set<String> emails) {
        return database.all(
                """
                delete from certificate using participant
                where participant.id = certificate.participant_id and participant.email = any (?)
                returning participant_id""", row -> new ParticipantId(row.getObject("participant_id", UUID.class)), (Object) array(emails));
    }

    boolean withdraw(ParticipantId id) {
        return database.update("delete from certificate where participant_id = ?", id.value()) > 0;
    }

    Optional<Instant> certifiedAt(ParticipantId id) {
        return database.first(
                "select certified_at from certificate where participant_id = ?",
                row -> Database.instant(row, "certified_at"),
                id.value());
    }

    private static String[] array(Set<String> emails) {
        return emails.toArray(String[]::new);
    }
}
