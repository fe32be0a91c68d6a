package org.jalon.process;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.support.TestPropertySourceUtils;
import org.springframework.util.FileSystemUtils;

/**
 * Gives each test context a database of its own: H2 in memory, or in the file that the test names
 * (jalon.test.database.file), or a real PostgreSQL with -Djalon.test.database=postgres.
 */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        boolean postgres = "postgres".equals(System.getProperty("jalon.test.database"));
        String file = context.getEnvironment().getProperty("jalon.test.database.file");
        String embedded = file == null ? "mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1" : "file:./" + empty(file);
        String url = postgres ? PostgresHolder.freshDatabase() : "jdbc:h2:" + embedded + ";QUERY_CACHE_SIZE=1024";
        TestPropertySourceUtils.addInlinedPropertiesToEnvironment(
                context,
                "spring.datasource.url=" + url,
                "spring.datasource.username=" + (postgres ? "postgres" : "sa"),
                "spring.datasource.password=" + (postgres ? "postgres" : ""));
    }

    private static String empty(String file) {
        try {
            FileSystemUtils.deleteRecursively(Path.of(file).getParent());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class PostgresHolder {
        static final EmbeddedPostgres SERVER = start();

        static String freshDatabase() {
            String name = "jalon_" + UUID.randomUUID().toString().replace("-", "");
            try (Connection connection = SERVER.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create database " + name);
            } catch (SQLException e) {
                throw new IllegalStateException("No database for the tests", e);
            }
            return SERVER.getJdbcUrl("postgres", name);
        }

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "300")
                        .setRegisterShutdownHook(false)
                        .start();
                // after the contexts, whose engines still ask it something while they close
                SpringApplication.getShutdownHandlers().add(() -> stop(server));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException("No PostgreSQL for the tests", e);
            }
        }

        private static void stop(EmbeddedPostgres server) {
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
