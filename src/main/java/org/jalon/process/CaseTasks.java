package org.jalon.process;

import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.jalon.casefile.CaseNumber;
import org.springframework.stereotype.Component;

/** Finds the way between tasks and cases, for whoever is logged in. */
@Component
public class CaseTasks {

    private final TaskService taskService;
    private final RuntimeService runtimeService;
    private final Engine engine;

    CaseTasks(TaskService taskService, RuntimeService runtimeService, Engine engine) {
        this.taskService = taskService;
        this.runtimeService = runtimeService;
        this.engine = engine;
    }

    /** The case of a task; nothing if there is no such task or the person may not read it. */
    public Optional<CaseNumber> caseOf(String taskId) {
        return caseOf(taskService.createTaskQuery().taskId(taskId));
    }

    /** As {@link #caseOf}, for a task in which a synthesis is written, and no other. */
    public Optional<CaseNumber> caseOfSynthesis(String taskId) {
        return caseOf(
                taskService.createTaskQuery().taskId(taskId).taskDefinitionKey(BilanProcess.TASK_WRITE_SYNTHESIS));
    }

    private Optional<CaseNumber> caseOf(TaskQuery readable) {
        return Optional.ofNullable(readable.singleResult())
                .flatMap(task -> engine.freely(() -> Optional.ofNullable(runtimeService
                        .createProcessInstanceQuery()
                        .processInstanceId(task.getProcessInstanceId())
                        .singleResult())))
                .map(ProcessInstance::getBusinessKey)
                .map(CaseNumber::new);
    }

    /** The open task in which appointments are planned; nothing once the bilan has ended or if it is somebody else's. */
    public Optional<String> planning(CaseNumber number) {
        return Optional.ofNullable(taskService
                        .createTaskQuery()
                        .processInstanceBusinessKey(number.value())
                        .taskDefinitionKey(BilanProcess.TASK_PLAN_APPOINTMENTS)
                        .singleResult())
                .map(Task::getId);
    }
}
