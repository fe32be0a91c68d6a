package org.jalon.process.delegate;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jalon.appointment.Appointment;
import org.jalon.appointment.AppointmentStatus;
import org.jalon.appointment.Appointments;
import org.jalon.casefile.CaseFile;
import org.jalon.rules.DropOutPolicy;
import org.jalon.rules.ReminderPolicy;
import org.springframework.stereotype.Component;

/** What the gateways of an appointment ask. */
@Component("appointmentFacts")
public class AppointmentFacts {

    private final Cases cases;
    private final Appointments appointments;

    AppointmentFacts(Cases cases, Appointments appointments) {
        this.cases = cases;
        this.appointments = appointments;
    }

    /** T7: whoever was told within the last 48 hours needs no reminder. */
    public boolean reminderUseful(DelegateExecution execution) {
        Appointment appointment = cases.appointment(execution);
        return ReminderPolicy.appointmentReminderUseful(
                cases.now(),
                appointment.toldAt(),
                cases.file(execution)
                        .calendar()
                        .appointmentReminderAt(appointment.slot().start()),
                appointment.slot().start());
    }

    /** Two absences without excuse in a row, told once. */
    public boolean dropOutRisk(DelegateExecution execution) {
        CaseFile file = cases.file(execution);
        return cases.appointment(execution).status() == AppointmentStatus.NO_SHOW
                && new DropOutPolicy(file.rules())
                        .alerts(Appointments.noShowsInARow(
                                appointments.ofCase(file.number().value())));
    }
}
