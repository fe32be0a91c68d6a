package org.jalon.process;

import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.jalon.casefile.CaseNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the engine knows of whose case it is: a variable of the case and its appointments, tasks, the rights to them. */
@Component
class CaseHolder {

    /**
     * Every step that runs at this moment ends first, or fails and is taken again: one that has read the old name could
     * otherwise add a task in it after all tasks have changed hands. Mails take no name from there and go on.
     */
    private static final String HOLD = "update ACT_RU_EXECUTION set REV_ = REV_ + 1 where ROOT_PROC_INST_ID_ in"
            + " (select e.ID_ from ACT_RU_EXECUTION e join ACT_RE_PROCDEF d on d.ID_ = e.PROC_DEF_ID_"
            + " where e.BUSINESS_KEY_ = :number and d.KEY_ = :definition and e.PARENT_ID_ is null)";

    private final RuntimeService runtimeService;
    private final TaskService taskService;
    private final Engine engine;
    private final JdbcClient jdbc;

    CaseHolder(RuntimeService runtimeService, TaskService taskService, Engine engine, JdbcClient jdbc) {
        this.runtimeService = runtimeService;
        this.taskService = taskService;
        this.engine = engine;
        this.jdbc = jdbc;
    }

    /**
     * Moves the running case; to be called within {@link Engine#freely}.
     *
     * @param from null when it was nobody's; whoever had only claimed its task loses it
     * @throws IllegalStateException if nothing of the case runs
     */
    void change(CaseNumber number, @Nullable String from, String to) {
        hold(number);
        for (ProcessInstance instance : instances(number)) {
            runtimeService.setVariable(instance.getId(), BilanProcess.COUNSELLOR.name(), to);
        }
        for (Task task : tasks(number)) {
            String before = from == null ? task.getAssignee() : from;
            taskService.setAssignee(task.getId(), to);
            if (before != null && !before.equals(to)) {
                engine.withdrawRight(task.getId(), before);
            }
        }
    }

    private void hold(CaseNumber number) {
        int executions = jdbc.sql(HOLD)
                .param("number", number.value())
                .param("definition", BilanProcess.KEY)
                .update();
        if (executions == 0) {
            throw new IllegalStateException("Case " + number + " is open and has no instance");
        }
    }

    private List<ProcessInstance> instances(CaseNumber number) {
        return runtimeService.createProcessInstanceQuery().processInstanceBusinessKey(number.value()).list().stream()
                .filter(instance -> !instance.getProcessDefinitionId().startsWith(MailProcess.KEY + ":"))
                .toList();
    }

    /** Whoever put a task back has left it without an assignee: it is the counsellor's all the same. */
    private List<Task> tasks(CaseNumber number) {
        return taskService.createTaskQuery().processInstanceBusinessKey(number.value()).list().stream()
                .filter(task -> !BilanProcess.TASK_DECIDE_OVERRUN.equals(task.getTaskDefinitionKey()))
                .toList();
    }
}
