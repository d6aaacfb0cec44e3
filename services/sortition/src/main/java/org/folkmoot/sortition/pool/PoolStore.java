package org.folkmoot.sortition.pool;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.folkmoot.contracts.draw.DrawId;
import org.folkmoot.contracts.participant.ParticipantId;
import org.folkmoot.defaults.database.Database;

/** Who is who in a frozen pool, in the database. */
@ApplicationScoped
public class PoolStore {
    private final Database database;

    PoolStore(Database database) {
        this.database = database;
    }

    /**
     * Somebody who can be drawn.
     *
     * @param panels how many of those in the hat have them
     */
    public record PoolMember(ParticipantId participant, String pseudonym, String salt, int panels) {}

    /**
     * What somebody may know of their own place.
     *
     * @param panels how many of those in the hat have them
     */
    public record Place(String pseudonym, String salt, int panels, boolean drawn) {}

    public void add(DrawId draw, List<PoolMember> members) {
        database.update(
                """
                insert into pool_member (draw_id, participant_id, pseudonym, salt, panels)
                select ?, member.* from unnest(?, ?, ?, ?) as member""",
                draw.value(),
                members.stream().map(member -> member.participant().value()).toArray(UUID[]::new),
                members.stream().map(PoolMember::pseudonym).toArray(String[]::new),
                members.stream().map(PoolMember::salt).toArray(String[]::new),
                members.stream().map(PoolMember::panels).toArray(Integer[]::new));
    }

    public void draw(DrawId draw, Collection<ParticipantId> members) {
        database.update(
                "update pool_member set drawn = true where draw_id = ? and participant_id = any (?)",
                draw.value(),
                members.stream().map(ParticipantId::value).toArray(UUID[]::new));
    }

    /** Members stay until they are replaced. */
    public void forget(ParticipantId participant) {
        database.update("delete from pool_member where participant_id = ? and not drawn", participant.value());
    }

    /** By pseudonym, those of them who sit on the panel. */
    public Map<String, ParticipantId> members(DrawId draw, Collection<String> pseudonyms) {
        Map<String, ParticipantId> members = new TreeMap<>();
        database.all(
                "select pseudonym, participant_id from pool_member where draw_id = ? and drawn and pseudonym = any (?)",
                row -> members.put(
                        row.getString("pseudonym"), new ParticipantId(row.getObject("participant_id", UUID.class))),
                draw.value(),
                pseudonyms.toArray(String[]::new));
        return members;
    }

    public void leave(DrawId draw, Collection<String> pseudonyms) {
        database.update(
                "update pool_member set drawn = false where draw_id = ? and pseudonym = any (?)",
                draw.value(),
                pseudonyms.toArray(String[]::new));
    }

    /** Those of these draws who were drawn. */
    public List<ParticipantId> drawn(Collection<DrawId> draws) {
        return database.all(
                "select distinct participant_id from pool_member where draw_id = any (?) and drawn",
                row -> new ParticipantId(row.getObject("participant_id", UUID.class)),
                (Object) draws.stream().map(DrawId::value).toArray(UUID[]::new));
    }

    public Optional<Place> place(DrawId draw, ParticipantId participant) {
        return database.first(
                "select pseudonym, salt, panels, drawn from pool_member where draw_id = ? and participant_id = ?",
                row -> new Place(
                        row.getString("pseudonym"),
                        row.getString("salt"),
                        row.getInt("panels"),
                        row.getBoolean("drawn")),
                draw.value(),
                participant.value());
    }
}
