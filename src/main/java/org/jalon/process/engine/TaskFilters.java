package org.jalon.process.engine;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.jalon.process.BilanProcess;
import org.jalon.process.Groups;
import org.springframework.stereotype.Component;

/** The lists that Tasklist opens with, made at the first start. */
@Component
class TaskFilters {

    private final FilterService filterService;
    private final TaskService taskService;

    TaskFilters(FilterService filterService, TaskService taskService) {
        this.filterService = filterService;
        this.taskService = taskService;
    }

    List<String> forCounsellors() {
        return List.of(filter("Mes tâches", 10, mine()));
    }

    List<String> forManagers() {
        TaskQuery ofGroup = taskService
                .createTaskQuery()
                .taskCandidateGroup(Groups.MANAGERS)
                .includeAssignedTasks();
        return List.of(filter("Décisions des responsables", 20, ofGroup));
    }

    private TaskQuery mine() {
        return taskService
                .createTaskQuery()
                .taskAssigneeExpression("${currentUser()}")
                .orderByDueDate()
                .asc();
    }

    private String filter(String name, int priority, TaskQuery query) {
        Filter existing = filterService.createTaskFilterQuery().filterName(name).singleResult();
        if (existing != null) {
            return existing.getId();
        }
        Filter filter = filterService.newTaskFilter(name);
        filter.setQuery(query);
        filter.setProperties(Map.of(
                "priority",
                priority,
                "refresh",
                true,
                "showUndefinedVariable",
                false,
                "variables",
                List.of(
                        Map.of("name", BilanProcess.DISPLAY_NAME.name(), "label", "Personne"),
                        Map.of("name", BilanProcess.CASE_NUMBER.name(), "label", "Dossier"))));
        return filterService.saveFilter(filter).getId();
    }
}
