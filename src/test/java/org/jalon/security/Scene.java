package org.jalon.security;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.jalon.browser.WebappSession;
import org.jspecify.annotations.Nullable;

/** Where an attack takes place: somebody logged in to the webapps of an engine, and what they aim at. */
final class Scene {

    private final ProcessEngine processEngine;
    private final PlantedTarget target;
    private final WebappSession session;
    private final String person;
    private final Map<String, String> ids;
    private @Nullable HttpResponse<String> last;

    Scene(
            ProcessEngine processEngine,
            PlantedTarget target,
            WebappSession session,
            String person,
            Map<String, String> ids) {
        this.processEngine = processEngine;
        this.target = target;
        this.session = session;
        this.person = person;
        this.ids = ids;
        target.forget();
    }

    String engine() {
        return processEngine.getName();
    }

    String person() {
        return person;
    }

    String id(String collection) {
        String id = ids.get(collection);
        if (id == null) {
            throw new IllegalStateException("Nothing to attack: " + collection);
        }
        return id;
    }

    void post(String path, String json) {
        keep(session.ask("POST", path, "application/json", json));
    }

    void ask(String path, String json) {
        post(api(path), json);
    }

    void put(String path, String json) {
        keep(session.ask("PUT", api(path), "application/json", json));
    }

    void get(String path) {
        session.get(api(path));
    }

    void upload(String path, String file, String content) {
        String parts = "--coupure\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\nx\r\n"
                + "--coupure\r\nContent-Disposition: form-data; name=\"data\"; filename=\"" + file
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n" + content + "\r\n--coupure--\r\n";
        keep(session.ask("POST", api(path), "multipart/form-data; boundary=coupure", parts));
    }

    boolean expressionRan() {
        return target.hits() > 0;
    }

    boolean wasDone() {
        return answer().statusCode() < 300;
    }

    /** What the last request that changes something was answered. */
    HttpResponse<String> answer() {
        return Objects.requireNonNull(last);
    }

    boolean has(String variable) {
        return runtime()
                        .createVariableInstanceQuery()
                        .variableName(variable)
                        .processInstanceIdIn(id("process-instance"))
                        .count()
                > 0;
    }

    boolean mayReadEveryTask() {
        return processEngine
                        .getAuthorizationService()
                        .createAuthorizationQuery()
                        .userIdIn(person)
                        .resourceType(Resources.TASK)
                        .resourceId("*")
                        .hasPermission(Permissions.READ)
                        .count()
                > 0;
    }

    TaskService tasks() {
        return processEngine.getTaskService();
    }

    RuntimeService runtime() {
        return processEngine.getRuntimeService();
    }

    RepositoryService repository() {
        return processEngine.getRepositoryService();
    }

    ManagementService management() {
        return processEngine.getManagementService();
    }

    FilterService filters() {
        return processEngine.getFilterService();
    }

    IdentityService identity() {
        return processEngine.getIdentityService();
    }

    private String api(String path) {
        return "/camunda/api/engine/engine/" + engine() + "/" + path;
    }

    private void keep(HttpResponse<String> answer) {
        last = answer;
    }
}
