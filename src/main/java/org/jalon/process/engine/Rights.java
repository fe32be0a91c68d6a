package org.jalon.process.engine;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;
import static org.camunda.bpm.engine.authorization.Groups.CAMUNDA_ADMIN;
import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.ALL;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE_INSTANCE;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Permissions.READ_INSTANCE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.DELETE_INSTANCE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.RETRY_JOB;

import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.jalon.process.AppointmentProcess;
import org.jalon.process.BilanProcess;
import org.jalon.process.Groups;
import org.jalon.process.MailProcess;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * The groups and their rights, put in place at every start. For counsellors and managers what is missing is added and
 * nothing is taken away; administrators look after accounts and rights, and whatever else their group was given, by
 * older versions or by hand, is taken away again: who reads cases is no administrator. All before the port opens, so that
 * nobody is served with yesterday's rights.
 */
@Component
class Rights implements SmartInitializingSingleton {

    private final IdentityService identityService;
    private final AuthorizationService authorizationService;
    private final TaskFilters filters;

    Rights(IdentityService identityService, AuthorizationService authorizationService, TaskFilters filters) {
        this.identityService = identityService;
        this.authorizationService = authorizationService;
        this.filters = filters;
    }

    @Override
    public void afterSingletonsInstantiated() {
        group(Groups.COUNSELLORS, "Conseillers et conseillères");
        group(Groups.MANAGERS, "Responsables");
        for (String application : List.of("tasklist", "welcome")) {
            grant(Groups.COUNSELLORS, Resources.APPLICATION, application, ACCESS);
            grant(Groups.MANAGERS, Resources.APPLICATION, application, ACCESS);
        }
        grant(Groups.MANAGERS, Resources.APPLICATION, "cockpit", ACCESS);
        // Counsellors open cases; they see tasks of their own only, which come with each assignment.
        grant(Groups.COUNSELLORS, Resources.PROCESS_DEFINITION, BilanProcess.KEY, READ, CREATE_INSTANCE);
        grant(Groups.COUNSELLORS, Resources.PROCESS_DEFINITION, AppointmentProcess.KEY, READ);
        grant(Groups.COUNSELLORS, Resources.PROCESS_INSTANCE, ANY, CREATE);
        // Managers see where instances stand, their incidents and jobs, and may retry; no variable, no history.
        for (String key : List.of(BilanProcess.KEY, AppointmentProcess.KEY)) {
            grant(Groups.MANAGERS, Resources.PROCESS_DEFINITION, key, READ, READ_INSTANCE, RETRY_JOB);
        }
        grant(
                Groups.MANAGERS,
                Resources.PROCESS_DEFINITION,
                MailProcess.KEY,
                READ,
                READ_INSTANCE,
                RETRY_JOB,
                DELETE_INSTANCE);
        administrators();
        filters.forCounsellors().forEach(id -> grant(Groups.COUNSELLORS, Resources.FILTER, id, READ));
        filters.forManagers().forEach(id -> grant(Groups.MANAGERS, Resources.FILTER, id, READ));
    }

    private void administrators() {
        List<Resource> theirs =
                List.of(Resources.USER, Resources.GROUP, Resources.GROUP_MEMBERSHIP, Resources.AUTHORIZATION);
        for (Authorization held : authorizationService
                .createAuthorizationQuery()
                .groupIdIn(CAMUNDA_ADMIN)
                .list()) {
            if (theirs.stream().noneMatch(resource -> resource.resourceType() == held.getResourceType())) {
                authorizationService.deleteAuthorization(held.getId());
            }
        }
        theirs.forEach(resource -> grant(CAMUNDA_ADMIN, resource, ANY, ALL));
        grant(CAMUNDA_ADMIN, Resources.APPLICATION, "admin", ACCESS);
        grant(CAMUNDA_ADMIN, Resources.APPLICATION, "welcome", ACCESS);
    }

    private void group(String id, String name) {
        if (identityService.createGroupQuery().groupId(id).count() == 0) {
            Group group = identityService.newGroup(id);
            group.setName(name);
            group.setType("WORKFLOW");
            identityService.saveGroup(group);
        }
    }

    private void grant(String group, Resource resource, String id, Permission... permissions) {
        Authorization rights = authorizationService
                .createAuthorizationQuery()
                .authorizationType(AUTH_TYPE_GRANT)
                .groupIdIn(group)
                .resourceType(resource)
                .resourceId(id)
                .singleResult();
        if (rights == null) {
            rights = authorizationService.createNewAuthorization(AUTH_TYPE_GRANT);
            rights.setGroupId(group);
            rights.setResource(resource);
            rights.setResourceId(id);
        }
        for (Permission permission : permissions) {
            rights.addPermission(permission);
        }
        authorizationService.saveAuthorization(rights);
    }
}
