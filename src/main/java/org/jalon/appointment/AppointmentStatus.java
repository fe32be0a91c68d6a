package org.jalon.appointment;

/** What became of an appointment. */
public enum AppointmentStatus {
    PLANNED,
    HELD,
    EXCUSED,
    NO_SHOW,
    CANCELLED,
    /** The case moved on before anybody recorded it; it counts for nothing. */
    UNRECORDED
}
