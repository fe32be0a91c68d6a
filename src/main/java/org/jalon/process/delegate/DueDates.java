package org.jalon.process.delegate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jalon.appointment.Appointments;
import org.jalon.casefile.CaseFile;
import org.jalon.process.AppointmentProcess;
import org.jalon.process.BilanProcess;
import org.jalon.rules.DueDatePolicy;
import org.springframework.stereotype.Component;

/** By when each user task is due. */
@Component("dueDates")
public class DueDates {

    private final Cases cases;
    private final Appointments appointments;

    DueDates(Cases cases, Appointments appointments) {
        this.cases = cases;
        this.appointments = appointments;
    }

    /** The due date of the task that the execution is entering. */
    public Date of(DelegateExecution execution) {
        CaseFile file = cases.file(execution);
        return Date.from(
                due(execution.getCurrentActivityId(), file, new DueDatePolicy(file.calendar()), cases.today()));
    }

    private Instant due(String task, CaseFile file, DueDatePolicy policy, LocalDate today) {
        return switch (task) {
            case BilanProcess.TASK_CONFIRM_ENGAGEMENT,
                    BilanProcess.TASK_ANALYSE_NEEDS,
                    BilanProcess.TASK_EXPLAIN_METHODS -> policy.preliminary(file.start(), today);
            case BilanProcess.TASK_IDENTIFY_COMPETENCES,
                    BilanProcess.TASK_ANALYSE_SITUATION,
                    BilanProcess.TASK_CONFRONT_MARKET,
                    BilanProcess.TASK_CLARIFY_PATHS,
                    BilanProcess.TASK_BUILD_PROJECT -> policy.investigation(file.start(), today);
            case BilanProcess.TASK_PRESENT_SUCCESS_FACTORS,
                    BilanProcess.TASK_WRITE_SYNTHESIS,
                    BilanProcess.TASK_COMPLETE_SESSIONS,
                    BilanProcess.TASK_PREPARE_RETURN -> policy.conclusion(file.currentDeadline(), today);
            case BilanProcess.TASK_PLAN_APPOINTMENTS ->
                appointments.ofCase(file.number().value()).isEmpty()
                        ? policy.firstPlanning(today)
                        : policy.conclusion(file.currentDeadline(), today);
            case BilanProcess.TASK_TAKE_CASE,
                    BilanProcess.TASK_DECIDE_AT_DEADLINE,
                    BilanProcess.TASK_ACKNOWLEDGE_EXTENSION,
                    BilanProcess.TASK_DECIDE_OVERRUN,
                    BilanProcess.TASK_REVIEW_PROGRESS -> policy.decision(today);
            case BilanProcess.TASK_OFFER_FOLLOW_UP -> policy.followUpOffer(file.end(), today);
            case AppointmentProcess.TASK_RECORD_SESSION -> policy.sessionRecord(today);
            default -> throw new IllegalStateException("No due date is known for " + task);
        };
    }
}
