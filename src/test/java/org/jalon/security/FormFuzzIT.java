package org.jalon.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.internet.MimeMessage;
import java.io.File;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.jalon.browser.WebappSession;
import org.jalon.process.Applications;
import org.jalon.process.AppointmentProcess;
import org.jalon.process.BilanProcess;
import org.jalon.process.CaseActs;
import org.jalon.process.Dossiers;
import org.jalon.process.EngineTestSetup;
import org.jalon.process.Post;
import org.jalon.process.ProcessTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Every field of every form at its task, with every value that does not fit it: one sentence each time, nothing written,
 * the task still open. What does fit, however nasty, goes all the way and is never evaluated.
 */
@ProcessTest
class FormFuzzIT {

    private static final String API = "/camunda/api/engine/engine/default/";

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private FormService forms;

    @Autowired
    private CaseActs acts;

    @Autowired
    private Post post;

    @Autowired
    private GreenMail mailServer;

    @Autowired
    private Applications applications;

    @Autowired
    private PlantedTarget planted;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private DataSource dataSource;

    @LocalServerPort
    private int port;

    private final Map<String, WebappSession> sessions = new HashMap<>();
    private final Set<String> fuzzed = new HashSet<>();

    @SuppressWarnings("NullAway.Init") // before each test
    private Fuzz fuzz;

    @SuppressWarnings("NullAway.Init") // before each test
    private Scene scene;

    @BeforeEach
    void monday() {
        dossiers.todayIs("2026-03-02");
        List.of(EngineTestSetup.COUNSELLOR, EngineTestSetup.MANAGER)
                .forEach(person -> sessions.put(person, WebappSession.login(port, person, "tasklist")));
        fuzz = new Fuzz(dataSource);
        scene = new Scene(engine, planted, session(EngineTestSetup.COUNSELLOR), "conseiller1", Map.of());
    }

    @Test
    void no_form_takes_what_does_not_fit_and_what_fits_is_never_evaluated() throws IOException {
        assertTheStartFormHolds();
        String number = request();
        aLongBilan(number);
        aLateBilan(request());
        finish(applications.waiting(), BilanProcess.TASK_TAKE_CASE, Map.of());

        Set<String> all = Arrays.stream(Objects.requireNonNull(new File("forms").list()))
                .map(name -> name.replace(".form", ""))
                .collect(Collectors.toSet());
        assertThat(fuzzed).containsExactlyInAnyOrderElementsOf(all);
        assertThat(fuzz.complaints()).as("%d requests", fuzz.sent()).isEmpty();
        assertThat(fuzz.sent()).isGreaterThan(1000);
        assertThat(scene.expressionRan()).isFalse();
    }

    /** What was typed ends in heads, texts and calendar entries of mails: as text, in one line. */
    @Test
    void what_a_request_holds_stays_text_in_its_mails() throws Exception {
        String number = request();
        finish(number, BilanProcess.TASK_CONFIRM_ENGAGEMENT, Map.of());
        finish(number, BilanProcess.TASK_PLAN_APPOINTMENTS, Map.of());
        dossiers.settle(number);

        assertThat(post.arrived(number)).isNotEmpty();
        for (MimeMessage mail : mailServer.getReceivedMessages()) {
            String raw = GreenMailUtil.getWholeMessage(mail);
            String heads = raw.substring(0, raw.indexOf("\r\n\r\n"));
            assertThat(heads).doesNotContainIgnoringCase("\nbcc:").doesNotContain("<b>");
            assertThat(mail.getAllRecipients()).hasSize(1);
        }
        assertThat(post.htmls(number)).isNotEmpty().allSatisfy(html -> assertThat(html)
                .doesNotContain("<b>\uD83D\uDE00"));
        assertThat(post.htmls(number)).anySatisfy(html -> assertThat(html).contains("&lt;b&gt;", "&amp;amp;"));
        assertThat(post.arrived(number)).anySatisfy(mail -> assertThat(mail.calendar())
                .contains("LOCATION:" + Nasty.POISON.replace(";", "\\;")));
        assertThat(scene.expressionRan()).isFalse();
    }

    private void assertTheStartFormHolds() {
        FuzzedForm form = FuzzedForm.read("request");
        for (String body : form.bad()) {
            refuse(EngineTestSetup.COUNSELLOR, startForm(), body);
        }
        fuzzed.add("request");
    }

