package org.folkmoot.defaults.database;

import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.folkmoot.defaults.problem.CommonProblem;

/**
 * Runs statements, inside the running transaction where there is one. Parameters may be text, numbers, UUIDs, instants
 * and arrays of text, UUIDs, whole numbers or booleans. A database that cannot be reached becomes the problem {@code unavailable}.
 */
@ApplicationScoped
@IfBuildProperty(name = "folkmoot.outbox.enabled", stringValue = "true")
public class Database {
    private static final String CONNECTION_FAILED = "08";
    private static final String SHUTTING_DOWN = "57P";

    private final DataSource source;

    Database(DataSource source) {
        this.source = source;
    }

    /** Work that needs the connection itself. */
    public interface Work<T> {
        T in(Connection connection) throws SQLException;
    }

    /** Makes a value of the current row. */
    public interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    public <T> T work(Work<T> work) {
        try (Connection connection = source.getConnection()) {
            return work.in(connection);
        } catch (SQLException e) {
            throw unchecked(e);
        }
    }

    public int update(String sql, Object... parameters) {
        return work(connection -> {
            try (PreparedStatement statement = prepared(connection, sql, parameters)) {
                return statement.executeUpdate();
            }
        });
    }

    public <T> List<T> all(String sql, Reader<T> reader, Object... parameters) {
        return work(connection -> {
            try (PreparedStatement statement = prepared(connection, sql, parameters);
                    ResultSet row = statement.executeQuery()) {
                List<T> all = new ArrayList<>();
                while (row.next()) {
                    all.add(reader.read(row));
                }
                return all;
            }
        });
    }

    /** The first row, if there is one. */
    public <T> Optional<T> first(String sql, Reader<T> reader, Object... parameters) {
        return work(connection -> {
            try (PreparedStatement statement = prepared(connection, sql, parameters);
                    ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(reader.read(row)) : Optional.empty();
            }
        });
    }

    public static PreparedStatement prepared(Connection connection, String sql, Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, bindable(connection, parameters[i]));
        }
        return statement;
    }

    /** A column of type {@code timestamptz}; null when it is. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }

    private static Object bindable(Connection connection, Object parameter) throws SQLException {
        return switch (parameter) {
            case Instant instant -> instant.atOffset(ZoneOffset.UTC);
            case String[] texts -> connection.createArrayOf("text", texts);
            case UUID[] ids -> connection.createArrayOf("uuid", ids);
            case Integer[] numbers -> connection.createArrayOf("int4", numbers);
            case Boolean[] flags -> connection.createArrayOf("bool", flags);
            case null, default -> parameter;
        };
    }

    private static RuntimeException unchecked(SQLException cause) {
        String state = cause.getSQLState();
        // The pool gives no state when no connection came free in time.
        if (state == null || state.startsWith(CONNECTION_FAILED) || state.startsWith(SHUTTING_DOWN)) {
            return CommonProblem.UNAVAILABLE.because("Try again in a moment.");
        }
        return new IllegalStateException("The database refused a statement", cause);
    }
}
