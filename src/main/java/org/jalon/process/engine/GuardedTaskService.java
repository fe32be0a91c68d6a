package org.jalon.process.engine;

import java.util.Collection;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.jalon.platform.Refused;
import org.jspecify.annotations.Nullable;

/** The engine's task service, in which a task's variables come from its form and from nowhere else. */
class GuardedTaskService extends TaskServiceImpl {

    private final TaskGuard guard;
    private final Supplier<@Nullable String> person;

    /**
     * @param person the id of who is logged in; null when the application itself acts
     */
    GuardedTaskService(TaskGuard guard, Supplier<@Nullable String> person) {
        super();
        this.guard = guard;
        this.person = person;
    }

    @Override
    public void complete(String taskId) {
        complete(taskId, Map.of());
    }

    @Override
    public void complete(String taskId, Map<String, Object> variables) {
        completeWithVariablesInReturn(taskId, variables, false);
    }

    @Override
    public VariableMap completeWithVariablesInReturn(
            String taskId, Map<String, Object> variables, boolean deserializeValues) {
        return Refusals.inFrench(() -> commandExecutor.execute(guard.completing(taskId, variables, (id, accepted) -> {
            super.complete(id, accepted);
            return Variables.createVariables();
        })));
    }

    /** Whoever may work on a task may put it aside until a day; all else still needs the engine's own rights. */
    @Override
    public void saveTask(Task task) {
        Refusals.inFrench(() -> {
            if (!commandExecutor.execute(guard.puttingAside(task))) {
                super.saveTask(task);
            }
            return task;
        });
    }

    /** People take tasks for themselves: to give one to another is to give rights on a case. */
    @Override
    public void claim(String taskId, String userId) {
        String asking = person.get();
        if (asking != null && !asking.equals(userId)) {
            throw Refusals.notForPeople();
        }
        super.claim(taskId, userId);
    }

    @Override
    public void resolveTask(String taskId) {
        throw onlyByForm();
    }

    @Override
    public void resolveTask(String taskId, Map<String, Object> variables) {
        throw onlyByForm();
    }

    /** The models' errors are thrown by the models alone: one of them closes a case. */
    @Override
    public void handleBpmnError(String taskId, String errorCode) {
        throw onlyByForm();
    }

    @Override
    public void handleBpmnError(String taskId, String errorCode, String errorMessage) {
        throw onlyByForm();
    }

    @Override
    public void handleBpmnError(String taskId, String errorCode, String errorMessage, Map<String, Object> variables) {
        throw onlyByForm();
    }

    @Override
    public void handleEscalation(String taskId, String escalationCode) {
        throw onlyByForm();
    }

    @Override
    public void handleEscalation(String taskId, String escalationCode, Map<String, Object> variables) {
        throw onlyByForm();
    }

    @Override
    public void setVariable(String taskId, String variableName, Object value) {
        throw onlyByForm();
    }

    @Override
    public void setVariableLocal(String taskId, String variableName, Object value) {
        throw onlyByForm();
    }

    @Override
    public void setVariables(String taskId, Map<String, ? extends Object> variables) {
        throw onlyByForm();
    }

    @Override
    public void setVariablesLocal(String taskId, Map<String, ? extends Object> variables) {
        throw onlyByForm();
    }

    @Override
    public void updateVariables(
            String taskId, Map<String, ? extends Object> modifications, Collection<String> deletions) {
        throw onlyByForm();
    }

    @Override
    public void updateVariablesLocal(
            String taskId, Map<String, ? extends Object> modifications, Collection<String> deletions) {
        throw onlyByForm();
    }

    @Override
    public void removeVariable(String taskId, String variableName) {
        throw onlyByForm();
    }

    @Override
    public void removeVariableLocal(String taskId, String variableName) {
        throw onlyByForm();
    }

    @Override
    public void removeVariables(String taskId, Collection<String> variableNames) {
        throw onlyByForm();
    }

    @Override
    public void removeVariablesLocal(String taskId, Collection<String> variableNames) {
        throw onlyByForm();
    }

    private static RuntimeException onlyByForm() {
        return Refusals.inFrench(() -> {
            throw Refused.input(null, "Les données d’une tâche ne changent que par son formulaire.");
        });
    }
}
