package org.jalon.process.delegate;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.Task;
import org.jalon.casefile.Phase;
import org.jalon.process.BilanProcess;
import org.springframework.stereotype.Component;

/** The tasks of a case that stay open while the case moves on, the planning above all. */
@Component
class OpenTasks {

    private final TaskService taskService;

    OpenTasks(TaskService taskService) {
        this.taskService = taskService;
    }

    /** Their cards show the new phase; a manager's task shows none. */
    void show(Phase phase, DelegateExecution execution) {
        for (Task task : taskService
                .createTaskQuery()
                .processInstanceBusinessKey(execution.getProcessBusinessKey())
                .list()) {
            if (!BilanProcess.TASK_DECIDE_OVERRUN.equals(task.getTaskDefinitionKey())) {
                ((DelegateTask) task).setVariableLocal(BilanProcess.PHASE.name(), phase.label());
            }
        }
    }
}
