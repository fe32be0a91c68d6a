package org.jalon.process.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.jalon.process.BilanProcess;
import org.jalon.process.Groups;
import org.springframework.stereotype.Component;

/** The lists that Tasklist opens with: made at the first start, renewed when a newer version makes them otherwise. */
@Component
class TaskFilters {

    /** Raised with each change below, so that the lists of a running house follow; their names never change. */
    private static final int VERSION = 1;

    private static final String VERSION_PROPERTY = "jalonVersion";
    private static final String NOW = "${now()}";
    private static final String TOMORROW = "${dateTime().plusDays(1).withTimeAtStartOfDay()}";
    private static final String NEXT_MONDAY = "${dateTime().plusWeeks(1).withDayOfWeek(1).withTimeAtStartOfDay()}";

    private final FilterService filterService;
    private final TaskService taskService;

    TaskFilters(FilterService filterService, TaskService taskService) {
        this.filterService = filterService;
        this.taskService = taskService;
    }

    /** A task that was put aside until a day stands in one list only until then. */
    List<String> forCounsellors() {
        return List.of(
                filter("Mes tâches", 10, "Tout ce qui vous attend", mineNow()),
                filter("En retard", 20, "Échéance passée", mineNow().dueBeforeExpression(NOW)),
                filter(
                        "Aujourd’hui",
                        30,
                        "À faire d’ici ce soir",
                        mineNow().dueAfterExpression(NOW).dueBeforeExpression(TOMORROW)),
                filter(
                        "Cette semaine",
                        40,
                        "À faire d’ici dimanche",
                        mineNow().dueAfterExpression(NOW).dueBeforeExpression(NEXT_MONDAY)),
                filter(
                        "En attente",
                        50,
                        "Mises de côté jusqu’à une date de rappel",
                        mine().followUpAfterExpression(NOW)),
                filter("À prendre", 60, "Confiées à personne encore", toTake()));
    }

    List<String> forManagers() {
        TaskQuery ofGroup = taskService
                .createTaskQuery()
                .taskCandidateGroup(Groups.MANAGERS)
                .includeAssignedTasks();
        return List.of(filter("Décisions des responsables", 10, "Prises ou à prendre", ofGroup));
    }

    private TaskQuery mineNow() {
        return mine().followUpBeforeOrNotExistentExpression(NOW);
    }

    private TaskQuery mine() {
        return taskService
                .createTaskQuery()
                .taskAssigneeExpression("${currentUser()}")
                .orderByDueDate()
                .asc();
    }

    private TaskQuery toTake() {
        return taskService
                .createTaskQuery()
                .taskCandidateGroupInExpression("${currentUserGroups()}")
                .orderByDueDate()
                .asc();
    }

    private String filter(String name, int priority, String description, TaskQuery query) {
        Filter filter = filterService.createTaskFilterQuery().filterName(name).singleResult();
        if (filter == null) {
            filter = filterService.newTaskFilter(name);
        } else if (isOfThisVersion(filter)) {
            return filter.getId();
        }
        filter.setQuery(query);
        Map<String, Object> properties = new HashMap<>();
        properties.put(VERSION_PROPERTY, VERSION);
        properties.put("description", description);
        properties.put("priority", priority);
        properties.put("refresh", true);
        properties.put("showUndefinedVariable", false);
        properties.put(
                "variables",
                List.of(
                        label(BilanProcess.DISPLAY_NAME.name(), "Personne"),
                        label(BilanProcess.CASE_NUMBER.name(), "Dossier"),
                        label(BilanProcess.PHASE.name(), "Étape")));
        filter.setProperties(properties);
        return filterService.saveFilter(filter).getId();
    }

    private static boolean isOfThisVersion(Filter filter) {
        return filter.getProperties() != null
                && Objects.equals(filter.getProperties().get(VERSION_PROPERTY), VERSION);
    }

    private static Map<String, String> label(String variable, String label) {
        return Map.of("name", variable, "label", label);
    }
}
