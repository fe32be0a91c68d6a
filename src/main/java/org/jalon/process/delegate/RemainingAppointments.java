package org.jalon.process.delegate;

import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jalon.appointment.Appointment;
import org.jalon.appointment.AppointmentStatus;
import org.jalon.appointment.Appointments;
import org.jalon.casefile.CaseFile;
import org.jalon.mail.MailKind;
import org.springframework.stereotype.Component;

/**
 * Clears what is left of the diary when a bilan or a case ends. The called instances are gone by then, so the data
 * decide: what lies ahead is cancelled by mail, what lies behind and was never recorded counts for nothing.
 */
@Component
class RemainingAppointments {

    private final Cases cases;
    private final Appointments appointments;
    private final Outbox outbox;

    RemainingAppointments(Cases cases, Appointments appointments, Outbox outbox) {
        this.cases = cases;
        this.appointments = appointments;
        this.outbox = outbox;
    }

    void cancel(DelegateExecution execution) {
        CaseFile file = cases.file(execution);
        Instant now = cases.now();
        for (Appointment appointment : appointments.ofCase(file.number().value())) {
            if (appointment.status() != AppointmentStatus.PLANNED) {
                continue;
            }
            if (appointment.slot().start().isAfter(now)) {
                Appointment cancelled = appointment.cancel(now);
                appointments.save(cancelled, null, now);
                outbox.ask(MailKind.APPOINTMENT_CANCELLED, execution, file, cancelled);
            } else {
                appointments.save(appointment.miss(AppointmentStatus.UNRECORDED), null, now);
            }
        }
    }
}
