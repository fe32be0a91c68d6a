package org.jalon.process.delegate;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jalon.appointment.Appointment;
import org.jalon.appointment.Appointments;
import org.jalon.casefile.CaseFile;
import org.jalon.mail.MailFact;
import org.jalon.mail.MailKind;
import org.jalon.process.BilanProcess;
import org.jalon.rules.BilanCalendar;
import org.jalon.rules.HoursLedger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What each kind of mail tells, taken from the case at the moment the mail is asked for. */
@Component
class MailFacts {

    private final Appointments appointments;
    private final CaseFacts caseFacts;
    private final Cases cases;

    MailFacts(Appointments appointments, CaseFacts caseFacts, Cases cases) {
        this.appointments = appointments;
        this.caseFacts = caseFacts;
        this.cases = cases;
    }

    Map<MailFact, String> of(
            MailKind kind, DelegateExecution execution, CaseFile file, @Nullable Appointment appointment) {
        Map<MailFact, String> facts = new EnumMap<>(MailFact.class);
        for (MailFact fact : kind.facts()) {
            facts.put(fact, value(fact, execution, file, appointment));
        }
        return facts;
    }

    /** What tells this mail from another of its kind in the same case. */
    String occurrence(MailKind kind, DelegateExecution execution, CaseFile file, @Nullable Appointment appointment) {
        if (appointment != null) {
            return occurrence(appointment);
        }
        return switch (kind) {
            case DEADLINE_REMINDER, COUNSELLOR_DEADLINE_REMINDER, COUNSELLOR_DEADLINE_PASSED, EXTENSION_GRANTED ->
                file.currentDeadline().toString();
            case EXTENSION_REFUSED -> cases.now().toString();
            case FOLLOW_UP_REMINDER, COUNSELLOR_FOLLOW_UP_REMINDER -> execution.getCurrentActivityId();
            default -> "once";
        };
    }

    static String occurrence(Appointment appointment) {
        return appointment.id() + "." + appointment.sequence();
    }

    private String value(MailFact fact, DelegateExecution execution, CaseFile file, @Nullable Appointment appointment) {
        return switch (fact) {
            case START -> file.start().toString();
            case DEADLINE -> file.currentDeadline().toString();
            case ABSOLUTE_LIMIT -> file.calendar().absoluteLimit(file.start()).toString();
            case REQUESTED_DATE ->
                LocalDate.parse(BilanProcess.REQUESTED_END_DATE.get(execution)).toString();
            case FOLLOW_UP_LIMIT -> file.calendar().followUpLimit(file.end()).toString();
            case CLOSURE_DATE -> file.calendar().closure(file.end()).toString();
            case ERASURE_DATE, PROPOSED_START, RETURN_MODE ->
                throw new IllegalStateException("No step of a process asks for a mail about " + fact);
            case MISSING_INTERVIEW_HOURS ->
                missing(file).interviews().toDecimal().toString();
            case MISSING_APPOINTMENTS -> Integer.toString(missing(file).appointments());
            case MISSING_TOTAL_HOURS -> missing(file).total().toDecimal().toString();
            case REDIRECTION_REASON -> BilanProcess.ELIGIBILITY.get(execution);
            case REFUSAL_REASON ->
                caseFacts.extensionRefusal(execution).orElseThrow().name();
            case APPOINTMENT_START ->
                BilanCalendar.localOf(of(appointment).slot().start()).toString();
            case APPOINTMENT_MINUTES -> Integer.toString(of(appointment).slot().minutes());
            case PLACE -> of(appointment).slot().place();
            case MODE -> of(appointment).slot().mode().name();
        };
    }

    private HoursLedger.Missing missing(CaseFile file) {
        return appointments.ledger(file.number().value(), file.rules().hours()).missing();
    }

    private static Appointment of(@Nullable Appointment appointment) {
        return Objects.requireNonNull(appointment, "This mail is about an appointment");
    }
}
