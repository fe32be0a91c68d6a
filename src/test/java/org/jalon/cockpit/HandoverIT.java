package org.jalon.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.jalon.browser.WebappSession;
import org.jalon.casefile.CaseEvent;
import org.jalon.casefile.CaseNumber;
import org.jalon.mail.MailFile;
import org.jalon.process.AppointmentProcess;
import org.jalon.process.BilanProcess;
import org.jalon.process.CaseActs;
import org.jalon.process.Dossiers;
import org.jalon.process.EngineTestSetup;
import org.jalon.process.Post;
import org.jalon.process.ProcessTest;
import org.jalon.process.Statements;
import org.jalon.process.Traces;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A manager gives cases to another counsellor: who is let in and who is shut out, what moves along, and the trace. */
@ProcessTest
@Tag("postgres")
class HandoverIT {

    private static final String CLAIRE = EngineTestSetup.COUNSELLOR;
    private static final String KARIM = EngineTestSetup.OTHER_COUNSELLOR;

    @Autowired
    private CaseRows rows;

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private Traces traces;

    @Autowired
    private Post post;

    @Autowired
    private CaseActs acts;

    @Autowired
    private RuntimeService runtimeService;

    @Autowired
    private AuthorizationService authorizationService;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    @BeforeEach
    void fresh() {
        rows.forgetAll();
        dossiers.todayIs("2026-03-02");
    }

