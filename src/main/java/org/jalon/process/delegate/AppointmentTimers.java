package org.jalon.process.delegate;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jalon.rules.BilanCalendar;
import org.springframework.stereotype.Component;

/** When the timers of an appointment fire. */
@Component("appointmentTimers")
public class AppointmentTimers {

    private final Cases cases;

    AppointmentTimers(Cases cases) {
        this.cases = cases;
    }

    /** T7. */
    public Date reminder(DelegateExecution execution) {
        return Date.from(calendar(execution)
                .appointmentReminderAt(cases.appointment(execution).slot().start()));
    }

    public Date end(DelegateExecution execution) {
        return Date.from(cases.appointment(execution).slot().end());
    }

    /** T8. */
    public Date unrecordedReminder(DelegateExecution execution) {
        return Date.from(calendar(execution)
                .unrecordedReminderAt(cases.appointment(execution).slot().end()));
    }

    private BilanCalendar calendar(DelegateExecution execution) {
        return cases.file(execution).calendar();
    }
}
