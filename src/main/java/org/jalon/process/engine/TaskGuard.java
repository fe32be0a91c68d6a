package org.jalon.process.engine;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;
import org.jalon.platform.Refused;
import org.jalon.process.BilanProcess;
import org.jalon.process.Groups;
import org.jalon.process.form.Submissions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Stands between every client and the engine's tasks: checks who acts, then lets {@link Submissions} decide. */
@Component
class TaskGuard {

    private final Submissions submissions;

    TaskGuard(Submissions submissions) {
        this.submissions = submissions;
    }

    /**
     * The command that completes a task: form, case and token change in one transaction or not at all.
     *
     * @param complete what the engine does with the variables that the form lets through
     */
    <T> Command<T> completing(
            String taskId, @Nullable Map<String, Object> posted, BiFunction<String, Map<String, Object>, T> complete) {
        return context -> {
            TaskEntity task = find(context, taskId);
            mayWork(context, task);
            Map<String, Object> variables =
                    submissions.complete(task, formOf(task), posted == null ? Map.of() : posted, user(context, task));
            return complete.apply(taskId, variables);
        };
    }

    /**
     * The command that changes a task's follow-up date, and nothing else; answers false, and changes nothing, when the
     * task was changed in any other way.
     */
    Command<Boolean> puttingAside(Task changed) {
        return context -> {
            TaskEntity task =
                    changed.getId() == null ? null : context.getTaskManager().findTaskById(changed.getId());
            if (task == null || !sameBesidesFollowUp(task, changed)) {
                return false;
            }
            mayWork(context, task);
            task.setFollowUpDate(changed.getFollowUpDate());
            task.triggerUpdateEvent();
            return true;
        };
    }

    private static boolean sameBesidesFollowUp(Task stored, Task changed) {
        return Stream.<Function<Task, @Nullable Object>>of(
                        Task::getName,
                        Task::getDescription,
                        Task::getAssignee,
                        Task::getOwner,
                        Task::getPriority,
                        Task::getParentTaskId,
                        Task::getCaseInstanceId,
                        Task::getTenantId,
                        Task::getDelegationState,
                        task -> task.getDueDate() == null
                                ? null
                                : task.getDueDate().toInstant())
                .allMatch(part -> Objects.equals(part.apply(stored), part.apply(changed)));
    }

    private static void mayWork(CommandContext context, TaskEntity task) {
        mustHaveRole(context, task);
        for (CommandChecker checker : context.getProcessEngineConfiguration().getCommandCheckers()) {
            checker.checkTaskWork(task);
        }
    }

    /** The command that gives what a task's form shows. */
    Command<Map<String, Object>> showing(String taskId) {
        return context -> {
            TaskEntity task = readable(context, taskId);
            return submissions.show(task, formOf(task), user(context, task));
        };
    }

    /** The command that gives something of a task to whoever may read the task, and asks for no further right. */
    <T> Command<T> reading(String taskId, Callable<T> read) {
        return context -> {
            readable(context, taskId);
            return context.runWithoutAuthorization(read);
        };
    }

    private static TaskEntity readable(CommandContext context, String taskId) {
        TaskEntity task = find(context, taskId);
        mustHaveRole(context, task);
        for (CommandChecker checker : context.getProcessEngineConfiguration().getCommandCheckers()) {
            checker.checkReadTask(task);
        }
        return task;
    }

    /** Rights alone are written for ids: a task is a counsellor's or a manager's only as long as they are one. */
    private static void mustHaveRole(CommandContext context, TaskEntity task) {
        String user = context.getAuthenticatedUserId();
        if (user == null) {
            return;
        }
        String role = BilanProcess.TASK_DECIDE_OVERRUN.equals(task.getTaskDefinitionKey())
                ? Groups.MANAGERS
                : Groups.COUNSELLORS;
        boolean hasIt = context.getReadOnlyIdentityProvider()
                        .createGroupQuery(context)
                        .groupMember(user)
                        .groupId(role)
                        .count()
                > 0;
        if (!hasIt) {
            throw new Refused(Refused.Reason.NOT_YOURS, "Cette tâche n’est pas à vous : rien n’a été enregistré.");
        }
    }

    private static TaskEntity find(CommandContext context, String taskId) {
        TaskEntity task = context.getTaskManager().findTaskById(taskId);
        if (task == null) {
            throw new NullValueException("No task " + taskId);
        }
        return task;
    }

    private static String formOf(TaskEntity task) {
        if (task.getTaskDefinition() == null || task.getTaskDefinition().getCamundaFormDefinitionKey() == null) {
            throw new ProcessEngineException("Task " + task.getId() + " has no form");
        }
        return task.getTaskDefinition().getCamundaFormDefinitionKey().getExpressionText();
    }

    private static String user(CommandContext context, TaskEntity task) {
        String user = context.getAuthenticatedUserId();
        return user == null ? String.valueOf(task.getAssignee()) : user;
    }
}
