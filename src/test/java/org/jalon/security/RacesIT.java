package org.jalon.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jalon.appointment.Appointment;
import org.jalon.browser.WebappSession;
import org.jalon.casefile.CaseEvent;
import org.jalon.casefile.CaseStatus;
import org.jalon.process.BilanProcess;
import org.jalon.process.Dossiers;
import org.jalon.process.EngineTestSetup;
import org.jalon.process.ProcessTest;
import org.jalon.process.Traces;
import org.jalon.rules.BilanCalendar;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two acts at the same moment, or one that comes too late: one wins, the other gets a sentence, and all agree. */
@ProcessTest
@Tag("postgres")
class RacesIT {

    private static final String TASK = "/camunda/api/engine/engine/default/task/";
    private static final String OURS = "/camunda/api/jalon/";
    private static final int ROUNDS = 3;

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private Traces traces;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private String number = "";

    @BeforeEach
    void aCaseIsOpen() {
        dossiers.todayIs("2026-03-02");
        number = dossiers.request();
        dossiers.engage(number);
    }

    @RepeatedTest(ROUNDS)
    void a_task_is_completed_once() {
        String path =
                TASK + dossiers.task(number, BilanProcess.TASK_ANALYSE_NEEDS).getId() + "/submit-form";
        List<HttpResponse<String>> answers =
                atOnce(post(counsellor(), path, needs("Un")), post(counsellor(), path, needs("Deux")));

        assertOneWins(answers, 204);
        assertThat(dossiers.openTasks(number)).doesNotContain(BilanProcess.TASK_ANALYSE_NEEDS);
        assertThat(traces.passed(number)).containsOnlyOnce(BilanProcess.TASK_ANALYSE_NEEDS);
        assertThat(rows("bc_result")).isEqualTo(2);
    }

    @Test
    void a_task_that_is_done_is_refused_afterwards() {
        String path =
                TASK + dossiers.task(number, BilanProcess.TASK_ANALYSE_NEEDS).getId() + "/submit-form";
        WebappSession counsellor = counsellor();

        assertThat(counsellor.ask("POST", path, "application/json", needs("Un")).statusCode())
                .isEqualTo(204);
        HttpResponse<String> late = counsellor.ask("POST", path, "application/json", needs("Deux"));
        assertThat(late.statusCode()).isEqualTo(404);
        assertThat(Sentence.complaint(late)).isEmpty();
        assertThat(rows("bc_result")).isEqualTo(2);
    }

    @RepeatedTest(ROUNDS)
    void a_case_is_withdrawn_once() {
        String path = OURS + "cases/" + number + "/withdrawal";
        List<HttpResponse<String>> answers = atOnce(post(counsellor(), path, "{}"), post(counsellor(), path, "{}"));

        assertOneWins(answers, 204);
        dossiers.settle(number);
        assertClosedOnce();
        assertThat(traces.journal(number, CaseEvent.Kind.WITHDRAWAL_REQUESTED)).hasSize(1);
    }

    /** One after the other would be two moves; what must not be is half of each. */
    @RepeatedTest(ROUNDS)
    void an_appointment_is_where_the_last_move_has_put_it() {
        dossiers.plan(number);
        dossiers.settle(number);
        Appointment planned = traces.appointments(number).get(0);
        String path = OURS + "appointments/" + planned.id() + "/move";
        LocalDateTime first = Dossiers.inThreeDays().plusDays(5);
        LocalDateTime second = first.plusDays(1);
        List<HttpResponse<String>> answers = atOnce(
                post(counsellor(), path, slot(first, "Ici")), post(counsellor(), path, slot(second, "Ailleurs")));

        assertThat(answers)
                .allSatisfy(answer -> assertThat(Sentence.complaint(answer)).isEmpty());
        long won = answers.stream().filter(answer -> answer.statusCode() == 204).count();
        assertThat(won).isPositive();
        Appointment moved = traces.appointments(number).get(0);
        assertThat(moved.sequence() - planned.sequence()).isEqualTo((int) won);
        boolean isFirst = moved.slot().start().equals(BilanCalendar.instantOf(first));
        assertThat(moved.slot().place()).isEqualTo(isFirst ? "Ici" : "Ailleurs");
        dossiers.letTimePass(number, (isFirst ? first : second).toLocalDate().plusDays(1));
        assertThat(dossiers.openTasks(number)).containsOnlyOnce("Task_RecordSession");
    }

    @RepeatedTest(ROUNDS)
    void a_case_that_a_manager_closes_while_the_counsellor_withdraws_it_is_closed_once() {
        LocalDate limit = dossiers.file(number)
                .calendar()
                .absoluteLimit(dossiers.file(number).start());
        dossiers.letTimePass(number, limit.plusDays(2));
        String decision =
                TASK + dossiers.task(number, BilanProcess.TASK_DECIDE_OVERRUN).getId() + "/submit-form";
        WebappSession manager = WebappSession.login(port, EngineTestSetup.MANAGER, "tasklist");
        List<HttpResponse<String>> answers = atOnce(
                post(manager, decision, "{\"variables\":{\"overrunDecision\":{\"value\":\"CLOSE\"}}}"),
                post(counsellor(), OURS + "cases/" + number + "/withdrawal", "{}"));

        assertOneWins(answers, 204);
        dossiers.settle(number);
        assertClosedOnce();
    }

    private void assertClosedOnce() {
        assertThat(dossiers.file(number).status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(dossiers.isRunning(number)).isFalse();
        assertThat(traces.journal(number, CaseEvent.Kind.CLOSED)).hasSize(1);
    }

    private static void assertOneWins(List<HttpResponse<String>> answers, int status) {
        assertThat(answers)
                .allSatisfy(answer -> assertThat(Sentence.complaint(answer)).isEmpty());
        assertThat(answers).extracting(HttpResponse::statusCode).containsOnlyOnce(status);
    }

    private WebappSession counsellor() {
        return WebappSession.login(port, EngineTestSetup.COUNSELLOR, "tasklist");
    }

    private static Callable<HttpResponse<String>> post(WebappSession session, String path, String body) {
        return () -> session.ask("POST", path, "application/json", body);
    }

    private static List<HttpResponse<String>> atOnce(
            Callable<HttpResponse<String>> one, Callable<HttpResponse<String>> other) {
        CountDownLatch start = new CountDownLatch(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<HttpResponse<String>> first = threads.submit(() -> together(start, one));
            Future<HttpResponse<String>> second = threads.submit(() -> together(start, other));
            return List.of(first.get(), second.get());
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            threads.shutdown();
        }
    }

    private static HttpResponse<String> together(CountDownLatch start, Callable<HttpResponse<String>> act)
            throws Exception {
        start.countDown();
        start.await();
        return act.call();
    }

    private int rows(String table) {
        return jdbc.sql("select count(*) from " + table + " where case_number = :number")
                .param("number", number)
                .query(Integer.class)
                .single();
    }

    private static String needs(String text) {
        return ("{\"variables\":{\"confidential_request\":{\"value\":\"%1$s\"},"
                        + "\"confidential_needs\":{\"value\":\"%1$s\"}}}")
                .formatted(text);
    }

    private static String slot(LocalDateTime start, String place) {
        return "{\"start\":\"%s\",\"minutes\":60,\"place\":\"%s\",\"mode\":\"PHONE\"}".formatted(start, place);
    }
}
