package org.jalon.process;

import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/** Has a mail that did not leave tried again; the engine asks whether the person who is logged in may. */
@Component
public class MailRetry {

    private final RuntimeService runtimeService;
    private final ManagementService managementService;
    private final Clock clock;

    MailRetry(RuntimeService runtimeService, ManagementService managementService, Clock clock) {
        this.runtimeService = runtimeService;
        this.managementService = managementService;
        this.clock = clock;
    }

    /**
     * Makes the mail's job due now, with one try at least.
     *
     * @return false when nothing waits any more: the mail left, or somebody gave it up
     */
    public boolean retry(String caseNumber, String mailId) {
        ProcessInstance instance = runtimeService
                .createProcessInstanceQuery()
                .processDefinitionKey(MailProcess.KEY)
                .processInstanceBusinessKey(caseNumber)
                .variableValueEquals(MailProcess.MAIL_ID.name(), mailId)
                .singleResult();
        Job job = instance == null
                ? null
                : managementService
                        .createJobQuery()
                        .processInstanceId(instance.getId())
                        .singleResult();
        if (job == null) {
            return false;
        }
        managementService
                .setJobRetries(Math.max(1, job.getRetries()))
                .jobId(job.getId())
                .dueDate(Date.from(clock.instant()))
                .execute();
        return true;
    }
}
