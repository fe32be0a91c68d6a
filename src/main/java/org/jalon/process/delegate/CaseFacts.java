package org.jalon.process.delegate;

import java.time.LocalDate;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jalon.appointment.Appointments;
import org.jalon.casefile.CaseFile;
import org.jalon.process.BilanProcess;
import org.jalon.rules.BilanCalendar;
import org.jalon.rules.ExtensionPolicy;
import org.jalon.rules.ReminderPolicy;
import org.springframework.stereotype.Component;

/** What the gateways of the case ask, answered from the data at that moment. */
@Component("caseFacts")
public class CaseFacts {

    private final Cases cases;
    private final Appointments appointments;

    CaseFacts(Cases cases, Appointments appointments) {
        this.cases = cases;
        this.appointments = appointments;
    }

    /** R7, R8: the synthesis waits for 12 h, 6 held appointments and 12 h in all. */
    public boolean minimaReached(DelegateExecution execution) {
        CaseFile file = cases.file(execution);
        return appointments.ledger(file.number().value(), file.rules().hours()).minimaReached();
    }

    /** R9. */
    public boolean extensionPossible(DelegateExecution execution) {
        return extensionRefusal(execution).isEmpty();
    }

    /** T1: once the deadline has passed, T2 says more. */
    public boolean deadlineReminderUseful(DelegateExecution execution) {
        return ReminderPolicy.stillUseful(
                cases.now(), BilanCalendar.passed(cases.file(execution).currentDeadline()));
    }

    /** T4, first: nothing was answered yet, and the second reminder is not due. */
    public boolean followUpReminderUseful(DelegateExecution execution) {
        CaseFile file = cases.file(execution);
        return file.followUpAnsweredOn() == null
                && ReminderPolicy.stillUseful(cases.now(), file.calendar().followUpReminderAt(file.end(), 1));
    }

    /** T4, second: nothing was answered yet, and the six months are not over. */
    public boolean followUpReminderAgainUseful(DelegateExecution execution) {
        CaseFile file = cases.file(execution);
        return file.followUpAnsweredOn() == null
                && ReminderPolicy.stillUseful(
                        cases.now(), BilanCalendar.passed(file.calendar().followUpLimit(file.end())));
    }

    /** T5: neither held nor declined. */
    public boolean firstFollowUpMissed(DelegateExecution execution) {
        return cases.file(execution).followUpDoneOn() == null;
    }

    /** T9: while the case is not due for closure. */
    public boolean closureNoticeUseful(DelegateExecution execution) {
        CaseFile file = cases.file(execution);
        return ReminderPolicy.stillUseful(
                cases.now(), BilanCalendar.passed(file.calendar().closure(file.end())));
    }

    Optional<ExtensionPolicy.Refusal> extensionRefusal(DelegateExecution execution) {
        CaseFile file = cases.file(execution);
        LocalDate requested = LocalDate.parse(BilanProcess.REQUESTED_END_DATE.get(execution));
        return new ExtensionPolicy(file.calendar()).refusal(file.start(), file.currentDeadline(), requested);
    }
}
