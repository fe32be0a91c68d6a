package org.jalon.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** How moments stand in this package's tables. */
final class Rows {

    /** Each with a case_number and an expires_at. */
    static final List<String> TABLES = List.of("bc_access_code", "bc_access_session", "bc_access_link");

    private Rows() {}

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** Whether the moment in that column is still to come; a column that is empty holds none. */
    static boolean isAfter(ResultSet rs, String column, Instant now) throws SQLException {
        OffsetDateTime moment = rs.getObject(column, OffsetDateTime.class);
        return moment != null && moment.toInstant().isAfter(now);
    }
}
