package org.jalon.security;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** How an attacker who knows every id of a case would call each endpoint: real ids, and a body that the API takes. */
final class Requests {

    /**
     * @param path with ids in place of parameters
     */
    record Request(String verb, String path, String contentType, String body) {}

    private static final String JSON = "application/json";
    private static final String PARTS = "multipart/form-data; boundary=coupure";

    private static final Map<String, String> QUERIES = Map.of(
            "authorization/check", "?permissionName=READ&resourceName=task&resourceType=7",
            "identity/groups", "?userId=conseiller1",
            "history/task/report", "?reportType=count&groupBy=taskName",
            "history/process-instance/report", "?reportType=duration&periodUnit=month");

    /** By the end of the path; the first that fits is taken. */
    private static final Map<String, String> BODIES = bodies();

    private final Map<String, String> ids;
    private final String person;

    /**
     * @param ids as {@link Target} gives them
     * @param person who asks, and tries to get something for themselves
     */
    Requests(Map<String, String> ids, String person) {
        this.ids = ids;
        this.person = person;
    }

    Request of(Endpoint endpoint) {
        String path = endpoint.path();
        for (String parameter : endpoint.parameters()) {
            path = path.replace("{" + parameter + "}", value(endpoint, parameter));
        }
        for (Map.Entry<String, String> query : QUERIES.entrySet()) {
            if (path.endsWith(query.getKey())) {
                path += query.getValue();
            }
        }
        if (!endpoint.changes() || endpoint.verb().equals("DELETE")) {
            return new Request(endpoint.verb(), path, JSON, "");
        }
        if (path.endsWith("/deployment/create")) {
            return new Request(endpoint.verb(), path, PARTS, parts("data", "x.bpmn", "<definitions/>"));
        }
        if (path.endsWith("/attachment/create")) {
            return new Request(endpoint.verb(), path, PARTS, parts("content", "x.txt", "x"));
        }
        if (path.endsWith("/data")) {
            return new Request(endpoint.verb(), path, PARTS, parts("data", "x.txt", "x"));
        }
        return new Request(endpoint.verb(), path, JSON, body(endpoint));
    }

