package org.jalon.process.engine;

import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.TaskPermissions.READ_VARIABLE;
import static org.camunda.bpm.engine.authorization.TaskPermissions.TASK_WORK;

import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.task.Task;
import org.jalon.process.BilanProcess;
import org.jspecify.annotations.Nullable;

/**
 * Who may do what with a new task: its assignee may read it, work on it and see the ids that the engine keeps for it
 * (case number, display name); a manager's task shows no variable at all.
 */
class CaseAuthorizations extends DefaultAuthorizationProvider {

    @Override
    public AuthorizationEntity @Nullable [] newTaskAssignee(
            Task task, @Nullable String oldAssignee, @Nullable String newAssignee) {
        if (newAssignee == null) {
            return null;
        }
        AuthorizationEntity rights = getGrantAuthorizationByUserId(newAssignee);
        rights.setResource(Resources.TASK);
        rights.setResourceId(task.getId());
        for (Permission permission : permissions(task)) {
            rights.addPermission(permission);
        }
        return new AuthorizationEntity[] {rights};
    }

    private static Permission[] permissions(Task task) {
        return BilanProcess.TASK_DECIDE_OVERRUN.equals(task.getTaskDefinitionKey())
                ? new Permission[] {READ, TASK_WORK}
                : new Permission[] {READ, TASK_WORK, READ_VARIABLE};
    }
}
