package org.folkmoot.registration.area;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.defaults.database.Database;

@ApplicationScoped
class AreaRepository {
    private static final String SAVE = """
            insert into area (code, name, kind, parent, population) values (?, ?, ?, ?, ?)
            on conflict (code) do update set
                name = excluded.name, kind = excluded.kind, parent = excluded.parent, population = excluded.population""";

    private final Database database;

    AreaRepository(Database database) {
        this.database = database;
    }

    /** Two changes that are each sound could make a circle together: they come one after the other. */
    void lockAgainstOtherChanges() {
        database.update("lock table area in share row exclusive mode");
    }

    List<Area> all() {
        return database.all(
                "select code, name, kind, parent, population from area order by code", AreaRepository::area);
    }

    boolean contains(AreaCode code) {
        return database.first("select 1 from area where code = ?", row -> row.getInt(1), code.value())
                .isPresent();
    }

    void save(List<Area> areas) {
        database.work(connection -> saveAll(connection, areas));
    }

    private static int saveAll(Connection connection, List<Area> areas) throws SQLException {
        try (PreparedStatement save = connection.prepareStatement(SAVE)) {
            for (Area area : areas) {
                save.setString(1, area.code().value());
                save.setString(2, area.name());
                save.setString(3, area.kind());
                save.setString(4, area.parent() == null ? null : area.parent().value());
                save.setLong(5, area.population());
                save.addBatch();
            }
            return save.executeBatch().length;
        }
    }

    private static Area area(ResultSet row) throws SQLException {
        String parent = row.getString("parent");
        return new Area(
                AreaCode.of(row.getString("code")),
                row.getString("name"),
                row.getString("kind"),
                parent == null ? null : AreaCode.of(parent),
                row.getLong("population"));
    }
}
