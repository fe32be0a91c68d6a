package org.jalon.process.form;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.jalon.appointment.Appointment;
import org.jalon.appointment.AppointmentKind;
import org.jalon.appointment.AppointmentMode;
import org.jalon.appointment.AppointmentStatus;
import org.jalon.appointment.Appointments;
import org.jalon.appointment.Slot;
import org.jalon.casefile.Beneficiary;
import org.jalon.casefile.CaseFile;
import org.jalon.casefile.CaseFiles;
import org.jalon.casefile.CaseNumber;
import org.jalon.casefile.CaseStatus;
import org.jalon.casefile.Phase;
import org.jalon.process.AppointmentProcess;
import org.jalon.process.BilanProcess;
import org.jalon.results.ConfidentialNotes;
import org.jalon.rules.BilanRules;
import org.jalon.rules.HoursEntry;
import org.jalon.rules.HoursLedger;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** The code of the forms with one case, without engine and database: enough to ask what each form shows. */
final class FormsAtRest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final LocalDate START = LocalDate.of(2026, 2, 2);
    private static final CaseFile CASE = new CaseFile(
            new CaseNumber("BC-2026-000001"),
            CaseStatus.OPEN,
            Phase.CONCLUSION,
            START.plusDays(30),
            "conseiller1",
            new Beneficiary("Aline", "Essai", "aline@exemple.be", null, "fr"),
            false,
            NOW,
            START,
            START.plusDays(56),
            START.plusDays(40),
            null,
            null,
            null,
            "NONE",
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            BilanRules.published());

    private FormsAtRest() {}

    /** The names that a form of this id is given when somebody opens it. */
    static Set<String> shownBy(String formId) {
        try (AnnotationConfigApplicationContext code = code()) {
            DelegateTask task = mock(DelegateTask.class);
            when(task.getTaskDefinitionKey()).thenReturn("Task_Any");
            when(task.getVariable(BilanProcess.CASE_NUMBER.name()))
                    .thenReturn(CASE.number().value());
            when(task.getVariable(BilanProcess.REQUESTED_END_DATE.name())).thenReturn("2026-05-04");
            when(task.getVariable(AppointmentProcess.APPOINTMENT_ID.name())).thenReturn("appointment");
            return code.getBean(Submissions.class)
                    .show(task, formId, "conseiller1")
                    .keySet();
        }
    }

    /** The ids of the forms that have code. */
    static Set<String> codeIds() {
        try (AnnotationConfigApplicationContext code = code()) {
            return code.getBeansOfType(TaskForm.class).values().stream()
                    .map(TaskForm::id)
                    .collect(Collectors.toSet());
        }
    }

    private static AnnotationConfigApplicationContext code() {
        CaseFiles caseFiles = mock(CaseFiles.class);
        when(caseFiles.get(any())).thenReturn(CASE);
        Appointments appointments = mock(Appointments.class);
        when(appointments.ledger(anyString(), any()))
                .thenReturn(HoursLedger.empty(CASE.rules().hours()));
        when(appointments.get(anyString()))
                .thenReturn(new Appointment(
                        "appointment",
                        CASE.number().value(),
                        AppointmentKind.BILAN,
                        AppointmentStatus.PLANNED,
                        new Slot(NOW, 120, "Namur", AppointmentMode.IN_PERSON),
                        0,
                        NOW,
                        HoursEntry.NONE));
        AnnotationConfigApplicationContext code = new AnnotationConfigApplicationContext();
        code.registerBean(CaseFiles.class, () -> caseFiles);
        code.registerBean(Appointments.class, () -> appointments);
        code.registerBean(ConfidentialNotes.class, () -> mock(ConfidentialNotes.class));
        code.registerBean(Clock.class, () -> Clock.fixed(NOW, Clock.systemUTC().getZone()));
        code.scan("org.jalon.process.form");
        code.refresh();
        return code;
    }
}
