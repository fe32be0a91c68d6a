package org.jalon.process.engine;

import java.io.InputStream;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.jalon.platform.Refused;
import org.jalon.process.BilanProcess;
import org.jalon.process.form.Submissions;
import org.jspecify.annotations.Nullable;

/** The engine's form service: forms show what is true now, and are checked on the server whoever sends them. */
class GuardedFormService extends FormServiceImpl {

    private final TaskGuard guard;
    private final TaskService tasks;
    private final Submissions submissions;

    GuardedFormService(TaskGuard guard, TaskService tasks, Submissions submissions) {
        super();
        this.guard = guard;
        this.tasks = tasks;
        this.submissions = submissions;
    }

    @Override
    public void submitTaskForm(String taskId, Map<String, Object> properties) {
        tasks.complete(taskId, properties);
    }

    @Override
    public void submitTaskFormData(String taskId, Map<String, String> properties) {
        tasks.complete(taskId, new HashMap<>(properties));
    }

    @Override
    public VariableMap submitTaskFormWithVariablesInReturn(
            String taskId, Map<String, Object> properties, boolean deserializeValues) {
        return tasks.completeWithVariablesInReturn(taskId, properties, deserializeValues);
    }

    @Override
    public VariableMap getTaskFormVariables(String taskId) {
        return getTaskFormVariables(taskId, null, true);
    }

    @Override
    public VariableMap getTaskFormVariables(
            String taskId, @Nullable Collection<String> formVariables, boolean deserializeObjectValues) {
        return Refusals.inFrench(() -> Variables.fromMap(commandExecutor.execute(guard.showing(taskId))));
    }

    /** A form's description holds no case: who may read the task may have it, without any right on variables. */
    @Override
    public TaskFormData getTaskFormData(String taskId) {
        return Refusals.inFrench(
                () -> commandExecutor.execute(guard.reading(taskId, () -> super.getTaskFormData(taskId))));
    }

    @Override
    public InputStream getDeployedTaskForm(String taskId) {
        return Refusals.inFrench(
                () -> commandExecutor.execute(guard.reading(taskId, () -> super.getDeployedTaskForm(taskId))));
    }

    @Override
    public ProcessInstance submitStartFormData(String processDefinitionId, Map<String, String> properties) {
        return submitStartForm(processDefinitionId, null, new HashMap<>(properties));
    }

    @Override
    public ProcessInstance submitStartFormData(
            String processDefinitionId, @Nullable String businessKey, Map<String, String> properties) {
        return submitStartForm(processDefinitionId, businessKey, new HashMap<>(properties));
    }

    @Override
    public ProcessInstance submitStartForm(String processDefinitionId, Map<String, Object> properties) {
        return submitStartForm(processDefinitionId, null, properties);
    }

    /** A case gets its number here, whatever business key a client proposes. */
    @Override
    public ProcessInstance submitStartForm(
            String processDefinitionId, @Nullable String businessKey, @Nullable Map<String, Object> properties) {
        Map<String, Object> posted = properties == null ? Map.of() : properties;
        return Refusals.inFrench(() -> commandExecutor.execute(context -> {
            ProcessDefinitionEntity definition = context.getProcessEngineConfiguration()
                    .getDeploymentCache()
                    .findDeployedProcessDefinitionById(processDefinitionId);
            String user = context.getAuthenticatedUserId();
            if (!BilanProcess.KEY.equals(definition.getKey()) || user == null) {
                throw Refused.input(null, "Ce processus ne se démarre pas à la main.");
            }
            Submissions.Received received = submissions.request(posted, user);
            return super.submitStartForm(processDefinitionId, received.caseNumber(), received.variables());
        }));
    }
}
