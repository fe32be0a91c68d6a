package org.jalon.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Not every test is run on PostgreSQL, but every statement of Jalon's own is: what the tests on H2 have sent to our
 * tables, those on PostgreSQL have too. The last step of mvn verify, as {@link ModelCoverageVerdict}.
 */
class SqlCoverageVerdict {

    @Test
    void every_statement_of_ours_was_run_on_postgresql_too() {
        TreeSet<String> onlyOnH2 = new TreeSet<>(SqlCoverage.kept("h2"));
        assertThat(onlyOnH2).as("statements kept by the tests on H2").hasSizeGreaterThan(50);

        onlyOnH2.removeAll(SqlCoverage.kept("postgres"));

        assertThat(onlyOnH2)
                .as("statements that no test runs on PostgreSQL: tag one that does with @Tag(\"postgres\")")
                .isEmpty();
    }
}
