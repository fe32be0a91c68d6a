package org.jalon.mail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import org.jalon.mail.MailFile.LastFailure;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/** How a mail stands in the table bc_mail. */
final class MailRows implements RowMapper<MailFile> {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final TypeReference<Map<MailFact, String>> FACTS = new TypeReference<>() {};

    @Override
    public MailFile mapRow(ResultSet row, int number) throws SQLException {
        MailRequest request = new MailRequest(
                row.getString("case_number"),
                MailKind.valueOf(row.getString("kind")),
                row.getString("occurrence"),
                row.getString("recipient"),
                facts(row.getString("facts")),
                row.getString("appointment_id"));
        return new MailFile(
                row.getString("id"),
                request,
                row.getString("message_id"),
                MailStatus.valueOf(row.getString("status")),
                row.getInt("attempts"),
                lastFailure(row),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("sent_at", OffsetDateTime.class)));
    }

    /** Neither database takes an Instant through plain JDBC. */
    static OffsetDateTime column(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static String column(Map<MailFact, String> facts) {
        try {
            return JSON.writeValueAsString(new TreeMap<>(facts));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Facts that JSON cannot hold", e);
        }
    }

    private static Map<MailFact, String> facts(String column) {
        try {
            return JSON.readValue(column, FACTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Facts that are not JSON", e);
        }
    }

    private static @Nullable LastFailure lastFailure(ResultSet row) throws SQLException {
        String nature = row.getString("last_failure_nature");
        return nature == null
                ? null
                : new LastFailure(MailFailure.Nature.valueOf(nature), row.getInt("last_failure_code"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant();
    }
}
