package org.jalon.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A step that is under way while its case changes hands leaves no task behind with the old counsellor. */
@ProcessTest
@Tag("postgres")
class HandoverRaceIT {

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private Handover handover;

    @Autowired
    private ManagementService managementService;

    @Autowired
    private SpringProcessEngineConfiguration engine;

    @BeforeEach
    void spring() {
        dossiers.todayIs("2026-03-02");
    }

    @Test
    void a_timer_that_has_read_the_old_name_fails_and_the_next_try_reads_the_new_one() {
        String number = dossiers.request();
        dossiers.engage(number);
        dossiers.plan(number);
        dossiers.letTimePass(number, Dossiers.inThreeDays().toLocalDate());
        dossiers.todayIs(Dossiers.today().plusDays(1));
        Job end = dossiers.jobs(number).stream()
                .filter(job -> AppointmentProcess.KEY.equals(job.getProcessDefinitionKey()))
                .findFirst()
                .orElseThrow();
        CommandExecutor commands = engine.getCommandExecutorTxRequired();

        assertThatThrownBy(() -> commands.execute(context -> {
                    managementService.executeJob(end.getId());
                    CompletableFuture.runAsync(() ->
                                    handover.one(number, EngineTestSetup.OTHER_COUNSELLOR, EngineTestSetup.MANAGER))
                            .join();
                    return null;
                }))
                .isInstanceOf(OptimisticLockingException.class);

        assertThat(dossiers.openTasks(number)).doesNotContain(AppointmentProcess.TASK_RECORD_SESSION);
        dossiers.settle(number);
        assertThat(dossiers.task(number, AppointmentProcess.TASK_RECORD_SESSION).getAssignee())
                .isEqualTo(EngineTestSetup.OTHER_COUNSELLOR);
    }

    @Test
    void a_form_that_is_sent_while_the_case_changes_hands_is_refused_or_counts_first() {
        String number = dossiers.request();
        String task =
                dossiers.task(number, BilanProcess.TASK_CONFIRM_ENGAGEMENT).getId();
        CommandExecutor commands = engine.getCommandExecutorTxRequired();

        assertThatThrownBy(() -> commands.execute(context -> {
                    context.getTaskManager().findTaskById(task).setPriority(60);
                    CompletableFuture.runAsync(() ->
                                    handover.one(number, EngineTestSetup.OTHER_COUNSELLOR, EngineTestSetup.MANAGER))
                            .join();
                    return null;
                }))
                .isInstanceOf(OptimisticLockingException.class);

        assertThat(dossiers.task(number, BilanProcess.TASK_CONFIRM_ENGAGEMENT).getAssignee())
                .isEqualTo(EngineTestSetup.OTHER_COUNSELLOR);
    }
}