    /** All forms from the request to the follow-up. */
    private void aLongBilan(String number) {
        finish(number, BilanProcess.TASK_CONFIRM_ENGAGEMENT, Map.of());
        finish(number, BilanProcess.TASK_ANALYSE_NEEDS, Map.of());
        finish(number, BilanProcess.TASK_EXPLAIN_METHODS, Map.of());
        hold(number);
        List.of(
                        BilanProcess.TASK_IDENTIFY_COMPETENCES,
                        BilanProcess.TASK_ANALYSE_SITUATION,
                        BilanProcess.TASK_CONFRONT_MARKET,
                        BilanProcess.TASK_CLARIFY_PATHS,
                        BilanProcess.TASK_BUILD_PROJECT,
                        BilanProcess.TASK_PRESENT_SUCCESS_FACTORS,
                        BilanProcess.TASK_WRITE_SYNTHESIS)
                .forEach(task -> finish(number, task, Map.of()));
        fuzz(number, BilanProcess.TASK_COMPLETE_SESSIONS);
        for (int i = 0; i < 5; i++) {
            hold(number);
        }
        finish(number, BilanProcess.TASK_COMPLETE_SESSIONS, Map.of());
        finish(number, BilanProcess.TASK_PREPARE_RETURN, Map.of());
        dossiers.settle(number);
        finish(number, BilanProcess.TASK_OFFER_FOLLOW_UP, Map.of());
        dossiers.letTimePass(number, Dossiers.today().plusDays(4));
        finish(number, AppointmentProcess.TASK_RECORD_SESSION, Map.of());
        finish(number, BilanProcess.TASK_REVIEW_PROGRESS, Map.of());
    }

    /** The forms of a bilan that takes too long. */
    private void aLateBilan(String number) {
        LocalDate start = dossiers.file(number).start();
        acts.requestExtension(dossiers.file(number).number(), start.plusDays(70), null);
        dossiers.settle(number);
        finish(number, BilanProcess.TASK_ACKNOWLEDGE_EXTENSION, Map.of("newEndDate", "\"" + start.plusDays(70) + "\""));
        dossiers.letTimePass(number, start.plusDays(72));
        fuzz(number, BilanProcess.TASK_DECIDE_AT_DEADLINE);
        dossiers.letTimePass(number, start.plusMonths(4).plusDays(2));
        finish(number, BilanProcess.TASK_DECIDE_OVERRUN, Map.of());
    }

    private void hold(String number) {
        finish(number, BilanProcess.TASK_PLAN_APPOINTMENTS, Map.of());
        dossiers.letTimePass(number, Dossiers.today().plusDays(4));
        finish(number, AppointmentProcess.TASK_RECORD_SESSION, Map.of());
    }

    private void fuzz(String number, String taskKey) {
        Task task = dossiers.task(number, taskKey);
        FuzzedForm form = formOf(task);
        if (!fuzzed.add(form.id())) {
            return;
        }
        fuzz.startAfresh();
        form.bad().forEach(body -> refuse(whoWorksOn(task), pathOf(task), body));
        assertThat(dossiers.openTasks(number)).contains(taskKey);
    }

    private void finish(String number, String taskKey, Map<String, String> other) {
        fuzz(number, taskKey);
        Task task = dossiers.task(number, taskKey);
        String body = formOf(task).body(other);
        var answer = session(whoWorksOn(task)).ask("POST", pathOf(task), "application/json", body);
        assertThat(answer.statusCode()).as(taskKey + answer.body()).isEqualTo(204);
    }

    private void refuse(String person, String path, String body) {
        Fuzz.Outcome outcome =
                fuzz.ask(session(person), new Requests.Request("POST", path, "application/json", body), body);
        if (!outcome.refused()) {
            fuzz.complain(path + " takes " + body);
        }
    }

    private String request() {
        String body = FuzzedForm.read("request").body(Map.of());
        var answer = session(EngineTestSetup.COUNSELLOR).ask("POST", startForm(), "application/json", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        try {
            return new ObjectMapper()
                    .readTree(answer.body())
                    .path("businessKey")
                    .asText();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private FuzzedForm formOf(Task task) {
        return FuzzedForm.read(Objects.requireNonNull(
                forms.getTaskFormData(task.getId()).getCamundaFormRef().getKey()));
    }

    private static String whoWorksOn(Task task) {
        if (task.getAssignee() != null) {
            return task.getAssignee();
        }
        return task.getTaskDefinitionKey().equals(BilanProcess.TASK_TAKE_CASE)
                ? EngineTestSetup.COUNSELLOR
                : EngineTestSetup.MANAGER;
    }

    private static String startForm() {
        return API + "process-definition/key/" + BilanProcess.KEY + "/submit-form";
    }

    private static String pathOf(Task task) {
        return API + "task/" + task.getId() + "/submit-form";
    }

    private WebappSession session(String person) {
        return Objects.requireNonNull(sessions.get(person));
    }
}
