package org.jalon.mail;

import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabase;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;

class MailBoxTests extends MailBoxBehaviour {

    private static final EmbeddedDatabase H2 = new EmbeddedDatabaseBuilder()
            .generateUniqueName(true)
            .setType(EmbeddedDatabaseType.H2)
            .addScript(MIGRATION)
            .build();

    @AfterAll
    static void stop() {
        H2.shutdown();
    }

    @Override
    DataSource dataSource() {
        return H2;
    }
}
