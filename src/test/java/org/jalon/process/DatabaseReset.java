package org.jalon.process;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Gives the database back as the application's start left it: each class of tests begins there, whatever ran before in
 * the same context, so that no test depends on another class or on their order.
 */
@TestComponent
public class DatabaseReset {

    private static final String COPIES = "as_started";

    /** Numbers of cases are never given again, not even by tests: caches and mailboxes go by them. */
    private static final String KEPT = "bc_case_number";

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final boolean postgres;
    private List<Table> tables = List.of();

    DatabaseReset(DataSource dataSource) {
        template = new JdbcTemplate(dataSource);
        jdbc = JdbcClient.create(template);
        postgres = "postgres".equals(System.getProperty("jalon.test.database"));
    }

    private record Table(String name, boolean emptyAtStart) {}

    /** The first time, notes how things stand; afterwards puts them back so. */
    void toStart() {
        if (tables.isEmpty()) {
            tables = copyAll();
        } else {
            template.execute((Connection connection) -> {
                putBack(connection);
                return null;
            });
        }
    }

    private List<Table> copyAll() {
        String schema = postgres ? "public" : "PUBLIC";
        List<Table> copied = new ArrayList<>();
        template.execute("create schema " + COPIES);
        for (String name :
                jdbc.sql("""
                        select table_name from information_schema.tables
                        where table_schema = :schema and table_type = 'BASE TABLE'
                        """).param("schema", schema).query(String.class).list()) {
            if (name.equalsIgnoreCase(KEPT)) {
                continue;
            }
            template.execute("create table " + copy(name) + " as select * from " + original(name));
            long rows = jdbc.sql("select count(*) from " + copy(name))
                    .query(Long.class)
                    .single();
            copied.add(new Table(name, rows == 0));
        }
        return List.copyOf(copied);
    }

    private void putBack(Connection connection) throws SQLException {
        boolean committing = connection.getAutoCommit();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    postgres ? "set local session_replication_role = replica" : "set referential_integrity false");
            for (Table table : tables) {
                statement.execute("delete from " + original(table.name()));
                if (!table.emptyAtStart()) {
                    statement.execute("insert into " + original(table.name()) + " select * from " + copy(table.name()));
                }
            }
            connection.commit();
            if (!postgres) {
                statement.execute("set referential_integrity true");
                connection.commit();
            }
        } finally {
            connection.setAutoCommit(committing);
        }
    }

    private String original(String table) {
        return (postgres ? "public" : "PUBLIC") + ".\"" + table + '"';
    }

    private static String copy(String table) {
        return COPIES + ".\"" + table + '"';
    }
}
