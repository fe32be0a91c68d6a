package org.jalon.appointment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.jalon.rules.Hours;
import org.jalon.rules.HoursEntry;

/** Reads and writes a row of bc_appointment. */
final class AppointmentRow {

    static final String INSERT = "insert into bc_appointment (id, case_number, kind, status, starts_at, minutes, place,"
            + " mode, sequence_number, told_at) values (:id, :case_number, :kind, :status, :starts_at, :minutes,"
            + " :place, :mode, :sequence_number, :told_at)";

    static final String UPDATE = "update bc_appointment set status = :status, starts_at = :starts_at,"
            + " minutes = :minutes, place = :place, mode = :mode, sequence_number = :sequence_number,"
            + " told_at = :told_at, recorded_by = :recorded_by, recorded_at = :recorded_at,"
            + " interview_quarters = :interview, evaluation_quarters = :evaluation,"
            + " individual_quarters = :individual, counsellor_quarters = :counsellor where id = :id";

    private AppointmentRow() {}

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static Map<String, Object> parameters(Appointment appointment) {
        Map<String, Object> values = new HashMap<>();
        values.put("id", appointment.id());
        values.put("case_number", appointment.caseNumber());
        values.put("kind", appointment.kind().name());
        values.put("status", appointment.status().name());
        values.put("starts_at", utc(appointment.slot().start()));
        values.put("minutes", appointment.slot().minutes());
        values.put("place", appointment.slot().place());
        values.put("mode", appointment.slot().mode().name());
        values.put("sequence_number", appointment.sequence());
        values.put("told_at", utc(appointment.toldAt()));
        values.put("interview", appointment.hours().interview().quarters());
        values.put("evaluation", appointment.hours().evaluation().quarters());
        values.put("individual", appointment.hours().individualWork().quarters());
        values.put("counsellor", appointment.hours().counsellorWork().quarters());
        return values;
    }

    static Appointment read(ResultSet rs) throws SQLException {
        return new Appointment(
                rs.getString("id"),
                rs.getString("case_number"),
                AppointmentKind.valueOf(rs.getString("kind")),
                AppointmentStatus.valueOf(rs.getString("status")),
                new Slot(
                        rs.getObject("starts_at", OffsetDateTime.class).toInstant(),
                        rs.getInt("minutes"),
                        rs.getString("place"),
                        AppointmentMode.valueOf(rs.getString("mode"))),
                rs.getInt("sequence_number"),
                rs.getObject("told_at", OffsetDateTime.class).toInstant(),
                new HoursEntry(
                        new Hours(rs.getInt("interview_quarters")),
                        new Hours(rs.getInt("evaluation_quarters")),
                        new Hours(rs.getInt("individual_quarters")),
                        new Hours(rs.getInt("counsellor_quarters"))));
    }
}
