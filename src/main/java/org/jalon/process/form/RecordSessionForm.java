package org.jalon.process.form;

import java.util.Map;
import org.jalon.appointment.Appointment;
import org.jalon.appointment.AppointmentKind;
import org.jalon.appointment.AppointmentStatus;
import org.jalon.appointment.Appointments;
import org.jalon.casefile.CaseEvent;
import org.jalon.casefile.CaseFile;
import org.jalon.casefile.CaseFiles;
import org.jalon.process.AppointmentProcess;
import org.jalon.rules.BilanCalendar;
import org.jalon.rules.HoursEntry;
import org.jalon.rules.HoursLedger;
import org.springframework.stereotype.Component;

/** Records whether a session was held and what it took; no entry may pass the maximum (R7, R8). */
@Component
final class RecordSessionForm implements TaskForm {

    private final Appointments appointments;
    private final CaseFiles caseFiles;

    RecordSessionForm(Appointments appointments, CaseFiles caseFiles) {
        this.appointments = appointments;
        this.caseFiles = caseFiles;
    }

    @Override
    public String id() {
        return "record-session";
    }

    @Override
    public Map<String, Object> accept(CaseTask task, Answers answers) {
        Appointment appointment = appointment(task);
        AppointmentStatus attendance = AppointmentStatus.valueOf(answers.requiredText("attendance"));
        boolean held = attendance == AppointmentStatus.HELD;
        if (held) {
            hold(task, appointment, SessionHours.read(answers));
        } else {
            appointments.save(appointment.miss(attendance), task.user(), task.now());
        }
        return Map.of(AppointmentProcess.SESSION_HELD.name(), held);
    }

    @Override
    public Map<String, Object> shows(CaseTask task) {
        Appointment appointment = appointment(task);
        String left = appointment.kind() == AppointmentKind.FOLLOW_UP
                ? "le suivi ne compte pas dans les heures du bilan"
                : ledger(task.file()).left().inFrench();
        return Map.of("appointment", French.appointment(appointment), "hoursLeft", left);
    }

    private void hold(CaseTask task, Appointment appointment, HoursEntry entry) {
        CaseFile file = task.file();
        if (appointment.kind() == AppointmentKind.BILAN) {
            SessionHours.mustFit(entry, ledger(file));
        } else {
            caseFiles.save(
                    file.holdFollowUp(BilanCalendar.dateOf(appointment.slot().start())));
            caseFiles.note(new CaseEvent(
                    file.number(), task.now(), CaseEvent.Kind.FOLLOW_UP_HELD, appointment.id(), task.user()));
        }
        appointments.save(appointment.hold(entry), task.user(), task.now());
    }

    private Appointment appointment(CaseTask task) {
        return appointments.get(AppointmentProcess.APPOINTMENT_ID.get(task.task()));
    }

    private HoursLedger ledger(CaseFile file) {
        return appointments.ledger(file.number().value(), file.rules().hours());
    }
}
