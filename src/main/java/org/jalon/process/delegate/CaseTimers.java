package org.jalon.process.delegate;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jalon.casefile.CaseFile;
import org.jalon.rules.BilanCalendar;
import org.springframework.stereotype.Component;

/** When the timers of a case fire: dates from the case, never periods for the engine to parse. */
@Component("caseTimers")
public class CaseTimers {

    private final Cases cases;

    CaseTimers(Cases cases) {
        this.cases = cases;
    }

    /** T1. */
    public Date deadlineReminder(DelegateExecution execution) {
        CaseFile file = cases.file(execution);
        return Date.from(file.calendar().deadlineReminderAt(file.currentDeadline()));
    }

    /** T2. */
    public Date deadlinePassed(DelegateExecution execution) {
        return Date.from(BilanCalendar.passed(cases.file(execution).currentDeadline()));
    }

    /** T2, asked again. */
    public Date deadlineAgain(DelegateExecution execution) {
        return Date.from(cases.file(execution).calendar().deadlineAgainAt(cases.now()));
    }

    /** T3. */
    public Date absoluteLimitPassed(DelegateExecution execution) {
        CaseFile file = cases.file(execution);
        return Date.from(BilanCalendar.passed(file.calendar().absoluteLimit(file.start())));
    }

    /** T4, first. */
    public Date followUpReminder(DelegateExecution execution) {
        CaseFile file = cases.file(execution);
        return Date.from(file.calendar().followUpReminderAt(file.end(), 0));
    }

    /** T4, second. */
    public Date followUpReminderAgain(DelegateExecution execution) {
        CaseFile file = cases.file(execution);
        return Date.from(file.calendar().followUpReminderAt(file.end(), 1));
    }

    /** T5. */
    public Date followUpLimitPassed(DelegateExecution execution) {
        CaseFile file = cases.file(execution);
        return Date.from(BilanCalendar.passed(file.calendar().followUpLimit(file.end())));
    }

    /** T6. */
    public Date closure(DelegateExecution execution) {
        CaseFile file = cases.file(execution);
        return Date.from(BilanCalendar.passed(file.calendar().closure(file.end())));
    }

    /** T9. */
    public Date closureNotice(DelegateExecution execution) {
        CaseFile file = cases.file(execution);
        return Date.from(file.calendar().closureNoticeAt(file.end()));
    }

    /** When an unreachable beneficiary is offered a follow-up again. */
    public Date offerAgain(DelegateExecution execution) {
        return Date.from(cases.file(execution).calendar().offerAgainAt(cases.now()));
    }
}