    @Test
    void in_phase_1_the_new_counsellor_is_let_in_and_the_old_one_shut_out_of_every_way() throws Exception {
        String number = planned();
        List<Task> tasks = tasks(number);
        assertThat(tasks).hasSizeGreaterThan(1);
        WebappSession claire = WebappSession.login(port, CLAIRE, "tasklist");
        WebappSession karim = WebappSession.login(port, KARIM, "tasklist");
        assertThat(ways(claire, number, tasks)).containsOnly(200);
        assertThat(ways(karim, number, tasks)).isSubsetOf(403, 404);

        assertThat(handOver(number, KARIM).statusCode()).isEqualTo(204);

        assertThat(ways(claire, number, tasks)).isSubsetOf(403, 404);
        assertThat(ways(karim, number, tasks)).containsOnly(200);
        for (Task task : tasks) {
            HttpResponse<String> completed = claire.post(
                    "api/engine/engine/default/task/" + task.getId() + "/submit-form", "{\"variables\":{}}");
            assertThat(completed.statusCode()).as(completed.body()).isIn(403, 404);
            assertThat(claire.post(
                                    "api/engine/engine/default/task/" + task.getId() + "/claim",
                                    "{\"userId\":\"" + CLAIRE + "\"}")
                            .statusCode())
                    .isIn(403, 404);
        }
        assertThat(json(claire.get("api/engine/engine/default/task/count?processInstanceBusinessKey=" + number))
                        .path("count")
                        .asInt())
                .isZero();
        assertThat(tasks(number)).extracting(Task::getAssignee).containsOnly(KARIM);
        assertThat(rightsOf(CLAIRE, tasks)).isZero();
        assertThat(rightsOf(KARIM, tasks)).isEqualTo(tasks.size());
        assertThat(claire.post("api/jalon/cases/" + number + "/withdrawal", "{}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(claire.post(
                                "api/jalon/appointments/"
                                        + traces.appointments(number).get(0).id() + "/cancel",
                                "{}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(dossiers.file(number).counsellor()).isEqualTo(KARIM);
    }

    @Test
    void the_confidential_notes_open_for_the_new_counsellor_and_the_reading_is_recorded() throws Exception {
        String number = dossiers.request();
        dossiers.preliminary(number);
        handOver(number, KARIM);

        JsonNode notes =
                json(WebappSession.login(port, KARIM, "tasklist").post("api/jalon/cases/" + number + "/notes", "{}"));

        assertThat(notes.findValuesAsText("text")).contains("Une demande");
        assertThat(readers(number)).containsExactly(KARIM);
    }

    @Test
    void the_tasks_that_come_later_are_the_new_counsellors_in_the_case_and_in_its_appointments() {
        String number = planned();
        handOver(number, KARIM);

        dossiers.letTimePass(number, Dossiers.today().plusDays(4));

        assertThat(dossiers.task(number, AppointmentProcess.TASK_RECORD_SESSION).getAssignee())
                .isEqualTo(KARIM);
        dossiers.letTimePass(number, Dossiers.today().plusDays(60));
        assertThat(dossiers.task(number, BilanProcess.TASK_DECIDE_AT_DEADLINE).getAssignee())
                .isEqualTo(KARIM);
        assertThat(counsellorsInTheEngine(number)).containsOnly(KARIM);
    }

    @Test
    void a_managers_decision_stays_the_managers() {
        String number = dossiers.request();
        dossiers.preliminary(number);
        dossiers.letTimePass(number, Dossiers.today().plusMonths(4).plusDays(2));

        handOver(number, KARIM);

        assertThat(dossiers.task(number, BilanProcess.TASK_DECIDE_OVERRUN).getAssignee())
                .isNull();
        assertThat(dossiers.task(number, BilanProcess.TASK_PLAN_APPOINTMENTS).getAssignee())
                .isEqualTo(KARIM);
    }

    @Test
    void in_phase_4_the_follow_up_moves_along_and_may_move_back() {
        String number = dossiers.endedBilan();

        assertThat(handOver(number, KARIM).statusCode()).isEqualTo(204);
        assertThat(dossiers.task(number, BilanProcess.TASK_OFFER_FOLLOW_UP).getAssignee())
                .isEqualTo(KARIM);
        assertThat(handOver(number, CLAIRE).statusCode()).isEqualTo(204);

        List<Task> tasks = tasks(number);
        assertThat(tasks).extracting(Task::getAssignee).containsOnly(CLAIRE);
        assertThat(rightsOf(KARIM, tasks)).isZero();
        assertThat(rightsOf(CLAIRE, tasks)).isEqualTo(tasks.size());
        assertThat(traces.journal(number, CaseEvent.Kind.HANDED_OVER))
                .containsExactlyInAnyOrder(CLAIRE + " " + KARIM, KARIM + " " + CLAIRE);
    }

    @Test
    void the_journal_says_who_gave_it_from_whom_to_whom() throws Exception {
        String number = dossiers.request();
        handOver(number, KARIM);

        assertThat(traces.journal(number))
                .filteredOn(event -> event.kind() == CaseEvent.Kind.HANDED_OVER)
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.actor()).isEqualTo(EngineTestSetup.MANAGER);
                    assertThat(event.detail()).isEqualTo(CLAIRE + " " + KARIM);
                });
        assertThat(WebappSession.login(port, KARIM, "tasklist")
                        .get("api/jalon/cases/" + number + "/dossier")
                        .body())
                .contains("HANDED_OVER", CLAIRE + " " + KARIM);
    }

    @Test
    void all_open_cases_of_a_counsellor_move_and_no_other() throws Exception {
        String first = dossiers.request();
        String ended = dossiers.endedBilan();
        String closed = dossiers.request();
        acts.withdraw(new CaseNumber(closed), null);
        WebappSession manager = manager();
        assertThat(people(manager)).containsExactly(CLAIRE + " 2 true", KARIM + " 0 true");

        JsonNode outcome = json(manager.post("api/jalon/suivi/conseillers/" + CLAIRE + "/transfert", to(KARIM)));

        assertThat(outcome.path("moved").asInt()).isEqualTo(2);
        assertThat(outcome.path("failures")).isEmpty();
        assertThat(outcome.path("left").asInt()).isZero();
        assertThat(people(manager)).containsExactly(CLAIRE + " 0 true", KARIM + " 2 true");
        assertThat(List.of(first, ended)).allSatisfy(number -> assertThat(tasks(number))
                .isNotEmpty()
                .extracting(Task::getAssignee)
                .containsOnly(KARIM));
        assertThat(dossiers.file(closed).counsellor()).isEqualTo(CLAIRE);
    }

    @Test
    void a_case_that_fails_stays_whole_and_holds_up_no_other() throws Exception {
        String failing = planned();
        String moving = dossiers.request();
        // found out by the engine alone, when file, journal and mails are written already
        String task = tasks(failing).get(0).getId();
        jdbc.sql("alter table ACT_RU_TASK add constraint bc_test check (ID_ <> '" + task + "' or ASSIGNEE_ <> '" + KARIM
                        + "')")
                .update();
        List<CaseEvent> journal = traces.journal(failing);
        List<MailFile> mails = post.asked(failing);
        JsonNode outcome;
        try {
            outcome = json(manager().post("api/jalon/suivi/conseillers/" + CLAIRE + "/transfert", to(KARIM)));
        } finally {
            jdbc.sql("alter table ACT_RU_TASK drop constraint bc_test").update();
        }

        assertThat(outcome.path("moved").asInt()).isEqualTo(1);
        assertThat(outcome.path("left").asInt()).isEqualTo(1);
        assertThat(outcome.path("failures").findValuesAsText("number")).containsExactly(failing);
        assertThat(outcome.path("failures").path(0).path("why").asText())
                .endsWith(".")
                .doesNotContain("Exception", "ENGINE");
        assertThat(dossiers.file(moving).counsellor()).isEqualTo(KARIM);
        assertThat(dossiers.file(failing).counsellor()).isEqualTo(CLAIRE);
        assertThat(traces.journal(failing)).isEqualTo(journal);
        assertThat(tasks(failing)).extracting(Task::getAssignee).containsOnly(CLAIRE);
        assertThat(rightsOf(CLAIRE, tasks(failing))).isEqualTo(tasks(failing).size());
        assertThat(counsellorsInTheEngine(failing)).containsOnly(CLAIRE);
        assertThat(post.asked(failing)).isEqualTo(mails);
        assertThat(json(manager().post("api/jalon/suivi/conseillers/" + CLAIRE + "/transfert", to(KARIM)))
                        .path("moved")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void the_cost_of_a_case_does_not_grow_with_the_cases_around_it() {
        WebappSession manager = manager();
        handOver(manager, planned(), KARIM); // fills the caches of the engine
        Statements.Cost alone = costOf(manager, planned());
        for (int i = 0; i < 10; i++) {
            dossiers.request();
        }
        Statements.Cost among = costOf(manager, planned());
        assertThat(among).isEqualTo(alone);
        assertThat(alone.statements()).isLessThan(90);
        assertThat(alone.commits())
                .as("one of the case, others of the login's session")
                .isLessThanOrEqualTo(3);
    }

    private Statements.Cost costOf(WebappSession manager, String number) {
        return Statements.of(() -> handOver(manager, number, KARIM));
    }

    /** Phase 1, an appointment in three days, tasks open. */
    private String planned() {
        String number = dossiers.request();
        dossiers.engage(number);
        dossiers.plan(number);
        dossiers.settle(number);
        return number;
    }

    /** The answers to whatever shows something of the case. */
    private static List<Integer> ways(WebappSession session, String number, List<Task> tasks) {
        List<Integer> answers = new ArrayList<>();
        answers.add(session.get("api/jalon/cases/" + number + "/dossier").statusCode());
        answers.add(session.post("api/jalon/cases/" + number + "/notes", "{}").statusCode());
        for (Task task : tasks) {
            String engine = "api/engine/engine/default/task/" + task.getId();
            for (String path : List.of("", "/form", "/deployed-form", "/form-variables", "/localVariables")) {
                answers.add(session.get(engine + path).statusCode());
            }
            answers.add(
                    session.get("api/jalon/tasks/" + task.getId() + "/dossier").statusCode());
        }
        return answers;
    }

    private List<Task> tasks(String number) {
        return dossiers.openTasks(number).stream()
                .map(key -> dossiers.task(number, key))
                .toList();
    }

    private long rightsOf(String user, List<Task> tasks) {
        return tasks.stream()
                .mapToLong(task -> authorizationService
                        .createAuthorizationQuery()
                        .resourceType(Resources.TASK)
                        .resourceId(task.getId())
                        .userIdIn(user)
                        .count())
                .sum();
    }

    private List<String> counsellorsInTheEngine(String number) {
        return runtimeService
                .createVariableInstanceQuery()
                .variableName(BilanProcess.COUNSELLOR.name())
                .processInstanceIdIn(
                        runtimeService.createProcessInstanceQuery().processInstanceBusinessKey(number).list().stream()
                                .map(ProcessInstance::getId)
                                .toArray(String[]::new))
                .list()
                .stream()
                .map(variable -> String.valueOf(variable.getValue()))
                .toList();
    }

    private List<String> readers(String number) {
        return jdbc.sql("select reader from bc_result_reading where case_number = :number")
                .param("number", number)
                .query(String.class)
                .list();
    }

    private static List<String> people(WebappSession manager) throws Exception {
        List<String> people = new ArrayList<>();
        json(manager.get("api/jalon/suivi/conseillers"))
                .forEach(one -> people.add(one.path("counsellor").asText() + " "
                        + one.path("openCases").asInt() + " "
                        + one.path("member").asBoolean()));
        return people;
    }

    private HttpResponse<String> handOver(String number, String successor) {
        return handOver(manager(), number, successor);
    }

    private static HttpResponse<String> handOver(WebappSession manager, String number, String successor) {
        return manager.post("api/jalon/suivi/dossiers/" + number + "/transfert", to(successor));
    }

    private WebappSession manager() {
        return WebappSession.login(port, EngineTestSetup.MANAGER, "cockpit");
    }

    private static String to(String successor) {
        return "{\"counsellor\":\"" + successor + "\"}";
    }

    private static JsonNode json(HttpResponse<String> answer) throws Exception {
        return new ObjectMapper().readTree(answer.body());
    }
}
