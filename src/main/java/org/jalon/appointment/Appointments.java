package org.jalon.appointment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jalon.rules.HoursBounds;
import org.jalon.rules.HoursEntry;
import org.jalon.rules.HoursLedger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the appointments; joins the transaction of whoever calls. */
@Component
public class Appointments {

    private final JdbcClient jdbc;

    Appointments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Appointment plan(String caseNumber, AppointmentKind kind, Slot slot, Instant now) {
        Appointment planned = new Appointment(
                UUID.randomUUID().toString(),
                caseNumber,
                kind,
                AppointmentStatus.PLANNED,
                slot,
                0,
                now,
                HoursEntry.NONE);
        jdbc.sql(AppointmentRow.INSERT)
                .params(AppointmentRow.parameters(planned))
                .update();
        return planned;
    }

    /**
     * The appointment as it stands.
     *
     * @throws IllegalArgumentException if there is no such appointment
     */
    public Appointment get(String id) {
        return lookUp(id).orElseThrow(() -> new IllegalArgumentException("No appointment " + id));
    }

    /** As {@link #get}, as it is now, and nobody else changes it until the transaction ends. */
    public Appointment getForChange(String id) {
        return find(id, " for update").orElseThrow(() -> new IllegalArgumentException("No appointment " + id));
    }

    /** The appointment of whatever was given as an id, for callers that trust nobody. */
    public Optional<Appointment> lookUp(String id) {
        return find(id, "");
    }

    private Optional<Appointment> find(String id, String lock) {
        return jdbc.sql("select * from bc_appointment where id = :id" + lock)
                .param("id", id)
                .query((rs, i) -> AppointmentRow.read(rs))
                .optional();
    }

    /** Keeps the change, with who recorded it and when once the session's outcome is known. */
    public void save(Appointment changed, @Nullable String recordedBy, Instant now) {
        int rows = jdbc.sql(AppointmentRow.UPDATE)
                .params(AppointmentRow.parameters(changed))
                .param("recorded_by", recordedBy)
                .param("recorded_at", recordedBy == null ? null : AppointmentRow.utc(now))
                .update();
        if (rows != 1) {
            throw new IllegalArgumentException("No appointment " + changed.id());
        }
    }

    /** Keeps the corrected hours of a held session, and beside them what they were, by whom and why. */
    public void correct(HoursCorrection correction) {
        Appointment corrected = get(correction.appointmentId()).correctHours(correction.after());
        jdbc.sql(HoursCorrectionRow.INSERT)
                .params(HoursCorrectionRow.parameters(correction))
                .update();
        jdbc.sql(HoursCorrectionRow.UPDATE)
                .params(AppointmentRow.parameters(corrected))
                .update();
    }

    /** The corrections of a case's hours, oldest first. */
    public List<HoursCorrection> corrections(String caseNumber) {
        return jdbc.sql(HoursCorrectionRow.OF_CASE)
                .param("number", caseNumber)
                .query((rs, i) -> HoursCorrectionRow.read(rs))
                .list();
    }

    /** All appointments of a case, in the order of their dates. */
    public List<Appointment> ofCase(String caseNumber) {
        return jdbc.sql("select * from bc_appointment where case_number = :number order by starts_at, id")
                .param("number", caseNumber)
                .query((rs, i) -> AppointmentRow.read(rs))
                .list();
    }

    /** The hours of the sessions held in phases 1 to 3; follow-up counts in no total (R7, R8). */
    public HoursLedger ledger(String caseNumber, HoursBounds bounds) {
        return ledgerOf(ofCase(caseNumber), bounds);
    }

    /** As {@link #ledger}, from appointments that have been read already. */
    public static HoursLedger ledgerOf(List<Appointment> ofCase, HoursBounds bounds) {
        List<HoursEntry> held = ofCase.stream()
                .filter(a -> a.kind() == AppointmentKind.BILAN && a.status() == AppointmentStatus.HELD)
                .map(Appointment::hours)
                .toList();
        return new HoursLedger(bounds, held.stream().reduce(HoursEntry.NONE, HoursEntry::plus), held.size());
    }

    /**
     * Keeps of a case's appointments what figures count, the hours of the sessions that were held: neither where nor
     * when they were, and nothing of the others; says how many appointments and corrections were touched.
     *
     * @param day stands for the moment of each session from now on
     */
    public int forgetPerson(String caseNumber, Instant day) {
        int corrections = change(
                "delete from bc_hours_correction where appointment_id in"
                        + " (select id from bc_appointment where case_number = :number)",
                caseNumber);
        int others = change("delete from bc_appointment where case_number = :number and status <> 'HELD'", caseNumber);
        int held = jdbc.sql("update bc_appointment set place = '–', starts_at = :day, told_at = :day,"
                        + " recorded_at = null, recorded_by = null, sequence_number = 0 where case_number = :number")
                .param("day", AppointmentRow.utc(day))
                .param("number", caseNumber)
                .update();
        return corrections + others + held;
    }

    private int change(String sql, String caseNumber) {
        return jdbc.sql(sql).param("number", caseNumber).update();
    }

    /** Absences without excuse since the last session that was held or excused, by date of appointment. */
    public static int noShowsInARow(List<Appointment> ofCase) {
        int row = 0;
        for (Appointment appointment : ofCase) {
            switch (appointment.status()) {
                case NO_SHOW -> row++;
                case HELD, EXCUSED -> row = 0;
                case PLANNED, CANCELLED, UNRECORDED -> {
                    // says nothing about the person's presence
                }
            }
        }
        return row;
    }
}
