package org.jalon.process;

/** The names of processes/rendez-vous.bpmn that code needs (process.md). */
public final class AppointmentProcess {

    public static final String KEY = "rendez-vous";

    public static final String TASK_RECORD_SESSION = "Task_RecordSession";

    public static final String MESSAGE_RESCHEDULED = "AppointmentRescheduled";
    public static final String MESSAGE_CANCELLED = "AppointmentCancelled";

    public static final Variable<String> APPOINTMENT_ID = Variable.text("appointmentId");
    public static final Variable<Boolean> SESSION_HELD = Variable.flag("sessionHeld");

    private AppointmentProcess() {}
}
