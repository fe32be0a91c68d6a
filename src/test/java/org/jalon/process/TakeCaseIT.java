package org.jalon.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jalon.process.BilanProcess.TASK_CONFIRM_ENGAGEMENT;
import static org.jalon.process.BilanProcess.TASK_TAKE_CASE;
import static org.jalon.process.EngineTestSetup.COUNSELLOR;
import static org.jalon.process.EngineTestSetup.MANAGER;
import static org.jalon.process.EngineTestSetup.OTHER_COUNSELLOR;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jalon.casefile.CaseEvent;
import org.jalon.casefile.CaseFile;
import org.jalon.casefile.CaseStatus;
import org.jalon.casefile.Closure;
import org.jalon.casefile.OpenCases;
import org.jalon.mail.MailKind;
import org.jalon.rules.BilanCalendar;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A case that a worker asked for themselves waits for a counsellor, and is the first one's who takes it. */
@ProcessTest
@Tag("postgres")
class TakeCaseIT {

    @Autowired
    private Applications applications;

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private Post post;

    @Autowired
    private Traces traces;

    @Autowired
    private CaseActs acts;

    @Autowired
    private Handover handover;

    @Autowired
    private OpenCases openCases;

    @Autowired
    private TaskService taskService;

    @Autowired
    private FormService formService;

    @Autowired
    private FilterService filterService;

    private String number = "";

    @BeforeEach
    void aRequestWaits() {
        dossiers.todayIs("2026-03-02");
        number = applications.waiting();
    }

    @Test
    void it_waits_for_any_counsellor_and_its_clock_stands_still() {
        CaseFile file = dossiers.file(number);
        assertThat(file.counsellor()).isNull();
        assertThat(file.status()).isEqualTo(CaseStatus.RECEIVED);
        assertThat(file.startedOn()).isNull();
        assertThat(dossiers.openTasks(number)).containsExactly(TASK_TAKE_CASE);
        Task task = dossiers.task(number, TASK_TAKE_CASE);
        assertThat(task.getAssignee()).isNull();
        assertThat(task.getDueDate().toInstant())
                .isEqualTo(BilanCalendar.instantOf(LocalDateTime.parse("2026-03-04T18:00")));
        assertThat(post.kinds(number)).containsExactly(MailKind.REQUEST_RECEIVED);
        assertThat(post.only(number, MailKind.REQUEST_RECEIVED).text())
                .contains("Votre demande est bien arrivée", number)
                .doesNotContain("Lambert");
        assertThat(openCases.byCounsellor()).doesNotContainKey("");
        dossiers.letTimePass(number, LocalDate.parse("2026-06-15"));
        assertThat(dossiers.openTasks(number)).containsExactly(TASK_TAKE_CASE);
    }

    @Test
    void both_counsellors_find_it_in_the_list_of_what_is_to_be_taken_and_managers_do_not() {
        String id = task().getId();
        String toTake = filterService
                .createTaskFilterQuery()
                .filterName("À prendre")
                .singleResult()
                .getId();
        for (String counsellor : new String[] {COUNSELLOR, OTHER_COUNSELLOR}) {
            assertThat(dossiers.as(counsellor, () -> filterService.<Task>list(toTake)))
                    .extracting(Task::getId)
                    .contains(id);
            Map<String, Object> shown = dossiers.as(counsellor, () -> formService.getTaskFormVariables(id));
            assertThat(String.valueOf(shown.get("situation")))
                    .contains("Demande reçue le", "Langue : français", "en dehors des heures de travail");
        }
        assertThat(dossiers.as(
                        MANAGER, () -> taskService.createTaskQuery().taskId(id).count()))
                .isZero();
    }

    @Test
    void whoever_takes_it_is_its_counsellor_from_that_day_on() {
        dossiers.letTimePass(number, LocalDate.parse("2026-03-03"));
        take(OTHER_COUNSELLOR);
        dossiers.settle(number);
        CaseFile file = dossiers.file(number);
        assertThat(file.counsellor()).isEqualTo(OTHER_COUNSELLOR);
        assertThat(file.status()).isEqualTo(CaseStatus.OPEN);
        assertThat(file.startedOn()).isEqualTo("2026-03-03");
        assertThat(dossiers.task(number, TASK_CONFIRM_ENGAGEMENT).getAssignee()).isEqualTo(OTHER_COUNSELLOR);
        assertThat(post.only(number, MailKind.ACKNOWLEDGEMENT).text()).contains("Karim Essai");
        assertThat(traces.journal(number, CaseEvent.Kind.TAKEN)).containsExactly(OTHER_COUNSELLOR);
        dossiers.preliminary(number);
        dossiers.plan(number);
        assertThat(openCases.of(OTHER_COUNSELLOR)).contains(file.number());
    }

