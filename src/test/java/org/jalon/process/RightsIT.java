package org.jalon.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Managers see where cases stand and may retry a mail; nobody but its counsellor sees a case's variables or tasks. */
@ProcessTest
@Tag("postgres")
class RightsIT {

    /** What nobody does by hand is refused before the engine looks at rights. */
    private static final Class<? extends Throwable> REFUSED = WebApplicationException.class;

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private RuntimeService runtimeService;

    @Autowired
    private TaskService taskService;

    @Autowired
    private HistoryService historyService;

    @Autowired
    private ManagementService managementService;

    private String number = "";
    private String instance = "";

    @BeforeEach
    void openCase() {
        dossiers.todayIs("2026-03-02");
        number = dossiers.request();
        instance = runtimeService
                .createProcessInstanceQuery()
                .processDefinitionKey(BilanProcess.KEY)
                .processInstanceBusinessKey(number)
                .singleResult()
                .getId();
    }

    @Test
    void a_manager_sees_the_instance_and_no_variable_of_it() {
        dossiers.as(EngineTestSetup.MANAGER, () -> {
            assertThat(runtimeService
                            .createProcessInstanceQuery()
                            .processInstanceId(instance)
                            .count())
                    .isEqualTo(1);
            assertThat(runtimeService
                            .createVariableInstanceQuery()
                            .processInstanceIdIn(instance)
                            .list())
                    .isEmpty();
            assertThatThrownBy(() -> runtimeService.getVariables(instance)).isInstanceOf(AuthorizationException.class);
            assertThat(historyService
                            .createHistoricVariableInstanceQuery()
                            .processInstanceId(instance)
                            .list())
                    .isEmpty();
            assertThat(historyService
                            .createHistoricDetailQuery()
                            .processInstanceId(instance)
                            .list())
                    .isEmpty();
            assertThat(taskService.createTaskQuery().processInstanceId(instance).list())
                    .isEmpty();
            return instance;
        });
    }

    @Test
    void a_manager_may_retry_a_mail_and_change_nothing_else() {
        String mail = dossiers.jobs(number).stream()
                .filter(job -> MailProcess.KEY.equals(job.getProcessDefinitionKey()))
                .findFirst()
                .orElseThrow()
                .getId();
        dossiers.as(EngineTestSetup.MANAGER, () -> {
            managementService.setJobRetries(mail, 1);
            assertThatThrownBy(() -> managementService.setJobRetries(mail, 0)).isInstanceOf(REFUSED);
            assertThatThrownBy(() -> runtimeService.setVariable(instance, "counsellor", "responsable1"))
                    .isInstanceOf(REFUSED);
            assertThatThrownBy(() -> runtimeService.deleteProcessInstance(instance, "test"))
                    .isInstanceOf(AuthorizationException.class);
            assertThatThrownBy(() -> runtimeService
                            .createMessageCorrelation(BilanProcess.MESSAGE_WITHDRAWN)
                            .processInstanceBusinessKey(number)
                            .correlate())
                    .isInstanceOf(REFUSED);
            return mail;
        });
    }

    @Test
    void another_counsellor_sees_neither_the_case_nor_its_tasks() {
        List<Task> seen = dossiers.as(
                EngineTestSetup.OTHER_COUNSELLOR,
                () -> taskService.createTaskQuery().processInstanceId(instance).list());
        assertThat(seen).isEmpty();
        dossiers.as(EngineTestSetup.OTHER_COUNSELLOR, () -> {
            assertThat(runtimeService
                            .createProcessInstanceQuery()
                            .processInstanceId(instance)
                            .list())
                    .isEmpty();
            assertThatThrownBy(() -> runtimeService.getVariables(instance)).isInstanceOf(AuthorizationException.class);
            return instance;
        });
    }

    @Test
    void the_counsellor_sees_whose_task_it_is_and_may_not_write_on_it() {
        Task task = dossiers.task(number, BilanProcess.TASK_CONFIRM_ENGAGEMENT);
        dossiers.as(EngineTestSetup.COUNSELLOR, () -> {
            assertThat(taskService.getVariablesLocal(task.getId())).containsEntry("caseNumber", number);
            assertThatThrownBy(() -> runtimeService.setVariable(instance, "engaged", true))
                    .isInstanceOf(REFUSED);
            return task;
        });
    }
}
