package org.jalon.appointment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jalon.rules.Hours;
import org.jalon.rules.HoursEntry;

/** Reads and writes a row of bc_hours_correction. */
final class HoursCorrectionRow {

    static final String INSERT = "insert into bc_hours_correction (id, appointment_id, corrected_at, corrected_by,"
            + " reason, interview_before, evaluation_before, individual_before, counsellor_before, interview_after,"
            + " evaluation_after, individual_after, counsellor_after) values (:id, :appointment_id, :corrected_at,"
            + " :corrected_by, :reason, :interview_before, :evaluation_before, :individual_before,"
            + " :counsellor_before, :interview_after, :evaluation_after, :individual_after, :counsellor_after)";

    static final String UPDATE = "update bc_appointment set interview_quarters = :interview,"
            + " evaluation_quarters = :evaluation, individual_quarters = :individual,"
            + " counsellor_quarters = :counsellor where id = :id";

    static final String OF_CASE = "select c.* from bc_hours_correction c"
            + " join bc_appointment a on a.id = c.appointment_id where a.case_number = :number"
            + " order by c.corrected_at, c.id";

    private HoursCorrectionRow() {}

    static Map<String, Object> parameters(HoursCorrection correction) {
        Map<String, Object> values = new HashMap<>();
        values.put("id", UUID.randomUUID().toString());
        values.put("appointment_id", correction.appointmentId());
        values.put("corrected_at", AppointmentRow.utc(correction.at()));
        values.put("corrected_by", correction.by());
        values.put("reason", correction.reason());
        put(values, "before", correction.before());
        put(values, "after", correction.after());
        return values;
    }

    static HoursCorrection read(ResultSet rs) throws SQLException {
        return new HoursCorrection(
                rs.getString("appointment_id"),
                entry(rs, "before"),
                entry(rs, "after"),
                rs.getString("reason"),
                rs.getString("corrected_by"),
                rs.getObject("corrected_at", OffsetDateTime.class).toInstant());
    }

    private static void put(Map<String, Object> values, String when, HoursEntry entry) {
        values.put("interview_" + when, entry.interview().quarters());
        values.put("evaluation_" + when, entry.evaluation().quarters());
        values.put("individual_" + when, entry.individualWork().quarters());
        values.put("counsellor_" + when, entry.counsellorWork().quarters());
    }

    private static HoursEntry entry(ResultSet rs, String when) throws SQLException {
        return new HoursEntry(
                new Hours(rs.getInt("interview_" + when)),
                new Hours(rs.getInt("evaluation_" + when)),
                new Hours(rs.getInt("individual_" + when)),
                new Hours(rs.getInt("counsellor_" + when)));
    }
}
