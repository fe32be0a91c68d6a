package org.jalon.security;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.Task;
import org.jalon.process.BilanProcess;
import org.jalon.process.Dossiers;
import org.jalon.process.EngineTestSetup;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A case of the first counsellor, full of words that nobody else may read, and the id of everything that belongs to it,
 * by the name of the collection in which the web API keeps it.
 */
@TestComponent
class Target {

    /** In every identity, place and free text of the case. */
    static final String MARKER = "canari";

    /** In every confidential text of the case. */
    static final String CONFIDENTIAL = "Canari-Jaune-4711";

    private static final AtomicInteger THROWN_AWAY = new AtomicInteger();

    private final Dossiers dossiers;
    private final RuntimeService runtime;
    private final HistoryService history;
    private final ManagementService management;
    private final RepositoryService repository;
    private final IdentityService identity;
    private final AuthorizationService authorizations;
    private final FilterService filters;
    private final JdbcClient jdbc;

    Target(
            Dossiers dossiers,
            RuntimeService runtime,
            HistoryService history,
            ManagementService management,
            RepositoryService repository,
            IdentityService identity,
            AuthorizationService authorizations,
            FilterService filters,
            JdbcClient jdbc) {
        this.dossiers = dossiers;
        this.runtime = runtime;
        this.history = history;
        this.management = management;
        this.repository = repository;
        this.identity = identity;
        this.authorizations = authorizations;
        this.filters = filters;
        this.jdbc = jdbc;
    }

    /** Opens such a case and gives its ids. */
    Map<String, String> open() {
        return open(EngineTestSetup.COUNSELLOR);
    }

    /** As {@link #open()}, a case of that counsellor. */
    Map<String, String> open(String counsellor) {
        String number = openCase(counsellor);
        Task task = dossiers.task(number, BilanProcess.TASK_EXPLAIN_METHODS);
        String instance = task.getProcessInstanceId();
        Map<String, String> ids = new HashMap<>();
        ids.put("number", number);
        ids.put("conseillers", counsellor);
        ids.put("task", task.getId());
        ids.put("history/task", task.getId());
        ids.put("process-instance", instance);
        ids.put("history/process-instance", instance);
        ids.put("execution", task.getExecutionId());
        ids.put("process-definition", task.getProcessDefinitionId());
        ids.put("history/process-definition", task.getProcessDefinitionId());
        ids.putAll(ofTheEngine(instance));
        ids.put(
                "incident",
                runtime.createIncident("essai", task.getExecutionId(), "essai").getId());
        ids.putAll(thrownAway(task));
        ids.put("appointments", one("select id from bc_appointment where case_number = ?", number));
        ids.put("courriels", one("select id from bc_mail where case_number = ? order by requested_at, id", number));
        return ids;
    }

    private String openCase(String counsellor) {
        Map<String, Object> request = Dossiers.eligibleRequest();
        request.put("firstName", "Canaria");
        request.put("lastName", "Canarivoire");
        request.put("email", "canari.adresse@exemple.be");
        request.put("phone", "0470 99 88 77");
        dossiers.todayIs(LocalDate.of(2026, 3, 2));
        String number = dossiers.request(counsellor, request);
        dossiers.engage(number);
        dossiers.complete(
                number,
                BilanProcess.TASK_ANALYSE_NEEDS,
                "confidential_request",
                CONFIDENTIAL,
                "confidential_needs",
                CONFIDENTIAL);
        dossiers.plan(number, "Rue du Canari 7", Dossiers.inThreeDays());
        dossiers.settle(number);
        return number;
    }

    private Map<String, String> ofTheEngine(String instance) {
        var job = management
                .createJobQuery()
                .processInstanceId(instance)
                .listPage(0, 1)
                .get(0);
        var definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(BilanProcess.KEY)
                .latestVersion()
                .singleResult();
        var decision = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(BilanProcess.DECISION_KEY)
                .latestVersion()
                .singleResult();
        Map<String, String> ids = new HashMap<>();
        ids.put("job", job.getId());
        ids.put("job-definition", job.getJobDefinitionId());
        ids.put("deployment", definition.getDeploymentId());
        ids.put(
                "resource",
                repository
                        .getDeploymentResources(definition.getDeploymentId())
                        .get(0)
                        .getId());
        ids.put("decision-definition", decision.getId());
        ids.put(
                "variable-instance",
                runtime.createVariableInstanceQuery()
                        .processInstanceIdIn(instance)
                        .variableName(BilanProcess.DISPLAY_NAME.name())
                        .listPage(0, 1)
                        .get(0)
                        .getId());
        ids.put(
                "history/variable-instance",
                history.createHistoricVariableInstanceQuery()
                        .processInstanceId(instance)
                        .variableName(BilanProcess.DISPLAY_NAME.name())
                        .listPage(0, 1)
                        .get(0)
                        .getId());
        ids.put(
                "history/detail",
                history.createHistoricDetailQuery()
                        .processInstanceId(instance)
                        .listPage(0, 1)
                        .get(0)
                        .getId());
        ids.put(
                "history/activity-instance",
                history.createHistoricActivityInstanceQuery()
                        .processInstanceId(instance)
                        .listPage(0, 1)
                        .get(0)
                        .getId());
        ids.put(
                "history/decision-instance",
                history.createHistoricDecisionInstanceQuery()
                        .processInstanceId(instance)
                        .listPage(0, 1)
                        .get(0)
                        .getId());
        ids.put(
                "history/job-log",
                history.createHistoricJobLogQuery()
                        .processInstanceId(instance)
                        .listPage(0, 1)
                        .get(0)
                        .getId());
        ids.put(
                "operation",
                history.createUserOperationLogQuery().listPage(0, 1).stream()
                        .findFirst()
                        .map(entry -> entry.getOperationId())
                        .orElse("aucune"));
        return ids;
    }

    /** What an administrator may well delete. */
    private Map<String, String> thrownAway(Task task) {
        // an id is never given again: each time another
        String thrownAway = "jetable" + THROWN_AWAY.incrementAndGet();
        User user = identity.newUser(thrownAway);
        user.setPassword("Mot-de-passe-2026!");
        identity.saveUser(user);
        if (identity.createGroupQuery().groupId("jetable").count() == 0) {
            Group group = identity.newGroup("jetable");
            group.setType("WORKFLOW");
            identity.saveGroup(group);
        }
        return Map.of(
                "user",
                thrownAway,
                "group",
                "jetable",
                "authorization",
                authorizations
                        .createAuthorizationQuery()
                        .resourceId(task.getId())
                        .listPage(0, 1)
                        .get(0)
                        .getId(),
                "filter",
                filters.createTaskFilterQuery()
                        .filterName("Décisions des responsables")
                        .singleResult()
                        .getId());
    }

    private String one(String sql, String number) {
        List<String> ids = jdbc.sql(sql).param(number).query(String.class).list();
        return ids.get(0);
    }
}
