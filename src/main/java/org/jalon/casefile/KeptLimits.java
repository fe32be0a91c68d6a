package org.jalon.casefile;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jalon.rules.BilanCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives the cases that were there before version 5 their limits, by their own rules, and the day of their phase. */
@Component
class KeptLimits implements JavaMigration {

    private static final int BATCH = 500;

    private final RulesJson rules = new RulesJson();

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("5.1");
    }

    @Override
    public String getDescription() {
        return "kept limits";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        limits(connection);
        phases(connection);
    }

    private void limits(Connection connection) throws SQLException {
        try (Statement cases = connection.createStatement();
                ResultSet rs = cases.executeQuery(
                        "select case_number, started_on, deadline, ended_on, rules from bc_case where started_on is not null");
                PreparedStatement change = connection.prepareStatement(
                        "update bc_case set absolute_limit = ?, follow_up_limit = ?, extended = ? where case_number = ?")) {
            int waiting = 0;
            while (rs.next()) {
                BilanCalendar calendar = new BilanCalendar(rules.read(rs.getString("rules")));
                LocalDate started = rs.getObject("started_on", LocalDate.class);
                LocalDate ended = rs.getObject("ended_on", LocalDate.class);
                change.setObject(1, calendar.absoluteLimit(started));
                change.setObject(2, ended == null ? null : calendar.followUpLimit(ended));
                change.setBoolean(
                        3, rs.getObject("deadline", LocalDate.class).isAfter(calendar.firstDeadline(started)));
                change.setString(4, rs.getString("case_number"));
                change.addBatch();
                waiting = sent(change, waiting + 1);
            }
            change.executeBatch();
        }
    }

    /** The journal knows when each case entered its last phase. */
    private static void phases(Connection connection) throws SQLException {
        try (Statement events = connection.createStatement();
                ResultSet rs = events.executeQuery("select e.case_number, max(e.happened_at) as entered_at"
                        + " from bc_case_event e join bc_case c on c.case_number = e.case_number and c.phase = e.detail"
                        + " where e.kind = 'PHASE_ENTERED' group by e.case_number");
                PreparedStatement change =
                        connection.prepareStatement("update bc_case set phase_entered_on = ? where case_number = ?")) {
            int waiting = 0;
            while (rs.next()) {
                OffsetDateTime entered = rs.getObject("entered_at", OffsetDateTime.class);
                change.setObject(1, BilanCalendar.dateOf(entered.toInstant()));
                change.setString(2, rs.getString("case_number"));
                change.addBatch();
                waiting = sent(change, waiting + 1);
            }
            change.executeBatch();
        }
    }

    private static int sent(PreparedStatement change, int waiting) throws SQLException {
        if (waiting < BATCH) {
            return waiting;
        }
        change.executeBatch();
        return 0;
    }
}
