package org.jalon.process;

import java.time.Clock;
import java.util.Collection;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.jalon.casefile.CaseNumber;
import org.springframework.stereotype.Component;

/** Has a mail that did not leave tried again; the engine asks whether the person who is logged in may. */
@Component
public class MailRetry {

    private final RuntimeService runtimeService;
    private final ManagementService managementService;
    private final Engine engine;
    private final CaseInstances instances;
    private final Clock clock;

    MailRetry(
            RuntimeService runtimeService,
            ManagementService managementService,
            Engine engine,
            CaseInstances instances,
            Clock clock) {
        this.runtimeService = runtimeService;
        this.managementService = managementService;
        this.engine = engine;
        this.instances = instances;
        this.clock = clock;
    }

    /**
     * The mails of these cases that still wait, and whether the engine will try each again by itself; in three
     * statements, however many there are. Asks for no rights: whoever calls has checked them.
     */
    public Map<String, Boolean> waiting(Collection<CaseNumber> cases) {
        Set<String> mails = instances.running(MailProcess.KEY, cases).stream()
                .map(ProcessInstance::getId)
                .collect(Collectors.toSet());
        if (mails.isEmpty()) {
            return Map.of();
        }
        // managers may see no variable, and need none: the mail's id stays in here
        return engine.freely(() -> waitingOf(mails));
    }

    private Map<String, Boolean> waitingOf(Set<String> mails) {
        Map<String, String> mailIds = runtimeService
                .createVariableInstanceQuery()
                .variableName(MailProcess.MAIL_ID.name())
                .processInstanceIdIn(mails.toArray(String[]::new))
                .list()
                .stream()
                .collect(Collectors.toMap(
                        VariableInstance::getProcessInstanceId, v -> String.valueOf(v.getValue()), (a, b) -> a));
        return managementService.createJobQuery().processInstanceIds(mails).list().stream()
                .filter(job -> mailIds.containsKey(job.getProcessInstanceId()))
                .collect(Collectors.toMap(
                        job -> String.valueOf(mailIds.get(job.getProcessInstanceId())),
                        job -> job.getRetries() > 0,
                        (a, b) -> a || b));
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
