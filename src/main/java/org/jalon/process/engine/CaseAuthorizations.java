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
 * Who may do what with a new task: its assignee or candidates may read it, work on it and see the ids that the engine
 * keeps for it (case number, display name); a manager's task shows no variable at all.
 */
class CaseAuthorizations extends DefaultAuthorizationProvider {

    @Override
    protected AuthorizationEntity[] createOrUpdateAuthorizations(
            Task task, @Nullable String groupId, @Nullable String userId) {
        Permission[] permissions = BilanProcess.TASK_DECIDE_OVERRUN.equals(task.getTaskDefinitionKey())
                ? new Permission[] {READ, TASK_WORK}
                : new Permission[] {READ, TASK_WORK, READ_VARIABLE};
        return new AuthorizationEntity[] {
            createOrUpdateAuthorization(task, userId, groupId, Resources.TASK, false, permissions)
        };
    }
}
