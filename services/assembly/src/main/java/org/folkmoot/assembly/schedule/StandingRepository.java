package org.folkmoot.assembly.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import javax.sql.DataSource;
import org.folkmoot.contracts.area.AreaCode;
import org.folkmoot.contracts.assembly.AssemblyId;

/** Reads where assemblies stand; in plain SQL, because everybody who comes through the door asks. */
@ApplicationScoped
public class StandingRepository {
    private static final String FIND = "select area, status, starts_at from assembly where id = ?";

    private final DataSource database;

    StandingRepository(DataSource database) {
        this.database = database;
    }

    public Optional<AssemblyStanding> find(AssemblyId id) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(FIND)) {
            select.setObject(1, id.value());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(standing(row)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot read an assembly", e);
        }
    }

    private static AssemblyStanding standing(ResultSet row) throws SQLException {
        return new AssemblyStanding(
                AreaCode.of(row.getString(1)),
                AssemblyStatus.valueOf(row.getString(2)),
                row.getObject(3, OffsetDateTime.class).toInstant());
    }
}