    @Test
    void a_second_one_is_told_that_it_is_taken() {
        String id = task().getId();
        take(COUNSELLOR);
        assertThatThrownBy(() -> complete(OTHER_COUNSELLOR, id)).hasMessageContaining("Cette tâche n’existe plus");
        assertThat(dossiers.file(number).counsellor()).isEqualTo(COUNSELLOR);
    }

    @Test
    void what_a_colleague_has_claimed_nobody_else_takes() {
        dossiers.as(COUNSELLOR, () -> {
            taskService.claim(task().getId(), COUNSELLOR);
            return number;
        });
        assertThatThrownBy(() -> take(OTHER_COUNSELLOR)).hasMessageContaining("vient de prendre ce dossier en charge");
        assertThat(dossiers.file(number).counsellor()).isNull();
        take(COUNSELLOR);
        assertThat(dossiers.file(number).counsellor()).isEqualTo(COUNSELLOR);
    }

    @Test
    void managers_and_other_cases_counsellors_cannot_take_it_by_other_ways() {
        assertThatThrownBy(() -> take(MANAGER)).hasMessageContaining("pas à vous");
        assertThat(dossiers.file(number).counsellor()).isNull();
    }

    /** So that a case that somebody claimed before they fell ill is no dead end. */
    @Test
    void a_manager_gives_it_to_somebody_whoever_had_claimed_it() {
        dossiers.as(COUNSELLOR, () -> {
            taskService.claim(task().getId(), COUNSELLOR);
            return number;
        });
        handover.one(number, OTHER_COUNSELLOR, MANAGER);
        dossiers.settle(number);
        assertThat(task().getAssignee()).isEqualTo(OTHER_COUNSELLOR);
        assertThat(post.kinds(number)).contains(MailKind.COUNSELLOR_HANDED_OVER).doesNotContain(MailKind.HANDED_OVER);
        assertThatThrownBy(() -> take(COUNSELLOR)).hasMessageContaining("vient de prendre ce dossier en charge");
        take(OTHER_COUNSELLOR);
        assertThat(dossiers.file(number).counsellor()).isEqualTo(OTHER_COUNSELLOR);
        assertThat(dossiers.task(number, TASK_CONFIRM_ENGAGEMENT).getAssignee()).isEqualTo(OTHER_COUNSELLOR);
    }

    /** R17. */
    @Test
    void whoever_asked_may_stop_before_anybody_has_taken_it() {
        acts.withdraw(dossiers.file(number).number(), null);
        dossiers.settle(number);
        assertThat(dossiers.file(number).closure()).isEqualTo(Closure.WITHDRAWN);
        assertThat(dossiers.openTasks(number)).isEmpty();
        assertThat(post.kinds(number)).contains(MailKind.WITHDRAWN).doesNotContain(MailKind.COUNSELLOR_WITHDRAWN);
    }

    /** R3. */
    @Test
    void a_request_for_something_else_is_redirected_and_waits_for_nobody() {
        Map<String, Object> answers = Applications.answers();
        answers.put("purpose", "OUTPLACEMENT");
        String other = applications.verified(answers);
        assertThat(post.kinds(other)).containsExactly(MailKind.REDIRECTION);
        assertThat(dossiers.openTasks(other)).isEmpty();
        assertThat(traces.passed(other)).contains("End_Redirected").doesNotContain("Mail_RequestReceived");
        assertThat(dossiers.file(other).closure()).isEqualTo(Closure.REDIRECTED);
    }

    private Task task() {
        return dossiers.task(number, TASK_TAKE_CASE);
    }

    private void take(String user) {
        complete(user, task().getId());
    }

    private void complete(String user, String task) {
        dossiers.as(user, () -> {
            formService.submitTaskForm(task, Map.of());
            return task;
        });
    }
}
