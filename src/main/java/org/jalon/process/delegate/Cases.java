package org.jalon.process.delegate;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jalon.appointment.Appointment;
import org.jalon.appointment.Appointments;
import org.jalon.casefile.CaseEvent;
import org.jalon.casefile.CaseFile;
import org.jalon.casefile.CaseFiles;
import org.jalon.casefile.CaseNumber;
import org.jalon.process.AppointmentProcess;
import org.jalon.process.BilanProcess;
import org.jalon.rules.BilanCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds what an execution is about, and the time it is. */
@Component
class Cases {

    private final CaseFiles caseFiles;
    private final Appointments appointments;
    private final Clock clock;

    Cases(CaseFiles caseFiles, Appointments appointments, Clock clock) {
        this.caseFiles = caseFiles;
        this.appointments = appointments;
        this.clock = clock;
    }

    CaseFile file(VariableScope scope) {
        return caseFiles.get(number(scope));
    }

    CaseFile fileForChange(VariableScope scope) {
        return caseFiles.getForChange(number(scope));
    }

    void save(CaseFile changed, CaseEvent.Kind what, @Nullable String detail) {
        caseFiles.save(changed);
        note(changed, what, detail);
    }

    void note(CaseFile file, CaseEvent.Kind what, @Nullable String detail) {
        caseFiles.note(new CaseEvent(file.number(), now(), what, detail, null));
    }

    Appointment appointment(VariableScope scope) {
        return appointments.get(AppointmentProcess.APPOINTMENT_ID.get(scope));
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return BilanCalendar.dateOf(now());
    }

    private static CaseNumber number(VariableScope scope) {
        return new CaseNumber(BilanProcess.CASE_NUMBER.get(scope));
    }
}
