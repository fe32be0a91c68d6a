package org.jalon.appointment;

/** Whether a session counts in the hours of the bilan (R7): follow-up never does. */
public enum AppointmentKind {
    BILAN,
    FOLLOW_UP
}
