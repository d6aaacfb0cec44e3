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
    private static final String FORGET =
            "update pool_member set participant_id = null, handle_salt = null, salt = null ";

    private final Database database;

    PoolStore(Database database) {
        this.database = database;
    }

    /**
     * Somebody who can be drawn.
     *
     * @param panels how many of those in the hat have them
     */
    public record PoolMember(ParticipantId participant, Handle handle, String pseudonym, String salt, int panels) {}

    /**
     * What somebody may know of their own place.
     *
     * @param handle what the files call them: {@code handleSalt} and their id give it
     * @param panels how many of those in the hat have them
     */
    public record Place(String pseudonym, String salt, String handle, String handleSalt, int panels, boolean drawn) {}

    /**
     * A seat of the panel.
     *
     * @param vacant whether the person is erased: nobody knows any more who it was
     */
    public record Seat(String pseudonym, boolean vacant) {}

    /** Whoever is not invited any more was erased meanwhile; their place stays, and who they were is forgotten. */
    public void add(DrawId draw, List<PoolMember> members) {
        database.update(
                """
                insert into pool_member (draw_id, participant_id, handle, handle_salt, pseudonym, salt, panels)
                select ?, member.* from unnest(?, ?, ?, ?, ?, ?) as member""",
                draw.value(),
                members.stream().map(member -> member.participant().value()).toArray(UUID[]::new),
                members.stream().map(member -> member.handle().text()).toArray(String[]::new),
                members.stream().map(member -> member.handle().salt().hex()).toArray(String[]::new),
                members.stream().map(PoolMember::pseudonym).toArray(String[]::new),
                members.stream().map(PoolMember::salt).toArray(String[]::new),
                members.stream().map(PoolMember::panels).toArray(Integer[]::new));
        database.update(FORGET + """
                        where draw_id = ? and not exists (
                            select from invitation
                            where invitation.draw_id = pool_member.draw_id
                                and invitation.participant_id = pool_member.participant_id)""", draw.value());
    }

    /** @param handles of the new members */
    public void draw(DrawId draw, Collection<String> handles) {
        database.update(
                "update pool_member set drawn = true where draw_id = ? and handle = any (?)",
                draw.value(),
                handles.toArray(String[]::new));
    }

    /** Their place stays, as it is published under a pseudonym; who it belonged to can never be told again. */
    public void forget(ParticipantId participant) {
        database.update(FORGET + "where participant_id = ?", participant.value());
    }

    /** By pseudonym, the handles of those of them who sit on the panel. */
    public Map<String, String> members(DrawId draw, Collection<String> pseudonyms) {
        Map<String, String> members = new TreeMap<>();
        database.all(
                "select pseudonym, handle from pool_member where draw_id = ? and drawn and pseudonym = any (?)",
                row -> members.put(row.getString("pseudonym"), row.getString("handle")),
                draw.value(),
                pseudonyms.toArray(String[]::new));
        return members;
    }

    /** By pseudonym. */
    public List<Seat> seats(DrawId draw) {
        return database.all(
                "select pseudonym, participant_id is null as vacant from pool_member"
                        + " where draw_id = ? and drawn order by pseudonym",
                row -> new Seat(row.getString("pseudonym"), row.getBoolean("vacant")),
                draw.value());
    }

    public void leave(DrawId draw, Collection<String> pseudonyms) {
        database.update(
                "update pool_member set drawn = false where draw_id = ? and pseudonym = any (?)",
                draw.value(),
                pseudonyms.toArray(String[]::new));
    }

    /** Those of these draws who were drawn and are not erased. */
    public List<ParticipantId> drawn(Collection<DrawId> draws) {
        return database.all(
                "select distinct participant_id from pool_member"
                        + " where draw_id = any (?) and drawn and participant_id is not null",
                row -> new ParticipantId(row.getObject("participant_id", UUID.class)),
                (Object) draws.stream().map(DrawId::value).toArray(UUID[]::new));
    }

    public Optional<Place> place(DrawId draw, ParticipantId participant) {
        return database.first(
                "select pseudonym, salt, handle, handle_salt, panels, drawn from pool_member"
                        + " where draw_id = ? and participant_id = ?",
                row -> new Place(
                        row.getString("pseudonym"),
                        row.getString("salt"),
                        row.getString("handle"),
                        row.getString("handle_salt"),
                        row.getInt("panels"),
                        row.getBoolean("drawn")),
                draw.value(),
                participant.value());
    }
}