    private String body(Endpoint endpoint) {
        String call = endpoint.verb() + " " + endpoint.path();
        String template = BODIES.entrySet().stream()
                .filter(entry -> call.matches(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("{}");
        return Pattern.compile("<([\\w/-]+)>")
                .matcher(template)
                .replaceAll(match -> match.group(1).equals("person") ? person : id(match.group(1)));
    }

    private String value(Endpoint endpoint, String parameter) {
        return switch (parameter) {
            case "name", "engine", "processEngineName" -> "default";
            case "key" -> endpoint.path().contains("decision") ? "eligibility" : "bilan-de-competences";
            case "varId" -> "displayName";
            case "userId" -> person.equals("administration") ? id("user") : person;
            case "groupId" -> "jetable";
            case "number" -> id("number");
            case "taskId" -> id("task");
            case "processInstanceId" -> id("process-instance");
            case "resourceId" -> id("resource");
            case "operationId" -> id("operation");
            case "messageName" -> "Withdrawn";
            case "format" -> "csv";
            case "app", "appName" -> "tasklist";
            case "file" -> "x.js";
            case "id" -> ofCollection(endpoint);
            default -> "aucun";
        };
    }

    private String ofCollection(Endpoint endpoint) {
        List<String> segments = List.of(endpoint.path().split("/"));
        int place = segments.indexOf("{id}");
        String collection = segments.get(place - 1);
        if (collection.equals("group") && endpoint.path().contains("/members") && !person.equals("administration")) {
            return "camunda-admin";
        }
        return id(segments.get(place - 2).equals("history") ? "history/" + collection : collection);
    }

    private String id(String collection) {
        return ids.getOrDefault(collection, "aucun");
    }

    private static String parts(String field, String file, String content) {
        return "--coupure\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n".formatted(field, file)
                + "Content-Type: text/plain\r\n\r\n" + content + "\r\n--coupure\r\n"
                + "Content-Disposition: form-data; name=\"type\"\r\n\r\nBytes\r\n--coupure--\r\n";
    }

    private static Map<String, String> bodies() {
        Map<String, String> bodies = new LinkedHashMap<>();
        String value = "{\"value\":\"x\",\"type\":\"String\"}";
        String values = "{\"modifications\":{\"displayName\":" + value + "}}";
        String start = "{\"variables\":{\"x\":" + value + "}}";
        String instances = "\"processInstanceIds\":[\"<process-instance>\"]";
        String plan = "\"migrationPlan\":{\"sourceProcessDefinitionId\":\"<process-definition>\","
                + "\"targetProcessDefinitionId\":\"<process-definition>\",\"instructions\":[]}";
        String cancel = "\"instructions\":[{\"type\":\"cancel\",\"activityId\":\"Task_ExplainMethods\"}]";
        bodies.put("POST .*/synthesis-preview", "{\"confidential_synthesis\":\"x\"}");
        bodies.put(
                "POST .*/authorization/create",
                "{\"type\":1,\"permissions\":[\"ALL\"],\"userId\":\"<person>\","
                        + "\"resourceType\":7,\"resourceId\":\"*\"}");
        bodies.put(
                "PUT .*/authorization/\\{id}",
                "{\"permissions\":[\"ALL\"],\"userId\":\"<person>\"," + "\"resourceType\":7,\"resourceId\":\"*\"}");
        bodies.put(
                "POST .*/setup/.*",
                "{\"profile\":{\"id\":\"intrus\",\"firstName\":\"I\",\"lastName\":\"N\"},"
                        + "\"credentials\":{\"password\":\"Mot-de-passe-2026!\"}}");
        bodies.put(
                "POST .*/user/create",
                "{\"profile\":{\"id\":\"intrus<person>\",\"firstName\":\"I\",\"lastName\":\"N\"},"
                        + "\"credentials\":{\"password\":\"Mot-de-passe-2026!\"}}");
        bodies.put("PUT .*/user/\\{id}/profile", "{\"id\":\"<user>\",\"firstName\":\"I\",\"lastName\":\"N\"}");
        bodies.put(
                "PUT .*/user/\\{id}/credentials",
                "{\"password\":\"Autre-passe-2026!\"," + "\"authenticatedUserPassword\":\"Mot-de-passe-2026!\"}");
        bodies.put("POST .*/group/create", "{\"id\":\"intrus<person>\",\"name\":\"I\",\"type\":\"WORKFLOW\"}");
        bodies.put("PUT .*/group/\\{id}", "{\"id\":\"jetable\",\"name\":\"I\",\"type\":\"WORKFLOW\"}");
        bodies.put("POST .*/tenant/create", "{\"id\":\"intrus\",\"name\":\"I\"}");
        bodies.put("POST .*/identity/verify", "{\"username\":\"conseiller1\",\"password\":\"Mot-de-passe-2026!\"}");
        bodies.put("POST .*/identity/password-policy", "{\"password\":\"x\"}");
        bodies.put(
                "POST .*/filter/create",
                "{\"resourceType\":\"Task\",\"name\":\"<person>\",\"owner\":\"conseiller2\","
                        + "\"query\":{},\"properties\":{}}");
        bodies.put("PUT .*/filter/\\{id}", "{\"resourceType\":\"Task\",\"name\":\"x\",\"query\":{},\"properties\":{}}");
        bodies.put("POST .*/task/create", "{\"name\":\"intrus\",\"assignee\":\"<person>\"}");
        bodies.put("PUT .*/task/\\{id}", "{\"name\":\"x\",\"assignee\":\"<person>\"}");
        bodies.put("POST .*/task/\\{id}/(assignee|claim|delegate)", "{\"userId\":\"<person>\"}");
        bodies.put("POST .*/task/\\{id}/comment/create", "{\"message\":\"x\"}");
        bodies.put("PUT .*/comment", "{\"id\":\"x\",\"message\":\"x\"}");
        bodies.put("POST .*/task/\\{id}/identity-links.*", "{\"userId\":\"<person>\",\"type\":\"candidate\"}");
        bodies.put(
                "POST .*/task/\\{id}/(complete|submit-form)",
                "{\"variables\":{\"methodsExplained\":" + "{\"value\":true,\"type\":\"Boolean\"}}}");
        bodies.put("POST .*/task/\\{id}/resolve", start);
        bodies.put("POST .*/task/\\{id}/bpmnError", "{\"errorCode\":\"NotEngaged\"}");
        bodies.put("POST .*/task/\\{id}/bpmnEscalation", "{\"escalationCode\":\"x\"}");
        bodies.put("PUT .*/(variables|localVariables)/\\{varId}", value);
        bodies.put("POST .*/(variables|localVariables)", values);
        bodies.put("POST .*/process-definition/.*/start", start);
        bodies.put("POST .*/process-definition/.*/submit-form", start);
        bodies.put(
                "POST .*/process-definition/.*/restart.*",
                "{" + instances
                        + ",\"instructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"Task_ExplainMethods\"}]}");
        bodies.put("PUT .*/suspended", "{\"suspended\":true,\"processDefinitionKey\":\"bilan-de-competences\"}");
        bodies.put("POST .*/suspended-async", "{\"suspended\":true," + instances + "}");
        bodies.put("PUT .*/history-time-to-live", "{\"historyTimeToLive\":1}");
        bodies.put("POST .*/process-instance/\\{id}/modification.*", "{" + cancel + "}");
        bodies.put(
                "POST .*/modification/execute.*",
                "{\"processDefinitionId\":\"<process-definition>\"," + instances + "," + cancel + "}");
        bodies.put("POST .*/migration/execute.*", "{" + plan + "," + instances + "}");
        bodies.put(
                "POST .*/migration/generate",
                "{\"sourceProcessDefinitionId\":\"<process-definition>\","
                        + "\"targetProcessDefinitionId\":\"<process-definition>\"}");
        bodies.put(
                "POST .*/migration/validate",
                "{\"sourceProcessDefinitionId\":\"<process-definition>\","
                        + "\"targetProcessDefinitionId\":\"<process-definition>\",\"instructions\":[]}");
        bodies.put("POST .*/process-instance/(delete|delete-historic-query-based)", "{" + instances + "}");
        bodies.put("POST .*/process-instance/job-retries.*", "{\"retries\":0," + instances + "}");
        bodies.put("POST .*/process-instance/message-async", "{\"messageName\":\"Withdrawn\"," + instances + "}");
        bodies.put(
                "POST .*/process-instance/variables-async", "{" + instances + ",\"variables\":{\"x\":" + value + "}}");
        bodies.put(
                "POST .*/history/process-instance/delete", "{\"historicProcessInstanceIds\":[\"<process-instance>\"]}");
        bodies.put(
                "POST .*/history/decision-instance/delete",
                "{\"historicDecisionInstanceIds\":[\"<history/decision-instance>\"]}");
        bodies.put(
                "POST .*/process-instance/set-removal-time",
                "{\"absoluteRemovalTime\":\"2026-03-02T00:00:00.000+0000\","
                        + "\"historicProcessInstanceIds\":[\"<process-instance>\"]}");
        bodies.put(
                "POST .*/decision-instance/set-removal-time",
                "{\"absoluteRemovalTime\":\"2026-03-02T00:00:00.000+0000\","
                        + "\"historicDecisionInstanceIds\":[\"<history/decision-instance>\"]}");
        bodies.put("POST .*/message", "{\"messageName\":\"Withdrawn\",\"businessKey\":\"<number>\"}");
        bodies.put("POST .*/signal", "{\"name\":\"x\"}");
        bodies.put("POST .*/execution/\\{id}/signal", start);
        bodies.put("POST .*/messageSubscriptions/.*", start);
        bodies.put("POST .*/create-incident", "{\"incidentType\":\"x\",\"configuration\":\"x\"}");
        bodies.put("PUT .*/annotation|PUT .*/set-annotation", "{\"annotation\":\"x\"}");
        bodies.put("POST .*/condition", start);
        bodies.put("POST .*/decision-definition/.*/evaluate", start);
        bodies.put("PUT .*/job/\\{id}/duedate", "{\"duedate\":\"2036-03-02T00:00:00.000+0000\"}");
        bodies.put("PUT .*/retries", "{\"retries\":0}");
        bodies.put("POST .*/job/retries", "{\"retries\":0,\"jobIds\":[\"<job>\"]}");
        bodies.put("PUT .*/(job|external-task)/\\{id}/priority|PUT .*/jobPriority", "{\"priority\":1}");
        bodies.put(
                "POST .*/external-task/fetchAndLock",
                "{\"workerId\":\"x\",\"maxTasks\":1,\"topics\":" + "[{\"topicName\":\"x\",\"lockDuration\":1000}]}");
        bodies.put("POST .*/telemetry/configuration", "{\"enableTelemetry\":true}");
        bodies.put("POST .*/extension", "{\"requestedEndDate\":\"2026-06-15\"}");
        bodies.put(
                "POST .*/appointments/\\{id}/move",
                "{\"start\":\"2026-04-10T10:00\",\"minutes\":60," + "\"place\":\"Ailleurs\",\"mode\":\"PHONE\"}");
        bodies.put("POST .*/transfert", "{\"counsellor\":\"conseiller2\"}");
        bodies.put("POST .*/suivi/effacements", "{\"number\":\"<number>\",\"confirmed\":true}");
        bodies.put("POST .*/address", "{\"email\":\"<person>@exemple.be\"}");
        return bodies;
    }
}
