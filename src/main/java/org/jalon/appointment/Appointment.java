package org.jalon.appointment;

import java.time.Instant;
import org.jalon.rules.HoursEntry;

/**
 * One appointment of a case. Each change is a named method that guards itself; {@link Appointments#save} keeps it.
 *
 * @param caseNumber the case it belongs to
 * @param sequence grows with each change that its calendar entry announces (RFC 5545)
 * @param toldAt when the invitation or its last change was decided (T7)
 * @param hours what a held session took; nothing otherwise
 */
public record Appointment(
        String id,
        String caseNumber,
        AppointmentKind kind,
        AppointmentStatus status,
        Slot slot,
        int sequence,
        Instant toldAt,
        HoursEntry hours) {

    /** The appointment at another time or place, told now. */
    public Appointment moveTo(Slot newSlot, Instant now) {
        mustBePlanned();
        return new Appointment(id, caseNumber, kind, status, newSlot, sequence + 1, now, hours);
    }

    public Appointment cancel(Instant now) {
        mustBePlanned();
        return new Appointment(
                id, caseNumber, kind, AppointmentStatus.CANCELLED, slot, sequence + 1, now, HoursEntry.NONE);
    }

    /** The session took place (R8). */
    public Appointment hold(HoursEntry taken) {
        mustBePlanned();
        return held(taken);
    }

    /** Other hours for a session that was held (R7); {@link Appointments#correct} keeps both. */
    public Appointment correctHours(HoursEntry taken) {
        if (status != AppointmentStatus.HELD) {
            throw new IllegalStateException("Appointment " + id + " is " + status + " and has no hours");
        }
        return held(taken);
    }

    private Appointment held(HoursEntry taken) {
        if (taken.interview().isZero()) {
            throw new IllegalArgumentException("A held session has hours of interview");
        }
        return new Appointment(id, caseNumber, kind, AppointmentStatus.HELD, slot, sequence, toldAt, taken);
    }

    /**
     * The session did not take place.
     *
     * @param outcome EXCUSED, NO_SHOW or UNRECORDED
     */
    public Appointment miss(AppointmentStatus outcome) {
        mustBePlanned();
        if (outcome != AppointmentStatus.EXCUSED
                && outcome != AppointmentStatus.NO_SHOW
                && outcome != AppointmentStatus.UNRECORDED) {
            throw new IllegalArgumentException(outcome + " is not a way to miss an appointment");
        }
        return new Appointment(id, caseNumber, kind, outcome, slot, sequence, toldAt, HoursEntry.NONE);
    }

    private void mustBePlanned() {
        if (status != AppointmentStatus.PLANNED) {
            throw new IllegalStateException("Appointment " + id + " is " + status + " already");
        }
    }
}
