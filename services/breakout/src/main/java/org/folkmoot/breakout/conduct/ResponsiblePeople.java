package org.folkmoot.breakout.conduct;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.folkmoot.contracts.assembly.AssemblyId;
import org.folkmoot.defaults.database.Database;

/** The one person of each assembly who is responsible for conduct. */
@ApplicationScoped
class ResponsiblePeople {
    private final Database database;

    ResponsiblePeople(Database database) {
        this.database = database;
    }

    Optional<String> of(AssemblyId assembly) {
        return database.first(
                "select username from responsible where assembly_id = ? order by id desc limit 1",
                row -> row.getString("username"),
                assembly.value());
    }

    void name(AssemblyId assembly, String username, String namedBy, Instant namedAt) {
        database.update(
                "insert into responsible (assembly_id, username, named_by, named_at) values (?, ?, ?, ?)",
                assembly.value(),
                username,
                namedBy,
                namedAt);
    }
}
