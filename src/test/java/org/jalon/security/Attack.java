package org.jalon.security;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Something that engine 7.24.0 lets a person do through the webapps' own API and that nobody may do here.
 *
 * @param attempt asks for it
 * @param success whether it got through, looked up behind the API
 */
record Attack(String name, Consumer<Scene> attempt, Predicate<Scene> success) {

    private static final String EXPRESSION = "${plantedTarget.hit()}";
    private static final String OR_QUERY =
            "{\"orQueries\":[{\"assigneeExpression\":\"" + EXPRESSION + "\",\"name\":\"x\"}]}";
    private static final String MODEL = """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="x">
              <process id="intrus" isExecutable="true" camunda:historyTimeToLive="1">
                <startEvent id="s"/><sequenceFlow id="f" sourceRef="s" targetRef="t"/>
                <serviceTask id="t" camunda:expression="${plantedTarget.hit()}"/>
              </process>
            </definitions>
            """;

    static List<Attack> all() {
        return List.of(
                new Attack(
                        "makes themselves an administrator by the set-up page (CVE-2026-77226)",
                        scene -> scene.post(
                                "/camunda/api/admin/setup/" + scene.engine() + "/user/create",
                                "{\"profile\":{\"id\":\"intrus\",\"firstName\":\"I\",\"lastName\":\"N\"},"
                                        + "\"credentials\":{\"password\":\"Mot-de-passe-2026!\"}}"),
                        scene -> scene.identity()
                                        .createUserQuery()
                                        .userId("intrus")
                                        .count()
                                > 0),
                new Attack(
                        "runs an expression in a query of tasks (CVE-2026-109432)",
                        scene -> scene.ask("task", OR_QUERY),
                        Scene::expressionRan),
                new Attack(
                        "runs an expression in a count of tasks",
                        scene -> scene.ask("task/count", OR_QUERY),
                        Scene::expressionRan),
                new Attack(
                        "runs an expression in a query that extends a stored list",
                        scene -> scene.ask("filter/" + scene.id("filter") + "/list", OR_QUERY),
                        Scene::expressionRan),
                new Attack(
                        "runs an expression in the count of a query that extends a stored list",
                        scene -> scene.ask("filter/" + scene.id("filter") + "/count", OR_QUERY),
                        Scene::expressionRan),
                new Attack(
                        "changes a stored list into one that runs an expression",
                        scene -> {
                            scene.put(
                                    "filter/" + scene.id("filter"),
                                    "{\"resourceType\":\"Task\",\"name\":\"x\",\"query\":{\"assigneeExpression\":\""
                                            + EXPRESSION + "\"}}");
                            scene.get("filter/" + scene.id("filter") + "/list");
                        },
                        Scene::expressionRan),
                new Attack(
                        "stores a list for somebody else",
                        scene -> scene.ask(
                                "filter/create",
                                "{\"resourceType\":\"Task\",\"name\":\"Piège\",\"owner\":\"conseiller1\",\"query\":{}}"),
                        scene -> scene.filters()
                                        .createTaskFilterQuery()
                                        .filterName("Piège")
                                        .count()
                                > 0),
                new Attack(
                        "deploys a model that runs code",
                        scene -> scene.upload("deployment/create", "intrus.bpmn", MODEL),
                        scene -> scene.repository()
                                        .createProcessDefinitionQuery()
                                        .processDefinitionKey("intrus")
                                        .count()
                                > 0),
                new Attack(
                        "writes a variable",
                        scene -> scene.put(
                                "process-instance/" + scene.id("process-instance") + "/variables/intrus",
                                "{\"value\":\"x\",\"type\":\"String\"}"),
                        scene -> scene.has("intrus")),
                new Attack(
                        "creates a task out of a process",
                        scene -> scene.ask("task/create", "{\"name\":\"Piège\",\"assignee\":\"conseiller1\"}"),
                        scene -> scene.tasks()
                                        .createTaskQuery()
                                        .taskName("Piège")
                                        .count()
                                > 0),
                new Attack(
                        "leaves a comment in the engine's tables",
                        scene -> scene.ask(
                                "task/" + scene.id("task") + "/comment/create", "{\"message\":\"Confidence\"}"),
                        scene ->
                                !scene.tasks().getTaskComments(scene.id("task")).isEmpty()),
                new Attack(
                        "starts a process with variables of their own",
                        scene -> scene.ask(
                                "process-definition/" + scene.id("process-definition") + "/start",
                                "{\"businessKey\":\"intrus\",\"variables\":{}}"),
                        scene -> scene.runtime()
                                        .createProcessInstanceQuery()
                                        .processInstanceBusinessKey("intrus")
                                        .count()
                                > 0),
                new Attack(
                        "tries out somebody's password past the login's throttle",
                        scene -> scene.ask(
                                "identity/verify",
                                "{\"username\":\"conseiller1\",\"password\":\"Mot-de-passe-2026!\"}"),
                        scene -> scene.answer().body().contains("\"authenticated\":true")),
                new Attack(
                        "gives a task to somebody else, and rights with it",
                        scene -> {
                            scene.tasks().setAssignee(scene.id("task"), null);
                            scene.ask("task/" + scene.id("task") + "/claim", "{\"userId\":\"jetable\"}");
                        },
                        scene -> "jetable"
                                .equals(scene.tasks()
                                        .createTaskQuery()
                                        .taskId(scene.id("task"))
                                        .singleResult()
                                        .getAssignee())),
                new Attack(
                        "gives themselves a right on every task",
                        scene -> scene.ask(
                                "authorization/create",
                                "{\"type\":1,\"permissions\":[\"ALL\"],\"userId\":\"" + scene.person()
                                        + "\",\"resourceType\":7,\"resourceId\":\"*\"}"),
                        Scene::mayReadEveryTask),
                new Attack(
                        "stops a timer by leaving it no try",
                        scene -> scene.put("job/" + scene.id("job") + "/retries", "{\"retries\":0}"),
                        scene -> scene.management()
                                        .createJobQuery()
                                        .jobId(scene.id("job"))
                                        .singleResult()
                                        .getRetries()
                                == 0),
                new Attack(
                        "migrates an instance",
                        scene -> scene.ask(
                                "migration/execute",
                                ("{\"migrationPlan\":{\"sourceProcessDefinitionId\":\"%1$s\",\"targetProcessDefinitionId\":"
                                                + "\"%1$s\",\"instructions\":[{\"sourceActivityIds\":[\"%2$s\"],"
                                                + "\"targetActivityIds\":[\"%2$s\"]}]},\"processInstanceIds\":[\"%3$s\"]}")
                                        .formatted(
                                                scene.id("process-definition"),
                                                scene.id("activity"),
                                                scene.id("process-instance"))),
                        Scene::wasDone),
                new Attack(
                        "moves a token",
                        scene -> scene.ask(
                                "process-instance/" + scene.id("process-instance") + "/modification",
                                "{\"instructions\":[{\"type\":\"cancel\",\"activityId\":\"" + scene.id("activity")
                                        + "\"}]}"),
                        scene -> scene.tasks()
                                        .createTaskQuery()
                                        .taskId(scene.id("task"))
                                        .count()
                                == 0));
    }

    @Override
    public String toString() {
        return name;
    }
}
