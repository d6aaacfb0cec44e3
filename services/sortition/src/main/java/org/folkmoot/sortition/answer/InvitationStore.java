package org.folkmoot.sortition.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.folkmoot.contracts.draw.DrawId;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.defaults.database.Database;
import org.folkmoot.sortition.answer.Invited.Answer;

/** Who was invited and what they said, in the database. */
@ApplicationScoped
public class InvitationStore {
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
    private static final String SELECT =
            "select participant_id, wave, answer_by, answer, stated, household" + " from invitation where draw_id = ? ";

    private final Database database;
    private final ObjectMapper mapper;

    InvitationStore(Database database, ObjectMapper mapper) {
        this.database = database;
        this.mapper = mapper;
    }

    public void invite(DrawId draw, int wave, Collection<ParticipantId> participants, Instant answerBy, Instant now) {
        database.update(
                """
                insert into invitation (draw_id, participant_id, wave, invited_at, answer_by)
                select ?, chosen.id, ?, ?, ? from unnest(?) as chosen (id)""",
                draw.value(),
                wave,
                now,
                answerBy,
                participants.stream().map(ParticipantId::value).toArray(UUID[]::new));
    }

    public Set<ParticipantId> invited(DrawId draw) {
        return new HashSet<>(database.all(
                "select participant_id from invitation where draw_id = ?",
                row -> new ParticipantId(row.getObject("participant_id", UUID.class)),
                draw.value()));
    }

    /** Nobody else changes it until the running transaction ends. */
    Optional<Invited> lock(DrawId draw, ParticipantId participant) {
        return database.first(
                SELECT + "and participant_id = ? for no key update", this::read, draw.value(), participant.value());
    }

    Optional<Invited> find(DrawId draw, ParticipantId participant) {
        return database.first(SELECT + "and participant_id = ?", this::read, draw.value(), participant.value());
    }

    void answer(
            DrawId draw,
            ParticipantId participant,
            Answer answer,
            Map<String, String> stated,
            Optional<String> household,
            Instant now) {
        database.update(
                """
                update invitation set answer = ?, answered_at = ?, stated = cast(? as jsonb), household = ?
                where draw_id = ? and participant_id = ?""", answer.name(), now, json(stated), household.orElse(null), draw.value(), participant.value());
    }

    /** Those who put themselves forward, by id. */
    public List<Invited> accepted(DrawId draw) {
        return database.all(SELECT + "and answer = 'ACCEPTED' order by participant_id", this::read, draw.value());
    }

    /** Nobody of them is forgotten until the running transaction ends. */
    public void hold(DrawId draw) {
        database.all(
                "select participant_id from invitation where draw_id = ? and answer = 'ACCEPTED' for key share",
                row -> row.getObject("participant_id", UUID.class),
                draw.value());
    }

    void forget(ParticipantId participant) {
        database.update("delete from invitation where participant_id = ?", participant.value());
    }

    private Invited read(ResultSet row) throws SQLException {
        String stated = row.getString("stated");
        return new Invited(
                new ParticipantId(row.getObject("participant_id", UUID.class)),
                row.getInt("wave"),
                Database.instant(row, "answer_by"),
                Optional.ofNullable(row.getString("answer")).map(Answer::valueOf),
                stated == null ? Map.of() : texts(stated),
                Optional.ofNullable(row.getString("household")));
    }

    private String json(Map<String, String> stated) {
        try {
            return mapper.writeValueAsString(stated);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Texts are always JSON", e);
        }
    }

    private Map<String, String> texts(String json) {
        try {
            return mapper.readValue(json, TEXTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored answer cannot be read", e);
        }
    }
}
